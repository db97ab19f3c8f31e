"""`assay case report`: a case as a person reads it."""

from __future__ import annotations

import click

from assay.cli.case.shared import case_argument, failing
from assay.cli.case.written import output_of, shape_of, shape_option, write, written_json

__all__ = ["report"]


@click.command()
@case_argument
@click.option("-o", "--output", "target", type=click.Path(), help="A file; standard output else.")
@shape_option
@click.option(
    "--claims",
    "many",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many claims, those most worth a check first.",
)
def report(where: str, target: str | None, form: str | None, many: int) -> None:
    """Write a report of CASE: claims with their roots, times, sources, open questions."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.report.case import case_html, case_markdown, gather  # noqa: PLC0415 - the same

    output = output_of(target)
    shape = shape_of(form, output)
    with failing():
        with Case.open(where) as case:
            found = gather(case, many)
        ways = {"html": case_html, "md": case_markdown, "json": written_json}
        write(ways[shape](found), output)
