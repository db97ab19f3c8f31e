"""A part, its whole, and the share that the words say it is."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.checks.findings import Finding, number, percent, shown
from assay.weigh.checks.marked import N, S
from assay.weigh.checks.quantities import Quantity, alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Stretches, Window

__all__ = ["shares"]

_G = "[^\ue000-\ue004.;!?\n]"
_DET = (
    r"(?:the|its|our|their|his|her|your|all|a|an|some|about|nearly|only|just|over|more\s+than|"
    r"every|[^\W\d_]+['’]s|[^\W\d_]+s['’])"
)
_IS = (
    r"(?:\b(?:which|[Tt]hat|[Tt]his|it)(?:['’]s|\s+is|\s+was|\s+makes|\s+means|\s+comes\s+to)|\bi\.e\.|,\s*or|"
    r"\b[Ii]n\s+other\s+words|\ba\s+rate\s+of|\bequal\s+to|\bequivalent\s+to|\bor)\s*,?\s*"
    r"(?:about|around|some|nearly|almost|roughly|only|just|just\s+over|just\s+under|at|to)?\s*"
)
_OF = rf"\s+(?:of|out\s+of|among|from\s+among)\s+(?:{_DET}\s+)*"
_COMES = (
    r"(?:(?:that|this|it|which)\s+)?(?:comes\s+to|amounts\s+to|works\s+out\s+at|makes|is|would\s+be|"
    r"means(?:\s+[^\W\d_]+ing)?|equals)\s+"
)
_FORMS = (
    # "two thirds of the 90 flats in the tower, that is 60"
    rf"(?P<s0>{S})\s+of\s+(?:{_DET}\s+)*(?P<w0>{N}){_G}{{0,60}}?[,(:–—]\s*(?:that\s+is,?\s*|i\.e\.,?\s*|or\s+|n\s*=\s*)?(?P<p0>{N})(?=\)|\s+[^\W\d_]+\s+(?:in\s+all|altogether|in\s+total)|\s*[.,])",
    rf"(?P<s1>{S})\s+of\s+(?:{_DET}\s+)*(?P<w1>{N}){_G}{{0,70}}?\(\s*(?:n\s*=\s*)?(?P<p1>{N})\s*\)",
    # part among whole, then its rate: 37 refusals among 800, a rate of 4.6%
    rf"(?P<p2>{N})(?:\s+[^\W\d_]+){{0,3}}{_OF}(?P<w2>{N})[^\ue000-\ue004;!?\n]{{0,80}}?(?:{_IS}|\(\s*)(?P<s2>{S})(?!\s+of\s+(?:the\s+(?!total|lot|whole)|them|whom|its|his|their))",
    # part, share and whole in a row: nine deaths, 18% of the 50 recorded
    rf"(?P<p3>{N})(?:\s+[^\W\d_]+){{0,3}}\s*[,(–—]\s*(?:or\s+|that\s+is\s+)?(?P<s3>{S})\s*\)?,?\s+of\s+(?:{_DET}\s+)*(?P<w3>{N})",
    # "of the 120 delegates, 30 abstained, a quarter of the hall"
    rf"\b[Oo]f\s+(?:{_DET}\s+)*(?:{_G}{{0,30}}?\bof\s+)?(?P<w4>{N}){_G}{{0,50}}?,\s*(?P<p4>{N}){_G}{{0,40}}?(?:[,(–—]\s*(?:or\s+)?|{_IS})(?P<s4>{S})(?=\s*(?:\)|of\b|[.,;]))",
    # its members, then some of them and their rate: 1,500; 300 of them, or 20%
    rf"(?P<w6>{N})[^\ue000-\ue004!?\n]{{0,60}}?(?P<p6>{N})\s+of\s+(?:them|these|those|whom|which|its\s+members)\b{_G}{{0,40}}?(?:,\s*or\s+|\(|{_IS})(?P<s6>{S})",
    # "on a sale of €8,000 that comes to €1,200"
    rf"(?P<s5>{S})[^\ue000-\ue004!?\n]{{0,60}}?\b(?:[Oo]n|[Ff]or|of)\s+(?:an?|the)\s+[^\W\d_]+\s+of\s+(?P<w5>{N})\s*,?\s*(?:that|this|it|which)\s+(?:comes|amounts|works\s+out|adds\s+up)\s+(?:to|at)\s+(?P<p5>{N})",
    # "half of the 64 victims, 32 people, were under 30"
    rf"(?P<s7>{S})\s+of\s+(?:{_DET}\s+)*(?P<w7>{N}){_G}{{0,60}}?,\s*(?:about\s+|some\s+|roughly\s+|or\s+|that\s+is,?\s+)?(?P<p7>{N})(?=(?:\s+(?!of\b)[^\W\d_]+|\s+in\s+all)?\s*,)",
    rf"(?P<s12>{S})\s+of\s+(?:{_DET}\s+)*(?P<w12>{N}){_G}{{0,60}}?\s[–—-]\s+(?:about\s+|some\s+|or\s+)?(?P<p12>{N})\s+[–—-]\s",
    # "12 of 48 samples were contaminated — 25 per cent"
    rf"(?P<p8>{N})(?:\s+[^\W\d_]+){{0,3}}{_OF}(?P<w8>{N}){_G}{{0,60}}?(?:\s[–—-]\s*(?:just\s+|only\s+|about\s+|or\s+)?|,\s*(?:just|only|or|about|a\s+mere)\s+)(?P<s8>{S})(?=\s*(?:[.,;)]|\Z|of\s+(?:the\s+total|all)\b))",
    rf"(?P<p13>{N})(?:\s+[^\W\d_]+){{0,3}}{_OF}(?P<w13>{N})(?:\s+[^\W\d_]+){{0,4}},\s*(?P<s13>{S})(?:\s*,|(?=\s*(?:[.;]|\Z|of\s+(?:the\s+total|all)\b)))",
    rf"\b[Oo]f\s+(?:{_DET}\s+)*(?P<w14>{N}){_G}{{0,50}}?,\s*(?:only\s+|just\s+)?(?P<p14>{N})\s*(?:[–—-]|,)\s*(?P<s14>{S})\s*(?:[–—-]|,)",
    # the tax on a salary of so much, at a rate, comes to so much; a rate on a house at so much
    rf"(?P<w9>{N})\s+at\s+(?P<s9>{S})\s+{_COMES}(?P<p9>{N})",
    rf"(?P<s10>{S})\s+(?:on|of)\s+(?:an?|the)\s+[^\W\d_]+\s+(?:at|of|worth|costing|for)\s+(?P<w10>{N})\s*,?\s*{_COMES}(?P<p10>{N})",
    # the rate first, then part and whole: two fifths of the assembly, holding so many of its seats
    rf"(?P<s11>{S})\s+of\s+(?:{_DET}\s+)+(?!{N}){_G}{{0,30}}?,\s*(?:holding|with|having|or|that\s+is,?)\s+(?P<p11>{N}){_OF}(?P<w11>{N})",
)
_PLAIN = tuple(re.compile(form) for form in _FORMS)
_GLOSS = re.compile(
    rf"(?P<p>{N}){_G}{{0,40}}?(?:,\s*or\s+(?:about\s+|some\s+|nearly\s+)?|\(\s*){S}(?=\s*(?:\)|[.,;]))"
)
"""A part whose share is told right behind it: "20, or 33%"; its whole is to be found."""

_OF_WHAT = re.compile(rf"{_OF}(?P<w>{N})")
_TOLD = re.compile(
    r"\b(?:that['’]s|that\s+is|which\s+is|or|i\.e\.|in\s+other\s+words|rate\s+of|of\s+(?:the|them|these|whom|all)|share)\b|[(),]",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:ris(?:e|en|ing)|rose|increas\w+|grew|grown|growth|fell|fall(?:en|s)?|drop\w*|declin\w+|up|down|"
    r"more\s+than\s+(?:last|in)|higher|lower|compared|earlier|ago|interest|stake|discount|annual\w*|"
    r"off|tax|vat|margin|swing|points?)\b",
    re.IGNORECASE,
)
_PEOPLE = frozenset({"people", "persons"})
_TENTH = Fraction(1, 10)
_FEW = 5
_WIDE = Fraction(3, 2)
_FINE = 5
"""A percentage is only looked for where its last place is so small a part of it: 3%, not 1%."""


class _Triple(NamedTuple):
    part: Quantity
    whole: Quantity
    share: Quantity


def shares(text: Stretches) -> Iterator[Finding]:
    """Set each share beside the part and the whole that the words give with it."""
    for run in (text.single, text.double, text.triple):
        for window in run:
            if window.broken:
                continue
            if run is not text.triple:
                yield from _plain(window)
            yield from _fitting(window)


def _plain(window: Window) -> Iterator[Finding]:
    """Check what the words plainly put together as part, whole and share."""
    for pattern in _PLAIN:
        for found in pattern.finditer(window.text):
            held = {name[0]: window.quantity(found.start(name)) for name in found.groupdict()}
            held_names = found.groupdict()
            triple = _Triple(held["p"], held["w"], held["s"])
            kin = triple.part.counted_last in {None, triple.whole.counted_last, *_PEOPLE}
            if "p7" in found.groupdict() and not kin:
                continue
            if alike(triple.part, triple.whole) and triple.whole.value > 0:
                finding = _graded(
                    triple, sure="s9" in held_names or not _CHANGED.search(found.group())
                )
                if finding is not None:
                    yield finding


def _fitting(window: Window) -> Iterator[Finding]:
    """Check three figures that stand by themselves, where the share is told as the part's own."""
    held = [one for _, one in window.quantities]
    stated = [one for one in held if one.kind in {"percent", "part"}]
    amounts = [one for one in held if one.kind == "amount" and one.value > 0]
    if len(stated) != 1 or not 1 < len(amounts) < _FEW:
        return
    share = stated[0]
    gloss = _GLOSS.search(window.text)
    glossed = window.quantity(gloss.start("p")) if gloss else None
    own_whole = _of_what(window, share)
    fits = [
        _Triple(part, whole, share)
        for part in amounts for whole in ([own_whole] if own_whole else amounts)
        if part.value < whole.value and alike(part, whole) and _adjoins(held, part, share)
        and (share.kind == "part" or share.slack * _FINE <= share.value)
    ]  # fmt: skip
    right = [one for one in fits if _graded(one, sure=False)]
    changed = _CHANGED.search(window.text) is not None
    if len(right) == 1 and (_links(window, right[0]) or (not changed and not window.broken)):
        finding = _graded(right[0], sure=False)
        if finding is not None:
            yield finding
    elif not right and glossed is not None and len(amounts) == len("pw") and not changed:
        own = [one for one in fits if one.part is glossed]
        finding = _graded(own[0], sure=True) if len(own) == 1 else None
        if finding is not None:
            yield finding


def _of_what(window: Window, share: Quantity) -> Quantity | None:
    """Return the amount that a share is told to be of: "half of the 36 houses"."""
    at = next(place for place, one in window.quantities if one is share)
    found = _OF_WHAT.match(window.text, at + 1)
    return window.quantity(found.start("w")) if found else None


def _adjoins(held: list[Quantity], part: Quantity, share: Quantity) -> bool:
    return abs(held.index(part) - held.index(share)) == 1 or len(held) == len("pws")


def _links(window: Window, triple: _Triple) -> bool:
    """Tell whether words or marks between part and share put them together, and not by chance."""
    at = {id(one): place for place, one in window.quantities}
    low, high = sorted((at[id(triple.part)], at[id(triple.share)]))
    between = window.text[low + 1 : high]
    behind = window.text[at[id(triple.share)] + 1 :][:12]
    return (
        _TOLD.search(between) is not None
        or behind.strip().startswith(("of", "rate"))
        or _TOLD.match(window.text[max(0, low - 12) : low]) is not None
        or triple.share.step < 1
    )


def _graded(triple: _Triple, *, sure: bool) -> Finding | None:
    """Return what holds; with ``sure`` what fails too."""
    part, whole, share = triple
    told = share.value if share.kind == "part" else share.value / 100
    real = part.value / whole.value
    blur = (part.slack + real * whole.slack) / whole.value
    fine = (Fraction(1, 50) if share.kind == "part" else share.slack / 100) + blur
    off = _off(share, told, real)
    working = f"{shown(part.value, part)} ÷ {shown(whole.value, whole)} = {percent(real)}"
    if off <= fine:
        return Finding(
            "share", "holds", (part, whole, share), working,
            f"“{part.words}” of “{whole.words}” was set beside “{share.words}”, and it is that.",
        )  # fmt: skip
    wide = fine * _WIDE + _rounding(part, real) + _rounding(whole, real)
    if not sure or off <= wide or (share.bound != "exact" and off * 4 <= told):
        return None
    told_as = share.words if share.kind == "percent" else f"{share.words} ({number(told, 2)})"
    return Finding(
        "share", "fails", (part, whole, share), f"{working}, not {told_as}",
        f"“{share.words}” is given as the share of “{part.words}” in “{whole.words}”, and the "
        "two come to another.",
    )  # fmt: skip


def _off(share: Quantity, told: Fraction, real: Fraction) -> Fraction:
    past = real - told
    if share.bound == "at_least" and 0 <= past <= told * _TENTH * 2:
        return Fraction(0)
    if share.bound == "at_most" and -told * _TENTH * 2 <= past <= 0:
        return Fraction(0)
    return abs(past)


def _rounding(one: Quantity, real: Fraction) -> Fraction:
    """Return by how much a share shifts where an amount was rounded before it was written."""
    return real * min(one.rounded / 2 / one.value, Fraction(1, 100))
