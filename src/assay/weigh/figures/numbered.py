"""Words that a number names one of: a room, a flight, a film."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assay.text import Span
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["COUNTS", "NUMBERED", "in_series", "is_work"]

NUMBERED = frozenset(
    "room ward pier route article articles resolution page pages chapter chapters gate platform "
    "flight bus line lines section sections phase level grade class type number numbers no nos № "
    "version windows channel district zone sector block building apartment flat highway "
    "interstate road street avenue bullet season episode round step volume issue paragraph "
    "paragraphs table figure figures appendix annex rule law act title form case item question "
    "exhibit lot track book verse psalm scene terminal hangar runway exit junction stage group "
    "pool tier category model mark apollo formula area studio iphone galaxy boeing airbus "
    "directive regulation order clause schedule proposition prop amendment unit division "
    "battalion brigade regiment squadron camp site checkpoint fortune locker cell seat row aisle "
    "floor day week year vol fig pp p ch sec art code pin id serial plate registration invoice "
    "account convoy locomotive tram train reactor shaft tunnel lane ps xbox playstation office "
    "suite box ext extension agenda target protocol photo picture image map courtroom hall "
    "gallery decree motion bill precinct layer generation gen chart slide slot lift carriage "
    "berth dock bay vitamin zip apt lat lon postcode size squad ios android top "
    "error".split()
)
COUNTS = frozenset(
    "top street road avenue number numbers group line lines order unit case cases row day week "
    "year seat".split()
)
"""Those that, with a capital too, may stand before a count: "On 21st Street 16 shops"."""

_WORKS = frozenset(
    "film movie novel book song single album band play musical series drama comedy sitcom podcast "
    "documentary thriller show opera ballet magazine ship ferry boat yacht startup app game "
    "restaurant bar club café cafe station channel rapper duo trio".split()
)


def is_work(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell the name of a work or a body from a count: "the film 12 Candles"."""
    del counted
    named = line.capital(one.after) and line.form(one.first - 1) in _WORKS
    return named and not line.titled and one.unit is None


def in_series(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell the second of "paragraphs 2 and 3"; "rooms 2 and 3 nurses" counts nurses."""
    if _coded(line, one):
        return True
    at = one.first - 1
    while one.first - at < _FAR and (
        line.form(at) in _SERIES or (at < one.first - 1 and line.kind(at) == "digits")
    ):
        at -= 1
    numbered = at < one.first - 2 and line.kind(at + 1) == "digits"
    name = line.form(at).removesuffix("s")
    return numbered and one.number.plain and name in NUMBERED - COUNTS and counted is None


def _coded(line: Line, one: Quantity) -> bool:
    """Tell "flights BA 117 and LH 902"."""
    code = line.raw(one.first - 1)
    before = line.form(one.first - 2).removesuffix("s")
    return code.isupper() and len(code) <= _LETTERS and before in NUMBERED


_SERIES = frozenset(", and or to & - –".split())
_LETTERS, _FAR = 3, 12
