"""`assay case claims`: the claims of a case, chosen and sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from assay.case.listing import Listing, Sort
from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json
from assay.record.voices import Modality

if TYPE_CHECKING:
    from assay.case.values import CaseClaim, CasePage

__all__ = ["claims"]


@click.command()
@case_argument
@click.option(
    "--sort",
    type=click.Choice(get_args(Sort)),
    default="added",
    show_default=True,
    help="What comes first: as added; most worth a check; surest; most denied and questioned by"
    " readers; earliest published.",
)
@click.option("--about", help="Words that the claim has, or the name of a voice behind it.")
@click.option("--page", help="Only claims of this page (p3).")
@click.option("--source", help="Only claims with this voice: a name, or an id (s4, e5).")
@click.option("--modality", type=click.Choice(get_args(Modality)), help="Only claims so sure.")
@click.option("--worth", type=click.FloatRange(0, 1), help="The least worth of a check.")
@click.option("--no-comments", is_flag=True, help="Leave out what readers say.")
@click.option("--every", is_flag=True, help="Claims of earlier versions of pages too.")
@click.option("--limit", type=click.IntRange(min=1), help="How many at most.")
@form_option
def claims(
    where: str,
    sort: Sort,
    about: str | None,
    page: str | None,
    source: str | None,
    modality: Modality | None,
    worth: float | None,
    limit: int | None,
    form: Form,
    *,
    no_comments: bool,
    every: bool,
) -> None:
    """List claims of CASE: who says what, how sure, how readers answer."""
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened

    listing = Listing(
        sort=sort, about=about, page=page, source=source, modality=modality, worth=worth,
        comments=not no_comments, every=every, limit=limit,
    )  # fmt: skip
    with failing(), Case.open(where) as case:
        found = case.claims(listing)
        pages = {one.id: one for one in case.pages(every=True)} if form == "text" else {}
    if form == "json":
        put_json({"claims": found})
        return
    for claim in found:
        click.echo(_told(claim, pages[claim.page]))
    if not found:
        click.echo("There is no such claim.", err=True)


def _as_read(claim: CaseClaim) -> str:
    """Tell what assay counted of the replies, where people put one right and it is another."""
    if claim.denies_read is None:
        return ""
    read = (
        f"{claim.supports_read} support it, {claim.denies_read} deny it, {claim.queries_read} ask"
    )
    return f" (assay: {read})"


def _told(claim: CaseClaim, page: CasePage) -> str:
    """Write a claim in two lines: its words, then who says it, how sure, and where."""
    sure = " and ".join(each for each in (claim.modality, claim.polarity) if each)
    worth = None if claim.checkworthy is None else f"worth a check {claim.checkworthy:.2f}"
    answered = [
        f"{number} {what}"
        for what, number in (
            ("support it", claim.supports), ("deny it", claim.denies), ("ask", claim.queries)
        )
        if number
    ]  # fmt: skip
    told = (
        claim.speaker,
        sure,
        worth,
        ", ".join(answered) + _as_read(claim),
        f"{page.id}: {page.title or page.source}",
    )
    return f"{claim.id}  {claim.text}\n    {' · '.join(each for each in told if each)}"
