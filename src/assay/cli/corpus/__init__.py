"""`assay corpus`: very many pages; one thin file a command."""

from __future__ import annotations

import click

from assay.cli.lazy import Lazy

__all__ = ["corpus"]

_COMMANDS = {
    "plan": "assay.cli.corpus.plan:plan",
    "run": "assay.cli.corpus.run:run",
    "stories": "assay.cli.corpus.stories:stories",
}
"""A command's name, and the module and attribute where it lives."""


@click.group(cls=Lazy, homes=_COMMANDS)
def corpus() -> None:
    """Take whole archives apart, into tables, and look across all their pages."""
