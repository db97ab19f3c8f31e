"""`assay case history`: what was done to a case."""

from __future__ import annotations

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json

__all__ = ["history"]


@click.command()
@case_argument
@form_option
def history(where: str, form: Form) -> None:
    """Tell what was done to CASE: when, by whom, by which version of assay; and every judgement."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened

    with failing(), Case.open(where) as case:
        entries, judgements = case.history(), case.judgements()
    if form == "json":
        put_json({"history": entries, "judgements": judgements})
        return
    for entry in entries:
        click.echo(f"{entry.at}  {entry.who}  {entry.action}  {entry.subject}")
    for one in judgements:
        reason = f" because {one.reason}" if one.reason else ""
        click.echo(f"{one.at}  {one.who}  judged {one.subject}: {one.what} = {one.value}{reason}")
