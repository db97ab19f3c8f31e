"""Where the words of one page name the outlet of another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from assay.case.origins.papers.naming import called, squeezed, tagged
from assay.text import Span
from assay.text.hosts import host

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.case.origins.values import Carrying

__all__ = ["Mention", "Outlets", "same_address"]

_RUN: Final = re.compile(
    r"[A-Z0-9][\w'’&.-]*(?:\s+(?:(?:of|the|at|and|for|in|on)\s+)?(?:&\s+)?[A-Z0-9][\w'’&.-]*)*"
)
_REPORTS: Final = (
    r"reports?|reported|says?|said|writes?|wrote|has (?:reported|learn(?:ed|t)|it)|revealed|quotes?"
    r"|quoted|claims?|claimed"
)
"""Behind “the” and the last word of its name, these show that an outlet is meant."""
_LEADING: Final = (
    r"(?:(?<=\bin )|(?<=\bby )|(?<=\bfrom )|(?<=\baccording to )|(?<=\btold )|(?<=\bper )"
    r"|(?<=\bvia )"
    r"|(?<=\bciting )|(?<=\bquoting )|(?<=\bcrediting )|(?<=\()|(?<=\bif ))"
)
"""Before “the” and the last word of its name, these do; not where that word is of a place."""
_OF_PLACES: Final = frozenset(
    "City Town Valley Republic Bay County Coast Harbour Harbor Island Islands North South East West"
    " Region District State Province Country Peninsula Capital Port Quay River Lake Hills World"
    " Nation Kingdom Union".split()
)
_LONGEST: Final = 6
_SHORTEST: Final = 5
_LABELS: Final = frozenset({"blog", "news", "en", "m", "press", "live", "edition"})


class Mention(NamedTuple):
    """Words that name outlets; one that is shared by several names them all."""

    span: Span
    outlets: frozenset[str]


class Outlets:
    """The outlets of a group of pages, and every name that they may be called by."""

    def __init__(self, carryings: Sequence[Carrying]) -> None:
        """Gather the names: publishers, hosts, bylines in place of a publisher, datelines."""
        self.of: dict[str, str] = {}
        self.addresses = tuple((one.page.id, one.page.url) for one in carryings)
        self._names: dict[str, set[str]] = {}
        self._short: dict[str, set[str]] = {}
        self._last: dict[str, set[str]] = {}
        self._squeezed: dict[str, set[str]] = {}
        for carrying in carryings:
            key = _key(carrying)
            self.of[carrying.page.id] = key
            self._gather(key, carrying)
        self._pattern = self._compiled()

    def pages(self, outlets: Iterable[str]) -> tuple[str, ...]:
        """Return the pages of some outlets."""
        wanted = set(outlets)
        return tuple(page for page, key in self.of.items() if key in wanted)

    def mentions(self, text: str, span: Span) -> tuple[Mention, ...]:
        """Return where outlets are named in a stretch, in order; names do not overlap."""
        found: list[Mention] = []
        if self._pattern is not None:
            for match in self._pattern.finditer(text, *span):
                short, name = match["short"], match["name"]
                last = match["last"] or match["led"] or match["having"]
                held = self._short if short else self._last if last else self._names
                names = held.get(short or last or name, set())
                if names and not (last in _OF_PLACES and not match["last"]):
                    found.append(Mention(Span(*match.span()), frozenset(names)))
        for run in _runs(text, span):
            keys = self._squeezed.get(squeezed(run.of(text)))
            if keys and not any(one.span.overlaps(run) for one in found):
                found.append(Mention(run, frozenset(keys)))
        return tuple(sorted(found))

    def named(self, words: str) -> frozenset[str]:
        """Return the outlets that a name is one of: it ends with it, as “the site Azrou Road”."""
        every: set[str] = set()
        short = re.fullmatch(r"[Tt]he\s+([A-Z][\w-]+)", words.strip())
        if short and short[1] not in _OF_PLACES:
            every |= self._last.get(short[1], set())
        for mention in self.mentions(words, Span(0, len(words))):
            before = words[: mention.span.start]
            if mention.span.end == len(words.rstrip()) and before == before.lower():
                every |= mention.outlets
        return frozenset(every)

    def _gather(self, key: str, carrying: Carrying) -> None:
        page = carrying.page
        for name in _full_names(carrying):
            for words, needs_article in called(name):
                names = self._short if needs_article else self._names
                names.setdefault(words, set()).add(key)
            last = re.split(r"\s*[|,:;(]\s*", name)[0].split()
            if len(last) > 1 and last[-1][:1].isupper():
                self._last.setdefault(last[-1], set()).add(key)
        tag = next(filter(None, (tagged(words) for words in _openings(carrying))), None)
        if tag and _own_tag(tag, page.publisher):
            self._names.setdefault(tag, set()).add(key)
        label = _label(host(page.url) or "")
        if len(label) >= _SHORTEST:
            self._squeezed.setdefault(label, set()).add(key)

    def _compiled(self) -> re.Pattern[str] | None:
        names = "|".join(re.escape(one) for one in sorted(self._names, key=len, reverse=True))
        short = "|".join(re.escape(one) for one in sorted(self._short, key=len, reverse=True))
        last = "|".join(re.escape(one) for one in sorted(self._last, key=len, reverse=True))
        if not names and not short and not last:
            return None
        return re.compile(
            rf"(?<![\w@/.-])(?:(?:[Tt]he\s+)?(?P<name>{names or '(?!)'})"
            rf"|(?:(?:[Tt]he|[Tt]his|[Oo]ur)\s+(?:local\s+|daily\s+|weekly\s+)?|[Ll]ocal\s+)"
            rf"(?P<short>{short or '(?!)'})(?!\s+[A-Z])"
            rf"|[Tt]he\s+(?P<last>{last or '(?!)'})(?=\s+(?:{_REPORTS})\b)"
            rf"|{_LEADING}[Tt]he\s+(?P<led>{last or '(?!)'})(?!\s+[A-Z])"
            rf"|[Tt]he\s+(?P<having>{last or '(?!)'})(?=[’']s\s))(?![\w])"
        )


def same_address(one: str | None, other: str | None) -> bool:
    """Tell whether two addresses lead to one page, whatever the scheme, ``www`` or fragment."""
    return bool(one and other) and _address(one or "") == _address(other or "")


@lru_cache(maxsize=1 << 14)
def _address(url: str) -> tuple[str, str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, "", ""
    return host(url) or "", parts.path.rstrip("/"), parts.query


def _key(carrying: Carrying) -> str:
    """Return what pages of one outlet have in common: its host, else its name, else the page."""
    page = carrying.page
    return host(page.url) or squeezed(page.publisher or "") or page.id


def _label(name: str) -> str:
    """Return the part of a host's name that names the outlet."""
    labels = [one for one in name.split(".")[:-1] if one not in _LABELS]
    return squeezed(labels[0]) if labels else ""


def _full_names(carrying: Carrying) -> Iterator[str]:
    page = carrying.page
    if page.publisher:
        yield page.publisher
        return
    label = _label(host(page.url) or "")
    for author in page.authors:
        if label and squeezed(author) == label:
            yield author


def _openings(carrying: Carrying) -> Iterator[str]:
    """Yield how the first paragraphs begin."""
    record = carrying.record
    told = [block for block in record.blocks if block.kind == "paragraph"][:2]
    for block in told:
        yield record.page.text[block.span.start : min(block.span.end, block.span.start + 120)]


def _own_tag(tag: str, publisher: str | None) -> bool:
    """Tell an agency's own mark from that of another: its letters stand in the name, in order."""
    letters = iter((publisher or "").casefold())
    return bool(publisher) and all(one in letters for one in tag.casefold() if one.isalnum())


def _runs(text: str, span: Span) -> Iterator[Span]:
    """Yield names that stand in a stretch, and their parts, the longest first."""
    for run in _RUN.finditer(text, *span):
        words = [Span(*one.span()) for one in re.finditer(r"\S+", text[run.start() : run.end()])]
        for size in range(min(len(words), _LONGEST), 0, -1):
            for at in range(len(words) - size + 1):
                yield Span(run.start() + words[at].start, run.start() + words[at + size - 1].end)
