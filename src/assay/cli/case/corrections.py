"""`assay case corrections`: what people put right, as examples to train on."""

from __future__ import annotations

import click
import msgspec

from assay.cli.case.shared import case_argument, failing

__all__ = ["corrections"]


@click.command()
@case_argument
def corrections(where: str) -> None:
    """Write what people put right in CASE as JSON Lines, assay's version beside the person's."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.corrections import corrections as standing  # noqa: PLC0415 - the same

    with failing(), Case.open(where) as case:
        for one in standing(case):
            click.echo(msgspec.json.encode(one).decode())
