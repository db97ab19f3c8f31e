"""`assay case dossier`: chosen claims, to hand over."""

from __future__ import annotations

from pathlib import Path

import click

from assay.cli.case.shared import case_argument, failing
from assay.cli.output import replacing

__all__ = ["dossier"]

_BY_SUFFIX = {".html": "html", ".htm": "html", ".md": "md"}


@click.command()
@case_argument
@click.argument("claims", nargs=-1, required=True)
@click.option("--title", default="", help="Its title; the case's name without one.")
@click.option("--note", default="", help="What stands at its head.")
@click.option("-o", "--output", "target", type=click.Path(), help="A .html or .md file.")
def dossier(where: str, claims: tuple[str, ...], title: str, note: str, target: str | None) -> None:
    """Write a dossier of CLAIMS (k12 …) of CASE, each with its citation.

    To standard output it is Markdown. For PDF, print the HTML file from a browser.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.report import dossier as made  # noqa: PLC0415 - the same

    output = None if target in {None, "-"} else Path(str(target))
    form = "md" if output is None else _BY_SUFFIX.get(output.suffix.lower())
    if form is None:
        raise click.UsageError(f"what to write to {output}? A name ends in .html or .md")
    with failing():
        with Case.open(where) as case:
            found = made.dossier(case, claims, title=title, note=note)
        written = made.dossier_html(found) if form == "html" else made.dossier_markdown(found)
        if output is None:
            click.echo(written, nl=False)
        else:
            with replacing(output) as stream:
                stream.write(written)
