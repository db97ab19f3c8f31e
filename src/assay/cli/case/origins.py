"""`assay case origins`: who has a claim from whom, and on how many independent roots it rests."""

from __future__ import annotations

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json

__all__ = ["origins"]


@click.command()
@case_argument
@click.argument("claim")
@form_option
def origins(where: str, claim: str, form: Form) -> None:
    """Say where a CLAIM of CASE (k12) comes from.

    Who has it from whom, the first page, the independent roots, circles, and what nobody can tell.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.origins import origins as traced  # noqa: PLC0415 - the same
    from assay.case.origins.telling import lines  # noqa: PLC0415 - the same

    with failing(), Case.open(where) as case:
        found = traced(case, claim)
        pages = {page.id: page for page in case.pages()}
    if form == "json":
        put_json(found)
        return
    click.echo("\n".join(lines(found, pages)))
