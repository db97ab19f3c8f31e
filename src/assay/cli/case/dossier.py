"""`assay case dossier`: chosen claims, to hand over."""

from __future__ import annotations

import click

from assay.cli.case.shared import case_argument, failing
from assay.cli.case.written import output_of, shape_of, shape_option, write, written_json

__all__ = ["dossier"]


@click.command()
@case_argument
@click.argument("claims", nargs=-1, required=True)
@click.option("--title", default="", help="Its title; the case's name without one.")
@click.option("--note", default="", help="What stands at its head.")
@click.option("-o", "--output", "target", type=click.Path(), help="A file; standard output else.")
@shape_option
def dossier(
    where: str, claims: tuple[str, ...], title: str, note: str, target: str | None, form: str | None
) -> None:
    """Write a dossier of CLAIMS (k12 …) of CASE, each with its citation.

    For PDF, print the HTML file from a browser.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.report import dossier as made  # noqa: PLC0415 - the same

    output = output_of(target)
    shape = shape_of(form, output)
    with failing():
        with Case.open(where) as case:
            found = made.dossier(case, claims, title=title, note=note)
        ways = {"html": made.dossier_html, "md": made.dossier_markdown, "json": written_json}
        write(ways[shape](found), output)
