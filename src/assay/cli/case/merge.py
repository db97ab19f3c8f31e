"""`assay case merge` and `assay case split`: a person says who is who."""

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

__all__ = ["merge", "split"]


@click.command()
@case_argument
@click.argument("one", metavar="ENTITY")
@click.argument("other", metavar="ENTITY")
@reason_option
@form_option
@who_option
def merge(
    where: str, one: str, other: str, reason: str | None, form: Form, who: str | None
) -> None:
    """Hold two entities of CASE (e5 e9) to be one; `assay case split` takes it back."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.identity import merge as merged  # noqa: PLC0415 - the same

    with failing(), Case.open(where, write=True) as case:
        made = merged(case, one, other, reason=reason, who=who)
    if form == "json":
        put_json(made)
    else:
        click.echo(f"{made.id}: {one} and {other} are one, by {made.who}.")


@click.command()
@case_argument
@click.argument("one", metavar="ENTITY")
@click.argument("other", metavar="ENTITY|PAGE")
@reason_option
@form_option
@who_option
def split(
    where: str, one: str, other: str, reason: str | None, form: Form, who: str | None
) -> None:
    """Hold two entities of CASE (e5 e9) to be different, or one page's (e5 p3) to be another."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.identity import split as split_  # noqa: PLC0415 - the same

    with failing(), Case.open(where, write=True) as case:
        made = split_(case, one, other, reason=reason, who=who)
    if form == "json":
        put_json(made)
    elif made.subject.partition(":")[2].startswith("p"):
        click.echo(f"{made.id}: {one} on {other} is somebody else, by {made.who}.")
    else:
        click.echo(f"{made.id}: {one} and {other} are different, by {made.who}.")
