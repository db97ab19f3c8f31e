"""`assay case trace`: how two are linked, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.trace import Path, Said, Step, Traced

__all__ = ["trace"]


@click.command()
@case_argument
@click.argument("one", metavar="NAME")
@click.argument("other", metavar="NAME")
@click.option(
    "--longest", type=click.IntRange(1, 8), default=4, show_default=True,
    help="The most steps that a path may have.",
)  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(min=1, max=100), default=5, show_default=True,
    help="The most paths to show.",
)  # fmt: skip
@form_option
def trace(where: str, one: str, other: str, longest: int, limit: int, form: Form) -> None:
    """Find how two entities of CASE are linked: paths, each with its weakest step named.

    A NAME is a name, a part of one, or an id (e5). The path whose weakest step is strongest
    comes first. A link that is denied is shown, and supports nothing.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.trace import trace as traced  # noqa: PLC0415 - the same

    with failing(), Case.open(where) as case:
        found = traced(case, one, other, longest=longest, most=limit)
    if form == "json":
        put_json(found)
    else:
        click.echo("\n".join(_lines(found)))


def _lines(found: Traced) -> Iterator[str]:
    if found.near is not None:
        yield f"No path. {found.near.why}"
    for place, path in enumerate(found.paths, start=1):
        if place > 1:
            yield ""
        yield from _path(place, path)
    if found.more:
        yield ""
        yield "There may be more paths: --limit shows more of them."
    for offer in found.offers:
        meant = f"{offer.name} ({offer.other})" if offer.other else offer.name
        yield f"Not followed: {offer.entity} may also mean {meant}. {offer.why}"


def _path(place: int, path: Path) -> Iterator[str]:
    denied = "" if path.stated else "  [a step is only denied: nobody states this path]"
    yield f"{place}. " + " – ".join(one.name for one in path.entities) + denied
    yield f"   {path.why}"
    names = {one.id: one.name for one in path.entities}
    for at, step in enumerate(path.steps):
        mark = "weakest" if at == path.weakest else ""
        yield from _step(step, names, mark)


def _step(step: Step, names: dict[str, str], mark: str) -> Iterator[str]:
    weakest = f"  ← {mark}" if mark else ""
    yield f"   {names[step.from_entity]} – {names[step.to_entity]}{weakest}"
    yield f"     {step.why}"
    for link in step.links:
        yield f"     {link.id} {_stated(link)}: “{link.words}”"
        yield f"        {' → '.join(one.name for one in link.voices)}"
        yield f"        [{link.claim}, {link.page}: {link.title or 'no title'}]"


def _stated(link: Said) -> str:
    return {"open": "left open", "denied": "DENIED"}.get(link.standing, link.standing)
