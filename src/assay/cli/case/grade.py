"""`assay case grade`: a person's grade of a source or a claim."""

from __future__ import annotations

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option

__all__ = ["grade"]


@click.command()
@case_argument
@click.argument("item")
@click.argument("value", metavar="GRADE")
@click.option("--reason", help="Why; a grade is kept with its reason only.")
@form_option
@who_option
def grade(
    where: str, item: str, value: str, reason: str | None, form: Form, who: str | None
) -> None:
    """Grade an ITEM of CASE, a source (e5, s4) or a claim (k12), on the Admiralty scale.

    GRADE is a letter for the source's reliability, A to F, and a number for the credibility of
    what it says, 1 to 6: B2. “none” takes the last grade back. Earlier grades stay in the history.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.sourcing import grade as graded  # noqa: PLC0415 - the same

    with failing(), Case.open(where, write=True) as case:
        made = graded(case, item, value, reason=reason, who=who)
    if form == "json":
        put_json(made)
    else:
        click.echo(f"{made.id}: {made.subject} is graded {made.value}, by {made.who}.")
