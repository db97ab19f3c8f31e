"""`assay case`: many pages, one picture; one thin file a command."""

from __future__ import annotations

import click

from assay.cli.lazy import Lazy

__all__ = ["case"]

_COMMANDS = {
    "add": "assay.cli.case.add:add",
    "apart": "assay.cli.case.pair:apart",
    "checked": "assay.cli.case.checked:checked",
    "claims": "assay.cli.case.claims:claims",
    "corrections": "assay.cli.case.corrections:corrections",
    "dossier": "assay.cli.case.dossier:dossier",
    "export": "assay.cli.case.export:export",
    "forget": "assay.cli.case.forget:forget",
    "grade": "assay.cli.case.grade:grade",
    "history": "assay.cli.case.history:history",
    "hypotheses": "assay.cli.case.hypotheses:hypotheses",
    "import": "assay.cli.case.importing:import_",
    "merge": "assay.cli.case.merge:merge",
    "new": "assay.cli.case.new:new",
    "origins": "assay.cli.case.origins:origins",
    "pages": "assay.cli.case.pages:pages",
    "rate": "assay.cli.case.rate:rate",
    "report": "assay.cli.case.report:report",
    "same": "assay.cli.case.pair:same",
    "search": "assay.cli.case.search:search",
    "sources": "assay.cli.case.sources:sources",
    "split": "assay.cli.case.merge:split",
    "trace": "assay.cli.case.trace:trace",
    "undo": "assay.cli.case.undo:undo",
    "users": "assay.cli.case.users:users",
}
"""A command's name, and the module and attribute where it lives."""


@click.group(cls=Lazy, homes=_COMMANDS)
def case() -> None:
    """Keep many pages in one case, and look across them.

    A CASE is a file, or the address of a PostgreSQL database (postgresql://…).
    """
