"""`assay case same` and `assay case apart`: a person says whether two claims are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from assay.case.values import CaseClaim, Judgement

__all__ = ["apart", "same"]


@click.command()
@case_argument
@click.argument("one", metavar="CLAIM")
@click.argument("other", metavar="CLAIM")
@reason_option
@form_option
@who_option
def apart(
    where: str, one: str, other: str, reason: str | None, form: Form, who: str | None
) -> None:
    """Hold two claims of CASE (k3 k12) to be different, where assay takes them for the same.

    Origins, sources and the desk leave the pair out. `assay case undo` takes it back.
    """
    made, claims = _judged(where, (one, other), "different", reason, who)
    _tell(made, claims, "are different", form)


@click.command()
@case_argument
@click.argument("one", metavar="CLAIM")
@click.argument("other", metavar="CLAIM")
@reason_option
@form_option
@who_option
def same(where: str, one: str, other: str, reason: str | None, form: Form, who: str | None) -> None:
    """Hold two claims of CASE (k3 k12) to be the same, where assay does not find it.

    `assay case undo` takes it back.
    """
    made, claims = _judged(where, (one, other), "same", reason, who)
    _tell(made, claims, "are the same", form)


def _judged(
    where: str, both: tuple[str, str], value: str, reason: str | None, who: str | None
) -> tuple[Judgement, tuple[CaseClaim, ...]]:
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.pairing import pair_up  # noqa: PLC0415 - the same

    with failing(), Case.open(where, write=True) as case:
        made = pair_up(case, *both, value, reason=reason, who=who)
        return made, tuple(case.claim(one) for one in both)


def _tell(made: Judgement, claims: tuple[CaseClaim, ...], what: str, form: Form) -> None:
    if form == "json":
        put_json(made)
        return
    told = " and ".join(f"{one.id} “{' '.join(one.said.split())}”" for one in claims)
    click.echo(f"{made.id}: {told} {what}, by {made.who}.")
