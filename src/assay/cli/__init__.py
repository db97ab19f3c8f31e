"""The command line: one thin file a command, imported when it is asked for."""

from __future__ import annotations

import click

from assay import __version__
from assay.cli.lazy import Lazy

__all__ = ["main"]

_COMMANDS = {
    "case": "assay.cli.case:case",
    "completion": "assay.cli.completion:completion",
    "corpus": "assay.cli.corpus:corpus",
    "read": "assay.cli.read:read",
    "schema": "assay.cli.schema:schema",
    "serve": "assay.cli.serve:serve",
}
"""A command's name, and the module and attribute where it lives."""


@click.group(cls=Lazy, homes=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", message="assay %(version)s")
def main() -> None:
    """Take contested pages apart: who says what, and on whose word."""
