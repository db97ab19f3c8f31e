"""The days of feasts, fixed and moving."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["FIXED", "feast_day", "nth_day"]

FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24),
    "christmas": (12, 25), "boxing day": (12, 26), "halloween": (10, 31),
    "valentine's day": (2, 14), "st patrick's day": (3, 17), "april fools' day": (4, 1),
    "may day": (5, 1), "independence day": (7, 4), "bastille day": (7, 14),
    "armistice day": (11, 11), "guy fawkes night": (11, 5), "all saints' day": (11, 1),
    "assumption": (8, 15), "all souls' day": (11, 2), "women's day": (3, 8),
    "st george's day": (4, 23), "st andrew's day": (11, 30), "st david's day": (3, 1),
    "burns night": (1, 25), "anzac day": (4, 25), "canada day": (7, 1),
    "australia day": (1, 26), "groundhog day": (2, 2), "candlemas": (2, 2),
    "michaelmas": (9, 29), "epiphany": (1, 6), "earth day": (4, 22), "juneteenth": (6, 19),
}  # fmt: skip
"""Month and day of the feasts that do not move."""

_FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0,
    "easter monday": 1, "pentecost": 49, "whit monday": 50, "ascension day": 39,
    "corpus christi": 60, "trinity sunday": 56, "shrove tuesday": -47, "holy saturday": -1,
}  # fmt: skip

_NTH = {
    "thanksgiving": (11, 3, 4, 0), "black friday": (11, 3, 4, 1), "labor day": (9, 0, 1, 0),
    "martin luther king day": (1, 0, 3, 0), "memorial day": (5, 0, -1, 0),
    "election day": (11, 0, 1, 1), "columbus day": (10, 0, 2, 0), "presidents' day": (2, 0, 3, 0),
    "father's day": (6, 6, 3, 0), "cyber monday": (11, 3, 4, 4),
}  # fmt: skip
"""Month, weekday, which one in the month, and days after it."""


def feast_day(name: str, year: int) -> date:
    """Return the day of a feast in a year, 1 to 9999: Western Easter, and the United States' days.

    An election day is that of the year's general election, held in even years; an odd year's is
    the same Tuesday.
    """
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(_FROM_EASTER[name])
    month, weekday, count, more = _NTH[name]
    return nth_day(year, month, weekday, count) + timedelta(more)


def nth_day(year: int, month: int, weekday: int, count: int) -> date:
    """Return a month's ``count``th such weekday; -1 is the last."""
    if count < 0:
        fifth = nth_day(year, month, weekday, 5)
        return fifth if fifth.month == month else fifth - timedelta(7)
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
