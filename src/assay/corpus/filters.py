"""Whether a page is wanted, as far as can be told before it is taken apart; and if not, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.text.hosts import host

if TYPE_CHECKING:
    from assay.corpus.values import Filters
    from assay.read import Loaded
    from assay.record import Reading

__all__ = ["LeftOut", "before_reading", "when_read"]


class LeftOut(NamedTuple):
    """By which filter a page was left out, and how it did not fit."""

    code: str
    message: str


def before_reading(loaded: Loaded, filters: Filters) -> LeftOut | None:
    """Judge by what an archive says of a page: its address and media type."""
    kind = (loaded.media_type or "").partition(";")[0].strip().lower()
    if filters.media_types and kind and kind not in filters.media_types:
        return LeftOut("media_type", f"Its media type is {kind}.")
    return None if loaded.url is None else _hosted(host(loaded.url), filters)


def when_read(reading: Reading, filters: Filters) -> LeftOut | None:
    """Judge by what a page says of itself: address, media type, language, time, length."""
    page = reading.page
    if filters.media_types and page.media_type not in filters.media_types:
        return LeftOut("media_type", f"Its media type is {page.media_type}.")
    if filters.languages and not _spoken(page.language, filters.languages):
        return LeftOut("language", f"Its language is {page.language or 'unknown'}.")
    return (
        _hosted(host(page.url), filters)
        or _long(len(page.text), filters)
        or _timely(page.published or page.captured, filters)
    )


def _hosted(name: str | None, filters: Filters) -> LeftOut | None:
    if filters.hosts and not _under(name, filters.hosts):
        return LeftOut("host", f"{name or 'No host'} is none of the hosts that are wanted.")
    if filters.not_hosts and _under(name, filters.not_hosts):
        return LeftOut("host", f"{name} is one of the hosts that are not wanted.")
    return None


def _long(characters: int, filters: Filters) -> LeftOut | None:
    if characters < filters.least:
        return LeftOut("size", f"It has {characters:,} characters, fewer than are wanted.")
    if filters.most is not None and characters > filters.most:
        return LeftOut("size", f"It has {characters:,} characters, more than are wanted.")
    return None


def _under(name: str | None, hosts: tuple[str, ...]) -> bool:
    return name is not None and any(name == one or name.endswith(f".{one}") for one in hosts)


def _spoken(language: str | None, wanted: tuple[str, ...]) -> bool:
    told = (language or "").lower()
    return any(told == one or told.startswith(f"{one}-") for one in wanted)


def _timely(when: str | None, filters: Filters) -> LeftOut | None:
    if filters.since is None and filters.until is None:
        return None
    if when is None:
        return LeftOut("date", "When it was published or captured is not known.")
    day = when[:10]
    if filters.since is not None and _before(day, filters.since):
        return LeftOut("date", f"It is of {day}, earlier than is wanted.")
    if filters.until is not None and _before(filters.until, day):
        return LeftOut("date", f"It is of {day}, later than is wanted.")
    return None


def _before(one: str, other: str) -> bool:
    """Tell whether all days that one date may mean are before those of another."""
    # what is known to the month alone fits where any day of it may
    known = min(len(one), len(other))
    return one[:known] < other[:known]
