"""What a time is resolved against, and the answer."""

from __future__ import annotations

from typing import Literal, NamedTuple

from assay.weigh.dates.edtf import Here
from assay.weigh.dates.tense import Tense

__all__ = ["Answer", "Fault", "Order", "Setting"]

Order = Literal["day first", "month first"]


class Setting(NamedTuple):
    """What stands around a time: the page's day, the tense, the time before, the page's order.

    ``words`` are the time's own; ``anchor`` is the time stated before it in its paragraph, and
    ``year`` the year written before it in its sentence; ``weekday`` is named just behind it.
    """

    words: str
    here: Here | None = None
    tense: Tense = ""
    anchor: str | None = None
    year: int | None = None
    order: Order | None = None
    weekday: int | None = None


class Fault(NamedTuple):
    """What is wrong with a date as it is written."""

    code: str
    message: str


class Answer(NamedTuple):
    """A time in EDTF, or None where nothing fixes it, and how that was found."""

    when: str | None
    basis: str
    fault: Fault | None = None
