"""`assay case rate`: what a person makes of a claim."""

from __future__ import annotations

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option

__all__ = ["rate"]


@click.command()
@case_argument
@click.argument("claim")
@click.argument("rating")
@click.option("--reason", help="Why, in a sentence or two.")
@click.option("--url", help="Where your review of the claim is published (https://…).")
@form_option
@who_option
def rate(
    where: str,
    claim: str,
    rating: str,
    reason: str | None,
    url: str | None,
    form: Form,
    who: str | None,
) -> None:
    """Keep your RATING of a CLAIM (k12) of CASE, in your own words: "Unproven".

    Only people rate: assay never does. A later rating takes the place of an earlier one, which
    stays in the history. `assay case export --format claimreview` writes it as a ClaimReview.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened

    if not rating.strip():
        raise click.BadParameter("expected some words, got none.", param_hint="RATING")
    if url is not None and not url.startswith(("https://", "http://")):
        raise click.BadParameter(
            f"expected an address (https://…), got {url!r}.", param_hint="--url"
        )
    with failing(), Case.open(where, write=True) as case:
        said = case.claim(claim)
        made = case.judge(claim, "rating", rating.strip(), who=who, reason=reason)
        if url is not None:
            case.judge(made.id, "url", url, who=who)
    if form == "json":
        put_json({"judgement": made, "url": url})
    else:
        click.echo(f"{made.id}: {claim} “{said.said}” is rated “{made.value}” by {made.who}.")
