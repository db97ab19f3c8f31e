"""`assay case forget`: a page, deleted for good."""

from __future__ import annotations

import sys

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option

__all__ = ["forget"]


@click.command()
@case_argument
@click.argument("page")
@click.option("--yes", is_flag=True, help="Do not ask.")
@form_option
@who_option
def forget(where: str, page: str, form: Form, who: str | None, *, yes: bool) -> None:
    """Delete PAGE (p3) from CASE for good, in all its versions, with all that came only from it.

    Its bytes, claims, sources, links and people's judgements on them go; the history keeps a note
    that it was done, and not of what it was.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened

    with failing(), Case.open(where, write=True) as case:
        asked = case.page(page)
        if not yes and not _sure(asked.title or asked.source):
            click.echo("Nothing was deleted.", err=True)
            sys.exit(1)
        gone = case.forget(page, who=who)
    if form == "json":
        put_json({"forgotten": page, "versions": gone})
    else:
        click.echo(f"{page} is forgotten ({gone} {'version' if gone == 1 else 'versions'}).")


def _sure(title: str) -> bool:
    return click.confirm(f"Delete “{title}” for good?", err=True)
