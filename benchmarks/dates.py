"""Dates compared as far as the page gives them."""

from __future__ import annotations

import re
from datetime import datetime

__all__ = ["same_date"]

_ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d.*)?)?)?")
_DAY = len("2017-11-21")
_MINUTE = len("2017-11-21T13:50")


def same_date(gold: str | None, found: str | None) -> bool:
    """Tell whether ``found`` says what ``gold`` says, as precisely.

    Seconds are passed over. A time with a zone is the same moment as one in another zone; where
    the page gives no zone, the hour on its face counts. A gold "3 yr. ago" is no date: nothing is
    the right answer to it.
    """
    if gold is None or not _ISO.fullmatch(gold):
        return found is None
    if found is None:
        return False
    if len(gold) <= _DAY:
        return found[: len(gold)] == gold
    if len(found) < _MINUTE:
        return False
    wanted, had = datetime.fromisoformat(gold), datetime.fromisoformat(found)
    if wanted.tzinfo is None:
        had = had.replace(tzinfo=None)
    elif had.tzinfo is None:
        return False
    return abs((wanted - had).total_seconds()) < 60  # noqa: PLR2004 - a minute
