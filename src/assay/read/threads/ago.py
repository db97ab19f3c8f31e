"""Times that count from another: "3 days ago", "3d", "yesterday", "8 February".

Without the moment at which the page was drawn they say nothing.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from assay.read.metadata.dates import date_in
from assay.read.threads.clock import clock

__all__ = ["is_relative", "is_terse", "resolved", "yearless"]

_DAYS = (
    r"(?:to-?day|yesterday|heute|gestern|hoy|ayer|hier|aujourd.hui|oggi|ieri|hoje|ontem"
    r"|vandaag|gisteren)"
)
_UNITS = (
    r"(?:sec|second|segundo|seconde|sekunde|min|minute|minuto|minuut|minuten|h|hr|hour|hora|heure"
    r"|stunde|std|uur|d|day|día|dia|jour|tag|tagen|dag|giorn|w|wk|week|semana|semaine|woche"
    r"|settiman|mo|month|mese|mes|mois|monat|monaten|maand|y|yr|year|año|ano|an|anno|jahr"
    r"|jahren|jaar)[a-zé]{0,2}\.?"
)
_RELATIVE = re.compile(
    rf"(?:\A|\b(?:posted|am|on)\s)\W*(?P<day>{_DAYS})\b"
    rf"|\b(?P<n>\d{{1,3}}|an?|one)\s*(?P<unit>{_UNITS})(?:\s+\d{{1,2}}\s*{_UNITS})?\s+"
    r"(?:ago|her|atrás|geleden|fa)\b"
    rf"|\b(?:vor|hace|il y a|há)\s+(?P<n2>\d{{1,3}}|einem|einer|un|una)\s+(?P<unit2>{_UNITS})"
    r"|\b(?:just now|gerade eben)\b",
    re.IGNORECASE,
)
_TERSE = re.compile(
    r"\W*(?P<n>\d{1,3})\s?(?P<unit>s|sec|m|min|h|hr|hrs|d|w|wk|wks|mo|mos|y|yr|yrs)\W*\Z"
)
_YEARLESS = (
    re.compile(r"\b(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?P<m>[^\W\d]{3,9})\b(?!\s*,?\s*\d{4})"),
    re.compile(r"\b(?P<m>[^\W\d]{3,9})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*,?\s*\d{4})"),
)
_TODAY = ("today", "to-day", "heute", "hoy", "aujourd", "oggi", "hoje", "vandaag")
_STEPS = (
    (("sec", "seg", "sek"), timedelta(seconds=1), "%Y-%m-%dT%H:%M"),
    (("min",), timedelta(minutes=1), "%Y-%m-%dT%H:%M"),
    (("h", "std", "stu", "uur"), timedelta(hours=1), "%Y-%m-%d"),
    (("mo", "mes", "maand"), timedelta(days=30), "%Y-%m"),
    (("d", "jour", "tag", "giorn"), timedelta(days=1), "%Y-%m-%d"),
    (("w", "sem", "sett"), timedelta(weeks=1), "%Y-%m"),
    (("y", "a", "jahr", "jaar"), timedelta(days=365), "%Y"),
)
"""How units begin, how long they are, and how much of a date is certain when one counts in them."""


def is_relative(text: str) -> bool:
    """Tell whether a text counts back from now."""
    return _RELATIVE.search(text) is not None


def is_terse(text: str) -> bool:
    """Tell whether a text is a count of one unit and nothing else, "3y": of time, or of metres."""
    return _TERSE.match(text) is not None


def yearless(text: str) -> tuple[int, int] | None:
    """Return month and day of a date that names no year."""
    for written in _YEARLESS:
        for found in written.finditer(text):
            whole = date_in(f"{int(found['d'])} {found['m']} 2000")
            if whole is not None:
                return int(whole[5:7]), int(whole[8:10])
    return None


def resolved(words: str, reference: str | None) -> str | None:
    """Return what "3 days ago" or "8 February" means at ``reference``, as precise as the words.

    ``reference`` is the moment the page was drawn, ISO 8601; without it there is no answer.
    """
    try:
        now = datetime.fromisoformat(reference) if reference else None
    except ValueError:
        return None
    if now is None:
        return None
    found = _RELATIVE.search(words) or _TERSE.match(words)
    if found is None:
        return _last(words, now)
    parts = found.groupdict()
    day = (parts.get("day") or "").lower()
    if day:
        back = timedelta(days=0 if day.startswith(_TODAY) else 1)
        return f"{(now - back).date().isoformat()}{clock(words)}"
    unit = (parts["unit"] or parts.get("unit2") or "").lower()
    if not unit:
        return f"{now:%Y-%m-%dT%H:%M}"
    number = parts["n"] or parts.get("n2") or ""
    return _back(int(number) if number.isdigit() else 1, unit, now)


def _last(words: str, now: datetime) -> str | None:
    """Return the last such day of the year that was not yet to come."""
    found = yearless(words)
    if found is None:
        return None
    month, day = found
    year = now.year if found <= (now.month, now.day) else now.year - 1
    try:
        return f"{date(year, month, day).isoformat()}{clock(words)}"
    except ValueError:
        return None


def _back(count: int, unit: str, now: datetime) -> str | None:
    for starts, step, written in _STEPS:
        if unit.startswith(starts):
            try:
                return (now - count * step).strftime(written)
            except OverflowError:
                return None
    return None
