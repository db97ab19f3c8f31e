"""`assay case checked`: what was checked before, and by whom."""

from __future__ import annotations

from pathlib import Path

import click

from assay.case import Case, Listing
from assay.case.checked import Earlier, earlier, load_fact_checks
from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option
from assay.errors import SourceError

__all__ = ["checked"]

_LIKELY = 0.5


@click.command()
@case_argument
@click.argument("claim", required=False)
@click.option(
    "--load",
    "files",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file of fact checks: ClaimReview (JSON-LD, a data feed) or CSV. May be repeated.",
)
@click.option("--text", help="Look for these words instead of a claim of the case.")
@click.option("--limit", type=click.IntRange(min=1), default=5, show_default=True)
@form_option
@who_option
def checked(
    where: str,
    claim: str | None,
    files: tuple[Path, ...],
    text: str | None,
    limit: int,
    form: Form,
    who: str | None,
) -> None:
    """Find which fact checks in CASE are on CLAIM (k12), or load some.

    Without a claim or words, the claims most worth a check are gone through, and those shown that
    were probably checked before. Ratings are their publishers'.
    """  # fmt: skip
    with failing(), Case.open(where, write=bool(files)) as case:
        loaded = [load_fact_checks(case, _bytes(path), str(path), who=who) for path in files]
        if files and claim is None and text is None:
            if form == "json":
                put_json({"loaded": loaded})
            else:
                for path, one in zip(files, loaded, strict=True):
                    click.echo(f"{path}: {one.new} new, {one.already} here already")
            return
        if claim is None and text is None:
            asked = [
                (one.id, one.said)
                for one in case.claims(Listing(sort="checkworthy", comments=False, limit=limit * 4))
            ]
            found = {name: earlier(case, said, 1, _LIKELY) for name, said in asked}
            found = {name: held for name, held in found.items() if held}
        else:
            name = claim or "text"
            found = {name: earlier(case, text or case.claim(str(claim)).said, limit)}
    if form == "json":
        put_json({"checked": found})
        return
    for name, held in found.items():
        for each in held:
            click.echo(_told(name, each))
    if not any(found.values()):
        click.echo("No fact check here is on it.", err=True)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror}).") from None


def _told(name: str, one: Earlier) -> str:
    by = ", ".join(each for each in (one.publisher, one.published, one.url) if each)
    rating = f"“{one.rating}”" if one.rating else "no rating"
    return f"{name}  {one.id} ({one.score:.2f})  {one.claim}\n    {rating}: {by}\n    {one.why}"
