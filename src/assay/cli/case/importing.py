"""`assay case import`: a case, made of an export."""

from __future__ import annotations

from pathlib import Path

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json

__all__ = ["import_"]


@click.command(name="import")
@case_argument
@click.argument("export", type=click.Path())
@form_option
def import_(where: str, export: str, form: Form) -> None:
    """Make a new CASE of EXPORT, a file that `assay case export --format jsonl` wrote.

    The case is the same as the one that was exported, ids and history too. All of it is made, or
    nothing. Where CASE is that case already, nothing is done.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.exchange import imported  # noqa: PLC0415 - brings its libraries

    with failing():
        outcome = imported(where, Path(export))
        with Case.open(where) as case:
            name, counts = case.name, case.counts()
    if form == "json":
        put_json({"case": name, "outcome": outcome, "counts": counts})
        return
    told = f"{counts['pages']} pages and {counts['claims']} claims"
    if outcome == "made":
        click.echo(f"{name} is made: {told}.")
    else:
        click.echo(f"{name} is this case already: {told}, and nothing was changed.")
