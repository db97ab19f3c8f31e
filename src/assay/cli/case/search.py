"""`assay case search`: words in claims and pages."""

from __future__ import annotations

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json

__all__ = ["search"]


@click.command()
@case_argument
@click.argument("words")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True)
@form_option
def search(where: str, words: str, limit: int, form: Form) -> None:
    """Find claims of CASE that have all WORDS, then pages that have them elsewhere.

    A phrase stands in double quotation marks inside WORDS.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened

    with failing(), Case.open(where) as case:
        hits = case.search(words, limit)
    if form == "json":
        put_json({"hits": hits})
        return
    for hit in hits:
        click.echo(f"{hit.claim or hit.page}  {hit.words}  [{hit.page}: {hit.title or 'no title'}]")
    if not hits:
        click.echo("Nothing has these words.", err=True)
