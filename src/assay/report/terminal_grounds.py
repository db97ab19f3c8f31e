"""What a page's words rest on, in the few lines that a terminal has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assay.report.characters import plain
from assay.report.contrasts import contrasts
from assay.report.evidence import leanings
from assay.report.lines import item, title
from assay.report.quoted import shortened
from assay.report.summary import summary, worth
from assay.report.sums import sums
from assay.report.ties import linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from assay.report.contrasts import Side
    from assay.report.lookup import Lookup
    from assay.report.ties import Linked

__all__ = ["counts", "grounds", "worthy"]

_LISTED: Final = 5
_WORDS: Final = 120
_NAME: Final = 40


def counts(lookup: Lookup) -> Iterator[RenderableType]:
    """Yield what was found, in counts."""
    found = [each.words for each in summary(lookup)]
    if found:
        yield Padding(Text(". ".join(found) + ".", overflow="fold"), (0, 0))


def worthy(lookup: Lookup) -> Iterator[RenderableType]:
    """Yield the claims that are most worth a check."""
    found = worth(lookup, _LISTED)
    if not found:
        return
    yield title("Most worth a check")
    table = Table(box=None, expand=True, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right", no_wrap=True, style="bold")
    table.add_column(justify="right", no_wrap=True)
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    for each in found:
        whose, words = shortened(plain(each.whose), _NAME), shortened(plain(each.words), _WORDS)
        table.add_row(str(each.number), each.score, Text(whose), Text(words))
    yield table


def grounds(lookup: Lookup) -> Iterator[RenderableType]:
    """Yield the sums that do not hold, absent evidence, contrasts, and who is linked with whom."""
    failed = [each for each in sums(lookup) if each.outcome == "fails"]
    lines = [f"{each.kind}: {shortened(plain(each.working), _WORDS)}" for each in failed]
    yield from _listed("Sums that do not hold", lines)
    absent = [each for each in leanings(lookup) if each.presence == "absent"]
    lines = [f"{each.kind}: “{shortened(plain(each.words), _WORDS)}”" for each in absent]
    yield from _listed("Evidence that is absent", lines)
    found = list(contrasts(lookup))
    lines = [f"{each.kind}: {_side(each.sides[0])} → {_side(each.sides[1])}" for each in found]
    yield from _listed("Side by side", lines)
    yield from _listed("Who is linked with whom", [_tied(each) for each in linked(lookup)])


def _tied(each: Linked) -> str:
    ends = f"{plain(each.start)} → {plain(each.end)}: “{plain(each.relation)}”"
    grade = f", {each.grade}" if each.grade else ""
    return f"{ends} (claim {each.claim}, {plain(each.voices[-1])}{grade})"


def _side(each: Side) -> str:
    name = f"claim {each.claim}, {plain(each.whose)}" if each.claim else plain(each.whose)
    return f"{name}: “{shortened(plain(each.words), _WORDS // 2)}”"


def _listed(name: str, lines: list[str]) -> Iterator[RenderableType]:
    if lines:
        yield title(name)
    yield from map(item, lines[:_LISTED])
    if len(lines) > _LISTED:
        yield item(f"and {len(lines) - _LISTED:,} more")
