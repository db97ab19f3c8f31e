"""A figure as it is understood: number, bound, unit, and what is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.report.quoted import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Bound, Figure

__all__ = ["understood"]

_BOUNDS: Final[Mapping[Bound, str]] = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "at_most": "at most ",
    "between": "",
}
_THOUSANDS = re.compile(r"\d(?=(?:\d{3})+$)")
_LONGEST: Final = 40


def understood(figure: Figure) -> str:
    """Return what a figure's words were taken to mean: `at least 17,000 t of silt`."""
    if figure.bound == "between":
        number = f"{_grouped(figure.low)} to {_grouped(figure.high)}"
    else:
        number = _BOUNDS[figure.bound] + _grouped(figure.value)
    unit = f" {figure.unit}" if figure.unit and figure.unit != "1" else ""
    counted = f" ({shortened(figure.counted, _LONGEST)})" if figure.counted else ""
    return f"{number}{unit}{counted}"


def _grouped(number: str | None) -> str:
    """Return a decimal with commas between its thousands; one of very many digits is cut."""
    given = number or "?"
    if len(given) > _LONGEST:
        return f"{given[:_LONGEST]}…"
    whole, point, rest = given.partition(".")
    return f"{_THOUSANDS.sub(lambda found: found.group() + ',', whole)}{point}{rest}".replace(
        "-", "\N{MINUS SIGN}"
    )
