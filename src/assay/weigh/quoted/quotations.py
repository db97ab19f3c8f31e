"""Words quoted from elsewhere on the page, and how true the quotation is to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.record import Quotation
from assay.text import words
from assay.weigh.quoted.grading import FEWEST, grade
from assay.weigh.quoted.held import Held
from assay.weigh.quoted.quoting import quotings
from assay.weigh.quoted.unseen import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Reading
    from assay.weigh.quoted.grading import Graded
    from assay.weigh.quoted.quoting import Quoting

__all__ = ["quotations"]

BY = "rule:quoted-words/1"

_LONGEST = 240
"""A longer quotation is looked for piece by piece, so that time stays linear."""

_TAIL, _AHEAD = 60, 80
"""A quotation carries on within so many words of where its last ones stand in the passage."""

_LONG = 6
"""A block of fewer words carries on where it follows at once, and is not the last that does."""


def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """Find the words that comments, headings and pull quotes quote from elsewhere on the page."""
    marked = unseen(reading.page.text, reading.blocks)
    held = Held(reading, marked)
    found = [one for quoting in quotings(reading, marked) for one in _quoted(held, quoting)]
    return tuple(
        Quotation(
            id=f"q{place}", span=one.span, of=one.of, match=one.match,
            similarity=round(one.similarity, 3), why=one.why, by=BY,
        )
        for place, one in enumerate(found, start=1)
    )  # fmt: skip


def _quoted(held: Held, quoting: Quoting) -> Iterator[Graded]:
    """Grade a quotation as a whole, or piece by piece where it is long or from several places."""
    quoting = _carried_on(held, quoting)
    whole = words(held.text, quoting.spans)
    graded = None
    if len(quoting.spans) > 1 and len(whole.forms) <= _LONGEST:
        graded = grade(held, quoting, whole)
        if graded is not None and graded.of is not None and graded.even:
            yield graded
            return
    pieces = list(_pieces(held, quoting))
    # a quotation of which nothing is found is told of once, not block by block
    lost = graded is not None and graded.of is None and all(one.of is None for one in pieces)
    yield from [graded] if graded is not None and lost else pieces


def _carried_on(held: Held, quoting: Quoting) -> Quoting:
    """Take in the blocks behind a quotation that go on word for word where its passage goes on.

    A list or a line apart within a quotation is easily taken for the writer's own words.
    """
    if not quoting.behind:
        return quoting
    query = words(held.text, quoting.spans).forms[-_TAIL:]
    found = next(iter(held.passages.find(query, held.without(quoting))), None)
    if found is None or 2 * found.matched < len(query) or found.matched < FEWEST:
        return quoting
    there, high, taken = held.passages.words(found.owner).forms, found.high, 0
    for count, span in enumerate(quoting.behind, start=1):
        forms = words(held.text, [span]).forms
        ahead = there[high : high + _AHEAD]
        at = next(
            (low for low in range(len(ahead)) if ahead[low : low + len(forms)] == forms), None
        )
        if not forms or at is None or (at and len(forms) < _LONG):
            break
        high += at + len(forms)
        if len(forms) >= _LONG:
            taken = count
    return quoting._replace(spans=(*quoting.spans, *quoting.behind[:taken]))


def _pieces(held: Held, quoting: Quoting) -> Iterator[Graded]:
    for span in quoting.spans:
        query = words(held.text, [span])
        for low in range(0, len(query.forms), _LONGEST):
            part = query.cut(low, low + _LONGEST)
            graded = grade(held, quoting, part) if len(part.forms) >= FEWEST else None
            if graded is not None:
                yield graded
