"""The days of feasts, fixed and moving."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["FIXED", "feast_day"]

FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24),
    "christmas": (12, 25), "boxing day": (12, 26), "halloween": (10, 31),
    "valentine's day": (2, 14), "st patrick's day": (3, 17), "april fools' day": (4, 1),
    "may day": (5, 1), "independence day": (7, 4), "bastille day": (7, 14),
    "armistice day": (11, 11), "guy fawkes night": (11, 5), "all saints' day": (11, 1),
    "epiphany": (1, 6), "earth day": (4, 22), "juneteenth": (6, 19),
}  # fmt: skip
"""Month and day of the feasts that do not move."""

_FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0,
    "easter monday": 1, "pentecost": 49,
}  # fmt: skip


def feast_day(name: str, year: int) -> date:
    """Return the day of a feast in a year, 1 to 9999: Western Easter, and the United States' days.

    An election day is that of the year's general election, held in even years; an odd year's is
    the same Tuesday.
    """
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(_FROM_EASTER[name])
    match name:
        case "thanksgiving":
            return _nth(year, 11, 3, 4)
        case "black friday":
            return _nth(year, 11, 3, 4) + timedelta(1)
        case "labor day":
            return _nth(year, 9, 0, 1)
        case "martin luther king day":
            return _nth(year, 1, 0, 3)
        case "memorial day":
            return _nth(year, 6, 0, 1) - timedelta(7)
        case _:
            return _nth(year, 11, 0, 1) + timedelta(1)


def _nth(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))


def _easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
