"""Whether a page is graded the same whoever it is about: names of the parties exchanged."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from training.stance.rows import rumours

from assay import read_text
from assay.relate import stance
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Claim

__all__ = ["SWAP", "exchanged"]

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
    for text in _texts():
        other = exchanged(text)
        if other is None:
            continue
        pages += 1
        before, after = read_text(text).claims, read_text(other).claims
        if len(before) == len(after):
            changed += [_compared(*pair) for pair in zip(before, after, strict=True)]
        else:
            lost += max(len(before), len(after))
    stances, replies = _stances()
    many = len(changed) + lost
    figures = [
        Figure(name, share(sum(getattr(one, name) for one in changed) + lost, many), better="lower")
        for name in _Changed._fields
    ]
    figures.append(Figure("stance", share(stances, replies), better="lower"))
    note = f"{many} claims of {pages} pages, {lost} on pages whose claims are cut otherwise"
    return Measured(pages, tuple(figures), (note, f"{replies} replies"))


def _texts() -> Iterator[str]:
    articles = [one.text for one in rows(_NEWS, _Article)]
    articles += [one.main_content for one in rows(_PAGES, _Page) if one.kind == "article"]
    yield from (text[:_LONGEST] for text in articles[:_MANY])


def exchanged(text: str) -> str | None:
    """Exchange the two names that a text holds most often; None where it has no two."""
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
    swap = {first: second, second: first}
    either = re.compile(rf"(?<![\w-])(?:{re.escape(first)}|{re.escape(second)})(?![\w-])")
    return either.sub(lambda found: swap[found.group()], text)


def _compared(before: Claim, after: Claim) -> _Changed:
    worth = abs((before.checkworthy or 0) - (after.checkworthy or 0))
    return _Changed(
        before.modality != after.modality, before.polarity != after.polarity, worth > _ALIKE
    )


def _stances() -> tuple[int, int]:
    changed = many = 0
    for row in rumours("dev"):
        said = "\n".join(row.said)
        other = exchanged(f"{said}\0{row.reply}")
        if other is not None:
            many += 1
            first, _, second = other.partition("\0")
            changed += stance(said, row.reply).label != stance(first, second).label
    return changed, many


SWAP = Case(
    name="swap",
    about=(
        "The share of claims whose modality, polarity or worth of a check changes (by more than "
        "0.05) when the two names that a page holds most often are exchanged throughout: 100 news "
        "articles, and the replies of RumourEval's development part for stances. Claims of a page "
        "that is cut otherwise after the exchange all count as changed."
    ),
    measure=measure,
    files=(_NEWS, _PAGES, _REPLIES),
)
