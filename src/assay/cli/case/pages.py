"""`assay case pages`: what is in a case."""

from __future__ import annotations

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json

__all__ = ["pages"]


@click.command()
@case_argument
@click.option("--every", is_flag=True, help="Earlier versions of pages too.")
@form_option
def pages(where: str, form: Form, *, every: bool) -> None:
    """List the pages of CASE, in the order in which they were added."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened

    with failing(), Case.open(where) as case:
        found = case.pages(every=every)
        counts = case.counts()
    if form == "json":
        put_json({"pages": found, "counts": counts})
        return
    for page in found:
        version = f" (version {page.version})" if page.version > 1 else ""
        told = (page.published, page.publisher, page.title or page.source)
        click.echo(f"{page.id}{version}  {'  '.join(each for each in told if each)}")
    click.echo(", ".join(f"{number} {what}" for what, number in counts.items()), err=True)
