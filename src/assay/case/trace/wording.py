"""Why a step is as strong as it is, and a path as weak: one sentence each, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.case.standing import Standing
    from assay.case.trace.paths import Reach, Route, Stretch
    from assay.case.trace.strength import Rooted
    from assay.case.trace.values import Said

__all__ = ["near_why", "path_why", "standing", "step_why"]

_STANDINGS: Final[tuple[Standing, ...]] = ("denied", "open", "possible", "probable", "certain")
_STATED: Final[dict[Standing, str]] = {
    "certain": "stated as certain", "probable": "stated as probable",
    "possible": "stated as possible", "open": "left open", "denied": "denied, and stated by nobody",
}  # fmt: skip


def standing(stretch: Stretch) -> Standing:
    """Return how a step is stated."""
    return _STANDINGS[stretch.strength.commitment]


def step_why(stretch: Stretch, links: Sequence[Said], rooted: Rooted | None = None) -> str:
    """Say what the strength of a step rests on; ``rooted`` are the roots of its surest links."""
    kin = links[: len(stretch.kinds[0])]
    pages = len({link.page for link in kin if link.standing == kin[0].standing})
    by = "by a named source" if stretch.strength.named else "by no source that is named"
    independent = stretch.strength.independent
    roots = (
        "which may be independent of one another" if independent == pages
        else f"of which at most {independent} {_be(independent)} independent"
    )  # fmt: skip
    if rooted is not None and rooted.most <= independent:
        roots = _rooted(rooted, pages)
    on = "on one page" if pages == 1 else f"on {pages} pages, {roots}"
    told = f"“{links[0].relation}” is {_STATED[standing(stretch)]}, {by}, {on}"
    if standing(stretch) == "denied":
        told = f"“{links[0].relation}” is {_STATED['denied']}, {on}"
    elif not stretch.strength.undisputed:
        denying = next(one for one in kin if one.standing == "denied")
        told += f"; {_speaker(denying)} denies it ({denying.page})"
    return f"{told}."


def path_why(route: Route, names: Mapping[str, str]) -> str:
    """Say which step is the weakest, and how weak."""
    stretch = route.stretches[route.weakest]
    which = f"{names[stretch.one]} – {names[stretch.other]}"
    if len(route.stretches) == 1:
        return f"The only step, {which}, is {_STATED[standing(stretch)]}."
    alike = sum(
        each.strength.weakness == stretch.strength.weakness for each in route.stretches
    )  # fmt: skip
    others = "" if alike == 1 else f"; {_others(alike - 1)} as weak"
    return (
        f"The weakest of {len(route.stretches)} steps is {which}: {_STATED[standing(stretch)]}"
        f"{others}."
    )


def near_why(reach: Reach, one: str, other: str, names: Mapping[str, str]) -> str:
    """Say how near two come where no path is short enough."""
    if reach.shortest is not None:
        return (
            f"The shortest from {one} to {other} has {reach.shortest} steps: see it with --longest"
            f" {reach.shortest}."
        )
    sides = f"Links lead from {one} to {_count(reach.one)}, from {other} to {_count(reach.other)}"
    if reach.meeting is None:
        return f"{sides}; no page names anybody of the one side and anybody of the other."
    met = reach.meeting
    pages = ", ".join(met.pages[:3]) + (" …" if len(met.pages) > 3 else "")  # noqa: PLR2004
    name = "names" if len(met.pages) == 1 else "name"
    return (
        f"{sides}, and none from the one side to the other; they come nearest in"
        f" {names[met.one]} and {names[met.other]}, whom {pages} {name} together without a link."
    )


def _rooted(rooted: Rooted, pages: int) -> str:
    """Say on what pages rest, as the origins of their claims have it."""
    many = rooted.most - rooted.rest
    number = str(many) if rooted.least == many else f"{rooted.least} to {many}"
    which = "which" if not rooted.rest else f"of which the first {pages - rooted.rest}"
    told = "; ".join(rooted.names)
    if told:
        told = f": {told}" if rooted.least == many else f", of which {told} is sure"
    return f"{which} rest on {number} independent root{'' if many == 1 else 's'}{told}"


def _be(count: int) -> str:
    return "is" if count == 1 else "are"


def _others(count: int) -> str:
    return "another is" if count == 1 else f"{count} others are"


def _count(reached: int) -> str:
    return {0: "nobody", 1: "one other"}.get(reached, f"{reached} others")


def _speaker(link: Said) -> str:
    return link.voices[-1].name if link.voices else "somebody"
