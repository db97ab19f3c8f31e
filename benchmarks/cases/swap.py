"""Whether a page is graded the same whoever it is about: names of the parties exchanged."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from training.stance.rows import rumours

from assay.relate.stance import stance
from assay.text import quote
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.readings import records
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assay.record import Claim, Record

__all__ = ["SWAP", "exchange"]

_NEWS = "data/polnear/dev.jsonl.gz"
_PAGES = "data/wcxb/dev.jsonl.gz"
_REPLIES = "data/rumoureval17/dev.jsonl.gz"
_MANY = 100
_LONGEST = 6000
_NAME = re.compile(r"(?<![.!?:“\"\n] )(?<![\w’'-])(?:[A-Z][a-z]+)(?: [A-Z][a-z]+)?(?![\w’'-])")
_NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December I The A An In On At He She It We They "
    "But And Or If Mr Mrs Ms Dr President Senator Minister".split()
)
_TWICE = 2
_ALIKE = 0.05


class _Article(Struct, frozen=True):
    text: str


class _Page(Struct, frozen=True):
    kind: str
    main_content: str


class _Changed(NamedTuple):
    modality: bool
    polarity: bool
    checkworthy: bool


def measure() -> Measured:
    """Read each page twice, and compare claim by claim; and each reply."""
    changed: list[_Changed] = []
    lost = pages = 0
    swaps = [(text, swap) for text in _texts() if (swap := exchange(text)) is not None]
    read = records([given for text, swap in swaps for given in (text, swap(text))])
    for place, (_, swap) in enumerate(swaps):
        pages += 1
        after = _by_words(read[2 * place + 1], lambda words: words)
        for words, before in _by_words(read[2 * place], swap).items():
            if words in after:
                changed.append(_compared(before, after[words]))
            else:
                lost += 1
    stances, replies = _stances()
    many = len(changed) + lost
    figures = [
        Figure(
            name, share(sum(getattr(one, name) for one in changed), len(changed)), better="lower"
        )
        for name in _Changed._fields
    ]
    figures.append(Figure("claims cut otherwise", share(lost, many), better="lower"))
    figures.append(Figure("stance", share(stances, replies), better="lower"))
    note = f"{many} claims of {pages} pages, {lost} of which are not there after the exchange"
    return Measured(pages, tuple(figures), (note, f"{replies} replies"))


def _texts() -> Iterator[str]:
    articles = [one.text for one in rows(_NEWS, _Article)]
    articles += [one.main_content for one in rows(_PAGES, _Page) if one.kind == "article"]
    yield from (text[:_LONGEST] for text in articles[:_MANY])


def _by_words(record: Record, swap: Callable[[str], str]) -> dict[str, Claim]:
    """Return the claims of a page by their words, put through ``swap``."""
    text = record.page.text
    return {swap(quote(text, one.content)): one for one in record.claims}


def exchange(text: str) -> Callable[[str], str] | None:
    """Return what exchanges the two names that a text holds most often; None without two."""
    counts = Counter(one.group() for one in _NAME.finditer(text))
    often = [
        name
        for name, many in counts.most_common()
        if many >= _TWICE and not _NO_NAMES & set(name.split())
    ]
    first = next(iter(often), None)
    second = next((one for one in often if first and not set(one.split()) & set(first.split())), "")
    if not first or not second:
        return None
    other = {first: second, second: first}
    either = re.compile(rf"(?<![\w-])(?:{re.escape(first)}|{re.escape(second)})(?![\w-])")
    return lambda words: either.sub(lambda found: other[found.group()], words)


def _compared(before: Claim, after: Claim) -> _Changed:
    worth = abs((before.checkworthy or 0) - (after.checkworthy or 0))
    return _Changed(
        before.modality != after.modality, before.polarity != after.polarity, worth > _ALIKE
    )


def _stances() -> tuple[int, int]:
    changed = many = 0
    for row in rumours("dev"):
        said = "\n".join(row.said)
        swap = exchange(f"{said}\n{row.reply}")
        if swap is not None:
            many += 1
            changed += stance(said, row.reply).label != stance(swap(said), swap(row.reply)).label
    return changed, many


SWAP = Case(
    name="swap",
    about=(
        "The share of claims whose modality, polarity or worth of a check changes (by more than "
        "0.05) when the two names that a page holds most often are exchanged throughout: 100 news "
        "articles, and the replies of RumourEval's development part for stances. A claim whose "
        "words are no claim after the exchange is cut otherwise."
    ),
    measure=measure,
    files=(_NEWS, _PAGES, _REPLIES),
)
