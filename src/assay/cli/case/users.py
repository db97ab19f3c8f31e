"""`assay case users`: who may use the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option

if TYPE_CHECKING:
    from typing import TextIO

    from assay.case.users import Role

__all__ = ["users"]


@click.command()
@case_argument
@click.option("--add", metavar="NAME", help="Let somebody in, or give them another password.")
@click.option("--remove", metavar="NAME", help="Let somebody in no more.")
@click.option(
    "--role",
    type=click.Choice(["reader", "reviewer", "admin"]),
    default="reviewer",
    show_default=True,
    help="What they may do: look; judge and add too; forget pages too.",
)
@click.option(
    "--password-from", type=click.File(), help="A file with the password; asked for otherwise."
)
@form_option
@who_option
def users(
    where: str,
    add: str | None,
    remove: str | None,
    role: Role,
    password_from: TextIO | None,
    form: Form,
    who: str | None,
) -> None:
    """List who may use CASE through `assay serve --auth`, or change it."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case import users as room  # noqa: PLC0415 - the same

    password = ""
    if add is not None:
        password = (
            password_from.read().rstrip("\n")
            if password_from is not None
            else str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
        )
    with failing(), Case.open(where, write=bool(add or remove)) as case:
        if add is not None:
            room.add_user(case, add, password, role, who=who)
        if remove is not None:
            room.remove_user(case, remove, who=who)
        found = room.users(case)
    if form == "json":
        put_json({"users": found})
        return
    for one in found:
        click.echo(f"{one.role}  {one.name}")
    if not found:
        click.echo("Nobody yet: --add NAME lets somebody in.", err=True)
