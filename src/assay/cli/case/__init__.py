"""`assay case`: many pages, one picture; one thin file a command."""

from __future__ import annotations

import click

from assay.cli.lazy import Lazy

__all__ = ["case"]

_COMMANDS = {
    "add": "assay.cli.case.add:add",
    "claims": "assay.cli.case.claims:claims",
    "export": "assay.cli.case.export:export",
    "forget": "assay.cli.case.forget:forget",
    "history": "assay.cli.case.history:history",
    "import": "assay.cli.case.importing:import_",
    "new": "assay.cli.case.new:new",
    "pages": "assay.cli.case.pages:pages",
    "rate": "assay.cli.case.rate:rate",
    "search": "assay.cli.case.search:search",
}
"""A command's name, and the module and attribute where it lives."""


@click.group(cls=Lazy, homes=_COMMANDS)
def case() -> None:
    """Keep many pages in one case, and look across them.

    A CASE is a file, or the address of a PostgreSQL database (postgresql://…).
    """
