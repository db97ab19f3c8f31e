"""`assay case undo`: a person takes a judgement back."""

from __future__ import annotations

import click

from assay.cli.case.shared import (
    Form,
    case_argument,
    failing,
    form_option,
    put_json,
    reason_option,
    who_option,
)

__all__ = ["undo"]


@click.command()
@case_argument
@click.argument("judgement")
@reason_option
@form_option
@who_option
def undo(where: str, judgement: str, reason: str | None, form: Form, who: str | None) -> None:
    """Take a JUDGEMENT (j5) of CASE back; `assay case history` shows both.

    Whoever made it, what stood before it stands again.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.undoing import UNDO  # noqa: PLC0415 - the same

    with failing(), Case.open(where, write=True) as case:
        made = case.judge(judgement, UNDO, UNDO, who=who, reason=reason)
        (taken,) = (one for one in case.judgements() if one.id == made.subject)
    if form == "json":
        put_json({"judgement": made, "undone": taken})
    else:
        click.echo(
            f"{made.id}: {taken.id} ({taken.subject}: {taken.what} = {taken.value}, by"
            f" {taken.who}) is taken back by {made.who}."
        )
