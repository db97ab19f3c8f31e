"""`assay case new`: an empty case, or one with pages of a corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option

if TYPE_CHECKING:
    from assay.record import Record

__all__ = ["new"]


@click.command()
@case_argument
@click.option("--from", "corpus", help="Take pages of a run of `assay corpus run`.")
@click.option(
    "--where", "words", default="", help="With --from: pages with a claim of all these words."
)
@form_option
@who_option
def new(where: str, corpus: str | None, words: str, form: Form, who: str | None) -> None:
    """Make an empty CASE, or one with pages of a corpus; nothing is ever written over.

    Pages of a corpus come without the bytes that they were read from: a run keeps none.
    """
    from assay.case import Case, Prepared  # noqa: PLC0415 - wanted only when a case is opened

    if words and corpus is None:
        raise click.UsageError("--where chooses among the pages of a run: name it with --from")
    with failing():
        made: list[Record] = []
        if corpus is not None:
            from assay.corpus.choosing import chosen  # noqa: PLC0415 - few cases come of a run
            from assay.corpus.storage import Place  # noqa: PLC0415 - the same

            made = chosen(Place(corpus), words)
        with Case.new(where, who=who) as case:
            for record in made:
                case.add(Prepared(record=record), who=who)
            pages, name = len(case.pages()), case.name
    if form == "json":
        put_json({"case": name} if corpus is None else {"case": name, "pages": pages})
    elif corpus is None:
        click.echo(f"{name} is made: add pages with `assay case add {name} …`.")
    else:
        click.echo(f"{name} is made, with {pages} pages of {corpus}.")
