"""`assay case new`: an empty case."""

from __future__ import annotations

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option

__all__ = ["new"]


@click.command()
@case_argument
@form_option
@who_option
def new(where: str, form: Form, who: str | None) -> None:
    """Make an empty CASE; nothing is ever written over."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened

    with failing(), Case.new(where, who=who) as case:
        if form == "json":
            put_json({"case": case.name})
        else:
            click.echo(f"{case.name} is made: add pages with `assay case add {case.name} …`.")
