"""The words that bound a figure: "at least", "nearly", "or more", "+"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import Bound
from assay.weigh.figures.lexicon import ONES
from assay.weigh.figures.measures import TIMES

if TYPE_CHECKING:
    from assay.weigh.figures.tokens import Line

__all__ = ["Bounded", "after", "before"]


class Bounded(NamedTuple):
    """A bound, the first token of the words that state it, and the token behind them."""

    bound: Bound
    first: int
    after: int


def _phrases(table: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {
        tuple(one.split()): bound for bound, phrases in table.items() for one in phrases.split(";")
    }


_BEFORE = _phrases(
    {
        "at_least": (
            "at least;at a minimum;more than;over;above;upwards of;upward of;no fewer than;no less "
            "than;not less than;not fewer than;minimum of;in excess "
            "of;exceeding;exceed;exceeds;exceeded;greater "
            "than;topping;topped;surpassing;surpassed;as few as;as little as;not under;north "
            "of;>;≥;> =;better than;beyond;not below;a minimum;minimum;as low as;at the very least;"
            "at the least;starting at;starting from"
        ),
        "at_most": (
            "at most;at the most;up to;no more than;not more than;not over;fewer than;less "
            "than;under;below;maximum of;a maximum;maximum;max;max .;as much as;as many as;<;≤;< "
            "=;not exceeding;nothing over;within;no greater than;not above;at a maximum;upto;"
            "as high as;at the very most;capped at;limited to"
        ),
        "about": (
            "about;around;roughly;approximately;approx;approx .;circa;ca .;ca;c "
            ".;some;nearly;almost;~;≈;∼;≃;an estimated;estimated;close to;somewhere around;in "
            "the region of;in the order of;of the order of;on the order of;in the neighborhood "
            "of;in the neighbourhood of;near to;more or less;nearing;approaching;approached;"
            "neared;just about;practically;virtually;in the vicinity of;an approximate;perhaps "
            "about;getting on for;the best part of;an average of about;nigh on;shy of;not quite;"
            "something like;something approaching;close on;just short of;little short of;pushing;"
            "coming up to"
        ),
    }
)
_LONGEST = 4
_COMPARED = {
    "longer": "at_least", "higher": "at_least", "bigger": "at_least", "larger": "at_least",
    "older": "at_least", "taller": "at_least", "faster": "at_least", "heavier": "at_least",
    "deeper": "at_least", "wider": "at_least", "further": "at_least", "farther": "at_least",
    "shorter": "at_most", "lower": "at_most", "smaller": "at_most", "younger": "at_most",
    "cheaper": "at_most", "lighter": "at_most", "slower": "at_most", "earlier": "at_most",
}  # fmt: skip
_TURNED: dict[Bound, Bound] = {"at_least": "at_most", "at_most": "at_least"}
_AFTER = _phrases(
    {
        "at_least": (
            "- plus;- some;or more;or older;or over;or above;or higher;or greater;or longer;or "
            "better;or upwards;or up;or larger;or bigger;and over;and above;and up;and older;and "
            "more;and upwards;plus;+;at least;at minimum;at the least;at the very "
            "least;minimum;upwards"
        ),
        "at_most": (
            "or less;or fewer;or under;or younger;or below;or lower;or shorter;or smaller;and "
            "under;and below;and younger;and less;at most;at the most;at "
            "maximum;tops;max;maximum;at the very most"
        ),
        "about": (
            "or so;- odd;odd;ish;- ish;or thereabouts;give or take;, give or take;approximately;or "
            "some such;more or less;, more or less;, roughly;, approximately;, or "
            "thereabouts;roughly"
        ),
    }
)
_TOPICS = frozenset(
    "more comment comments remark remarks joked book books film films movie movies "
    "story stories report reports song songs novel novels documentary talk talks talked "
    "talking wrote write writes written said say says read reads ask asks asked know "
    "knows knew think thinks thought worried worry concerned question questions joke "
    "tale told tell tells play article articles learn learned learnt heard hear info "
    "information complain complained complaints care cared".split()
)
_LASTING = frozenset(
    "for last lasted lasts lasting took takes take taking spent well just after of in is was be "
    "were waited served serving slightly little far lived worked jailed within takes been and to "
    "sentenced not".split()
)
_NOT = frozenset("don't doesn't didn't won't can't couldn't shouldn't mustn't".split())
_NEVER = frozenset({"never", "not", "n't", "cannot", "no", "nor", "neither", "hardly", "rarely"})


def before(line: Line, at: int) -> Bounded | None:
    """Read the bound that stands right before a token."""
    if line.form(at - 1) == "than" and line.form(at - 2) in _COMPARED:
        bound: Bound = "at_least" if _COMPARED[line.form(at - 2)] == "at_least" else "at_most"
        return _turned(line, Bounded(bound, at - 2, at))
    for length in range(_LONGEST, 0, -1):
        words = tuple(line.form(place) for place in range(at - length, at))
        found = _BEFORE.get(words)
        if found is not None and _bounds(line, words, at - length, at):
            return _turned(line, Bounded(found, at - length, at))
    return None


def _turned(line: Line, found: Bounded) -> Bounded:
    """Turn a bound round where it is denied: "never fewer than four", "must not exceed"."""
    opposite = _TURNED.get(found.bound)
    exceeds = line.form(found.first).startswith("exceed")
    if opposite is not None and exceeds and line.form(found.first - 1) in _NEVER | _NOT:
        return found._replace(bound=opposite)
    than = line.form(found.after - 1) == "than"
    started = line.form(found.first) in {"no", "not"}
    if opposite is None or not than or started:
        return found
    for place in range(found.first - 1, max(-1, found.first - 9), -1):
        form = line.form(place)
        if line.ends(place) or form in {",", "but", "that", "because", "which", "who"}:
            break
        if form in {"never", "hardly", "rarely"} or (place == found.first - 1 and form in _NEVER):
            return found._replace(bound=opposite)
    return found


def _bounds(line: Line, words: tuple[str, ...], first: int, at: int) -> bool:
    """Tell a bound from another use: "spread over 3 years", "a book about two"."""
    earlier = line.form(first - 1)
    if words in _COMPARES and _numbered(line, first - 1):
        return False  # "five more than four years ago"
    if words == ("over",):
        return not _lasting(line, at) or earlier in _LASTING or line.opens(first)
    if words == ("about",):
        return earlier not in _TOPICS
    if words in _CIRCA:
        return line.raw(first).islower() and not line.glued(first)
    if words in _PLACES:
        return line.opens(first) or earlier not in _SHIFTED
    return words != ("some",) or line.form(at) != "one"


def _numbered(line: Line, at: int) -> bool:
    return line.kind(at) == "digits" or line.form(at) in ONES


_COMPARES = frozenset({("more", "than"), ("fewer", "than"), ("less", "than")})
_CIRCA = frozenset({("c", "."), ("ca",), ("ca", ".")})
_PLACES = frozenset({("under",), ("below",), ("above",), ("beyond",)})
_SHIFTED = frozenset("years years' percent % from degrees".split())
"""What stands before "below" where that tells how far: "5 degrees below 20"."""


def _lasting(line: Line, at: int) -> bool:
    return any(line.form(place) in TIMES for place in range(at, at + 4))


def after(line: Line, at: int) -> Bounded | None:
    """Read the bound that begins at a token, behind a number or its unit."""
    for length in range(_LONGEST, 0, -1):
        words = tuple(line.form(place) for place in range(at, at + length))
        bound = _AFTER.get(words)
        if bound is not None and _ends(line, words, at):
            return Bounded(bound, at, at + length)
    return None


def _ends(line: Line, words: tuple[str, ...], at: int) -> bool:
    """Tell whether words behind a number bound it, and not what follows."""
    behind = at + len(words)
    closed = line.ends(behind) or line.form(behind) in {",", ")", "."}
    if words == ("plus",):
        return closed or (line.kind(behind) == "word" and line.kind(at - 2) != "mark")
    if words == ("+",):
        return line.glued(at) and not (line.kind(behind) == "digits" and line.glued(behind))
    if words == ("ish",) or words[0] == "-":
        return line.glued(at) and (words == ("ish",) or line.glued(at + 1))
    if words in _CLOSING:
        acts = words[0] == "at" and line.form(behind) in _ACTING  # "five guests at most are let in"
        return (closed or acts) and line.raw(at).islower()
    return True


_ACTING = frozenset("is are was were will would can could may must have had has".split())
_CLOSING = frozenset(
    {
        ("at", "least"),
        ("at", "most"),
        ("roughly",),
        ("approximately",),
        ("minimum",),
        ("upwards",),
        ("max",),
        ("maximum",),
        ("tops",),
    }
)
"""What may as well bound the number behind it."""
