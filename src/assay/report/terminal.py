"""The report for a terminal: what the page is, who claims how much, the discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group as Stack
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assay.report.characters import plain
from assay.report.digest import (
    ABOUT_WORDS,
    altered,
    disputed,
    signals,
    stance,
    taken_up,
    to_the_page,
)
from assay.report.facts import facts, layers, tally
from assay.report.groups import groups
from assay.report.lines import item, title
from assay.report.lookup import Lookup
from assay.report.quoted import shortened
from assay.report.relations import STANCES
from assay.report.terminal_grounds import counts, grounds, worthy
from assay.report.thread import Step, walk
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from assay.record import Comment, Record
    from assay.report.groups import Group

__all__ = ["terminal"]

_TONES: Final = {"named": "blue", "unnamed": "yellow", "heading": "red", "own": "dim"}
_COMMENTS: Final = 40
"""So many comments are shown in outline; the rest are counted."""
_SOURCES: Final = 30
_LISTED: Final = 10
"""So many claims in dispute and altered quotations are listed, and comments with a signal."""
_STANCE_TONES: Final = {"denies": "red", "questions": "yellow", "supports": "blue"}
_DEEPEST: Final = 8


def terminal(record: Record) -> RenderableType:
    """Return what `rich` prints of ``record``.

    No text of the page is read as markup, and none of its control characters, escape sequences
    or turns of direction gets to the terminal. Colours follow the console: ``NO_COLOR`` and a
    pipe switch them off.
    """
    lookup = Lookup.of(record)
    parts: list[RenderableType] = [*_head(record), Text(tally(record, groups(lookup)))]
    parts += counts(lookup)
    parts += worthy(lookup)
    parts += _voices(lookup)
    parts += grounds(lookup)
    parts += _disputed(lookup)
    parts += _thread(lookup)
    parts += _altered(lookup)
    parts += _signals(lookup)
    if record.problems:
        parts.append(title("What could not be read", "yellow"))
        parts += [item(plain(problem.message)[:400]) for problem in record.problems]
    return Stack(*parts)


def _head(record: Record) -> Iterator[RenderableType]:
    yield _shortened(Text(plain(record.page.title or "No title stated"), style="bold"), 300)
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for fact in facts(record):
        if fact.label != "Fingerprint":
            table.add_row(fact.label, _shortened(Text(plain(fact.value)), 160))
    missing = [meaning for meaning, ran in layers(record) if not ran]
    if missing:
        table.add_row("Not looked at", "; ".join(missing))
    yield Padding(table, (1, 0))


def _voices(lookup: Lookup) -> Iterator[RenderableType]:
    found = groups(lookup)
    rows = (
        [("named", group) for group in found.named]
        + [("unnamed", group) for group in found.unnamed]
        + [("heading", group) for group in found.headings]
        + [("own", group) for group in found.own]
    )
    if not rows:
        return
    yield title("Who says it")
    table = Table(box=None, expand=True, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right", no_wrap=True, style="bold")
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    for standing, group in rows[:_SOURCES]:
        table.add_row(str(len(group.claims)), _name(standing, group), _first_words(lookup, group))
    yield table
    if len(rows) > _SOURCES:
        yield item(f"and {len(rows) - _SOURCES} more sources")


def _name(standing: str, group: Group) -> Text:
    name = _shortened(Text(plain(group.source.name), style=_TONES[standing]), 80)
    notes = {
        "named": plain(group.source.role or ""),
        "unnamed": "no name given",
        "heading": "headings, in its own voice",
        "own": "its own voice",
    }
    note = _shortened(Text(notes[standing], style="dim"), 80)
    return Text.assemble(name, "\n", note) if note.plain else name


def _first_words(lookup: Lookup, group: Group) -> Text:
    """Quote the first claim of a source, or say whose words it only hands on."""
    if group.claims:
        first = group.claims[0]
        words = plain(quote(lookup.record.page.text, first.content))
        made = lookup.attribution(first)
        if made is not None and made.act not in {"says", "writes"}:
            words = f"{made.act}: {words}"
        return _shortened(Text(words), 130)
    names = {lookup.speaker(claim).name: None for claim in group.passes_on}
    return _shortened(Text(f"passes on: {plain(', '.join(names))}", style="dim"), 130)


def _thread(lookup: Lookup) -> Iterator[RenderableType]:
    comments = lookup.record.comments
    if not comments:
        return
    count = len(comments)
    yield title(f"{count:,} comment{'' if count == 1 else 's'}")
    if sentence := to_the_page(lookup):
        yield item(sentence)
    claims: dict[str, int] = {}
    for claim in lookup.record.claims:
        if claim.comment is not None:
            claims[claim.comment] = claims.get(claim.comment, 0) + 1
    for place, step in enumerate(walk(comments, _DEEPEST)):
        if place == _COMMENTS:
            yield item(f"and {count - _COMMENTS:,} more")
            return
        yield _line(lookup, step, claims.get(step.comment.id, 0))


def _line(lookup: Lookup, step: Step, claims: int) -> Text:
    comment = step.comment
    line = Text("  " * step.level, no_wrap=True, overflow="ellipsis")
    if step.flat:
        line.append(f"[{comment.depth + 1}] ", style="dim")
    if comment.state == "missing":
        return line.append("(a comment that is gone)", style="dim italic")
    line.append_text(_shortened(Text(plain(comment.author or "name not given"), style="bold"), 40))
    line.append_text(_stance(lookup, comment))
    if comment.span is None:
        return line.append("  (no words)", style="dim italic")
    if claims:
        line.append(f" ({claims} claim{'' if claims == 1 else 's'})", style="magenta")
    return line.append(
        f"  {plain(quote(lookup.record.page.text, [comment.span]))[:200]}", style="dim"
    )


def _stance(lookup: Lookup, comment: Comment) -> Text:
    """Return the number of a comment and its stance, where stances were looked for."""
    mark = Text()
    if not lookup.relations.looked:
        return mark
    mark.append(f" no. {lookup.comment_numbers[comment.id]}", style="dim")
    if words := plain(stance(lookup, comment)):
        tone = STANCES[lookup.relations.towards[comment.id].stance].tone
        mark.append_text(_shortened(Text(f" {words}", style=_STANCE_TONES.get(tone, "dim")), 50))
    return mark


def _disputed(lookup: Lookup) -> Iterator[RenderableType]:
    """List the claims that readers take a stand on, and how many do."""
    found = list(disputed(lookup))
    if not found:
        return
    yield title("What readers take up")
    table = Table(box=None, expand=True, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right", no_wrap=True, style="bold")
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    for claim in found[:_LISTED]:
        words = shortened(plain(quote(lookup.record.page.text, claim.content)), 130)
        number = str(lookup.claim_numbers[claim.id])
        table.add_row(number, taken_up(lookup, claim), Text(words))
    yield table
    if len(found) > _LISTED:
        yield item(f"and {len(found) - _LISTED:,} more claims")


def _altered(lookup: Lookup) -> Iterator[RenderableType]:
    found = list(altered(lookup))
    if found:
        yield title("Quotations whose words differ")
    for each in found[:_LISTED]:
        who = f"{shortened(plain(each.quoting), 40)} quotes {shortened(plain(each.whose), 40)}"
        yield item(f"{who}: {shortened(plain(each.words), 100)}. {plain(each.why)[:200]}")
    if len(found) > _LISTED:
        yield item(f"and {len(found) - _LISTED:,} more")


def _signals(lookup: Lookup) -> Iterator[RenderableType]:
    found = list(signals(lookup))
    if found:
        yield title("For a moderator")
        yield item(ABOUT_WORDS)
    for each in found:
        numbers = ", ".join(map(str, each.comments[:_LISTED]))
        more = len(each.comments) - _LISTED
        rest = f" and {more:,} more" if more > 0 else ""
        yield item(f"{each.kind} {each.found:,}: comment no. {numbers}{rest}")


def _shortened(words: Text, length: int) -> Text:
    words.truncate(length, overflow="ellipsis")
    return words
