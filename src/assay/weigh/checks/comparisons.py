"""Amounts that the words set against each other: more than, twice as many, the largest."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, number, shown
from assay.weigh.checks.marked import N, P, T
from assay.weigh.checks.quantities import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Stretches, Window
    from assay.weigh.checks.quantities import Quantity

__all__ = ["comparisons"]

_G = "[^\ue000-\ue004.;!?\n]"
_V = f"[{N}{P}]"
_MORE = (
    r"(?:dead|rich|bus|steep|cost|strong|hott|warm|loud|bright|pric|wealth)i?er|"
    r"more|higher|larger|bigger|greater|longer|taller|heavier|older|further|deeper|wider|dearer"
)
_LESS = r"less|fewer|lower|smaller|shorter|lighter|younger|cheaper|faster|quicker"
_THAN = re.compile(
    rf"(?P<a>{_V})(?P<gap>{_G}{{0,70}}?)\b(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\s+than\s+"
    rf"(?P<what>{_G}{{0,70}}?)(?P<b>{_V})",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    rf"(?P<a>{_V})\)?{_G}{{0,30}}?\b(?:(?P<more>exceed(?:s|ed|ing)|outnumber(?:s|ed|ing)|surpass(?:es|ed|ing)|topp?(?:s|ed)|outspen(?:ds?|ding|t)|outscor(?:es|ed|ing)|outs(?:old|ells|elling)|outweigh(?:s|ed|ing)|overtak(?:es|ing)|overtook|beat(?:s|ing)?|dwarf(?:s|ed|ing)|is\s+ahead\s+of)"
    rf"|(?P<less>(?:falls|fell)\s+short\s+of|(?:trails|trailed)))\s+{_G}{{0,50}}?(?P<b>{_V})",
    re.IGNORECASE,
)
_TIMES_AS = re.compile(
    rf"(?P<a>{_V}){_G}{{0,60}}?(?P<n>{T}|\b(?:twice|half|double|triple))\s+"
    rf"(?:as\s+(?:much|many|high|large|big|long|old|fast|great|heavy|tall|expensive|dear|deep|wide|far|strong)|the\s+(?:size|number|amount|length|price|weight|height))"
    rf"(?P<what>{_G}{{0,70}}?)(?P<b>{_V})",
    re.IGNORECASE,
)
_TIMES_THEN = re.compile(
    rf"(?P<n>{T}|\b(?:twice|half|double|triple))\s+as\s+(?:much|many|high|large|big|long|old)\s+as{_G}{{0,40}}?"
    rf"[,:(–—]\s*(?:with\s+)?(?P<a>{_V}){_G}{{0,24}}?\b(?:against|to|versus|compared\s+(?:with|to))\s+{_G}{{0,16}}?(?P<b>{_V})",
    re.IGNORECASE,
)
_WORDS = {
    "twice": Fraction(2),
    "double": Fraction(2),
    "triple": Fraction(3),
    "half": Fraction(1, 2),
}
_LEAD = re.compile(
    rf"(?:\b(?:(?:a\s+)?(?:lead|majority|margin|gap|difference)\s+of(?:\s+(?:just|only|some|about))?|ahead\s+by|(?:lead(?:s|ing)?|led|ahead|trail(?:s|ed|ing)?|won|lost|beat(?:s|en)?|defeated)\b{_G}{{0,40}}?\bby)\s+(?P<d>{_V})"
    rf"|(?P<e>{_V})\s+(?:(?:more|fewer|less)\s+than|(?!more\b|less\b|fewer\b)(?:{_MORE}|{_LESS})|ahead|clear|apart)\b)",
    re.IGNORECASE,
)
_AS_MUCH_AGAIN = re.compile(r"\b(?:times|per\s+cent|percent|points?)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|n['’]t|no|never|hardly|neither|nor|if|would|could|should|might|may|until|whether|expected|forecast|"
    r"target|average|rather|little|slightly)\b|\?",
    re.IGNORECASE,
)
_BOUNDED = re.compile(
    r"(?:any|other|all|usual|ever|before|expected|last|first|years?|days?|months?|once|half|a)\s*\Z"
)

_VERBS = frozenset("has had is was got won be are were been it them makes made stands lies".split())
_PEOPLE = frozenset(
    "people lives men women persons dead deaths victims inhabitants residents souls".split()
)
_PLAINLY = re.compile(
    r"\b(?:lead|majority|margin|gap|difference)\s+of\b|\b(?:ahead|won|lost)\s+by\b|\bthan\b",
    re.IGNORECASE,
)
_SCORE = re.compile(rf"{_G}{{0,24}}?,\s*(?P<a>{_V})\s*(?:to|[-–—])\s*(?P<b>{_V})")


def comparisons(text: Stretches) -> Iterator[Finding]:
    """Set the amounts beside each other that the words compare."""
    for window in text.single:
        yield from _multiples(window)
        yield from _orders(window)
    for run in (text.single, text.double):
        for window in run:
            if not window.broken:
                yield from _differences(window)


def _multiples(window: Window) -> Iterator[Finding]:
    for found in (*_TIMES_AS.finditer(window.text), *_TIMES_THEN.finditer(window.text)):
        one, other = window.quantity(found.start("a")), window.quantity(found.start("b"))
        if not alike(one, other) or not other.value or not _comparable(one, other):
            continue
        figure = window.whole.at(window.span.start + found.start("n"))
        told = figure.value if figure else _WORDS[found["n"].lower()]
        real = one.value / other.value
        held = (one, other, *((figure,) if figure else ()))
        words = figure.words if figure else found["n"]
        working = f"{shown(one.value, one)} ÷ {shown(other.value, other)} = {number(real, 2)}"
        rough = figure is not None and figure.bound != "exact"
        off = abs(real - told)
        if off <= told / (10 if rough else 20):
            yield Finding(
                "comparison", "holds", held, working,
                f"“{one.words}” is set beside “{other.words}” as “{words}” of it, and it is.",
            )  # fmt: skip
        elif off > told / (4 if rough else 7) and not _NOT.search(found.group()):
            yield Finding(
                "comparison", "fails", held, f"{working}, not {number(told, 2)}",
                f"“{one.words}” is set beside “{other.words}” as “{words}” of it, and it is not.",
            )  # fmt: skip


def _orders(window: Window) -> Iterator[Finding]:
    for pattern in (_THAN, _ABOVE):
        for found in pattern.finditer(window.text):
            one, other = window.quantity(found.start("a")), window.quantity(found.start("b"))
            if not alike(one, other) or not _comparable(one, other):
                continue
            by_how_much = window.text[: found.start("b")].endswith(" by ")
            if by_how_much or (pattern is _THAN and not _named(found)):
                continue
            more = found["more"] is not None
            if _is_time(one) and (found["less"] or "").lower() in {"faster", "quicker"}:
                more = False
            elif (found["less"] or "").lower() in {"faster", "quicker"}:
                more = True
            yield from _ordered(one, other, found, more=more)


def _ordered(
    one: Quantity, other: Quantity, found: re.Match[str], *, more: bool
) -> Iterator[Finding]:
    sign = ">" if one.value > other.value else "<" if one.value < other.value else "="
    working = f"{shown(one.value, one)} {sign} {shown(other.value, other)}"
    told = found["more"] or found["less"]
    if sign == (">" if more else "<"):
        yield Finding(
            "comparison", "holds", (one, other), working,
            f"“{one.words}” is called “{told}” than “{other.words}”, and it is.",
        )  # fmt: skip
    elif not _NOT.search(found.group()) and "about" not in {one.bound, other.bound}:
        yield Finding(
            "comparison", "fails", (one, other), working,
            f"“{one.words}” is called “{told}” than “{other.words}”, and it is not.",
        )  # fmt: skip


def _named(found: re.Match[str]) -> bool:
    """Tell a comparison with another amount ("than the 15 of theirs") from a bound ("than 15").

    Right before "more than", an amount is a difference: "12 more than last year's 90".
    """
    what, gap = found["what"].strip().lower(), found["gap"].rstrip()
    if not what or _BOUNDED.search(what) or re.search(r"\b(?:and|but|or)\b", what):
        return False
    if gap.split()[-1:] and gap.split()[-1] in _VERBS:
        return True
    return gap.endswith(",") and not re.search(r"\b(?:and|but|while|by)\b", gap)


def _comparable(one: Quantity, other: Quantity) -> bool:
    mine, its = one.figure.counted, other.figure.counted
    same = mine is None or its is None or mine.split()[-1:] == its.split()[-1:]
    return same or bool(mine and its and {mine.split()[-1], its.split()[-1]} <= _PEOPLE)


def _is_time(one: Quantity) -> bool:
    return one.unit in {"s", "min", "h", "d", "a", "mo", "wk", "ms"}


def _differences(window: Window) -> Iterator[Finding]:
    """Check a lead or a difference against the two amounts that stand with it."""
    for found in _LEAD.finditer(window.text):
        place = found.start("d") if found["d"] else found.start("e")
        told = window.quantity(place)
        others = _parted(window, place, told)
        if len(others) != len("ab") or _AS_MUCH_AGAIN.search(window.text[place + 1 : place + 16]):
            continue
        (at, one), (by, other) = others
        real = abs(one.value - other.value)
        off = abs(real - told.value)
        slack = told.slack + one.slack + other.slack
        big, small = max(one.value, other.value), min(one.value, other.value)
        working = f"{shown(big, one)} − {shown(small, one)} = {shown(real, told)}"
        why = f"“{told.words}” is told as what parts “{one.words}” and “{other.words}”"
        if not alike(one, other) or not real:
            continue
        if off <= slack:
            yield Finding("comparison", "holds", (told, one, other), working, f"{why}, and it is.")
        elif (
            off > 2 * slack
            and told.bound == "exact"
            and _PLAINLY.search(window.text[found.start() : found.end() + 8])
            and (found["d"] or _straight(window.text, place, max(at, by)))
            and "." not in window.text[found.start() : max(place, at, by)].rstrip()
            and _sure(window, [one, other], told)
        ):
            yield Finding(
                "comparison", "fails", (told, one, other),
                f"{working}, not {shown(told.value, told)}", f"{why}, and it is not.",
            )  # fmt: skip


def _parted(window: Window, place: int, told: Quantity) -> list[tuple[int, Quantity]]:
    """Return the amounts that a difference may be between: its score, or all in its unit."""
    score = _SCORE.match(window.text, place + 1)
    if score is not None:
        return [(score.start(name), window.quantity(score.start(name))) for name in "ab"]
    points = told.counted_last in {"point", "points"}
    return [
        (at, one) for at, one in window.quantities
        if at != place
        and ((points and one.kind == "percent") or alike(one, told) or _bare(one, told))
    ]  # fmt: skip


def _straight(text: str, place: int, last: int) -> bool:
    """Tell whether "12 more than" goes straight on to what it is more than."""
    return place < last and (
        re.search(
            r",(?!\s+(?:which|who|whose|at|with)\b)|\b(?:last|year|ago|and)\b", text[place:last]
        )
        is None
    )


def _bare(one: Quantity, told: Quantity) -> bool:
    """Tell whether a score stands without the noun of its lead: "by seven points, 31 to 24"."""
    return one.kind == told.kind and one.unit is None and told.unit is None


def _sure(window: Window, others: list[Quantity], told: Quantity) -> bool:
    nouns = {one.figure.counted for one in (*others, told) if one.figure.counted}
    return (
        len(nouns) <= 1
        and "\ue004" not in window.text
        and len(window.quantities) == len(others) + 1
    )
