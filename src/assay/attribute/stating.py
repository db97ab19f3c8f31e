"""Whether words that stand beside a report state something of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.lexicon import AUXILIARIES, BOUNDARIES, PREPOSITIONS, VERBS
from assay.weigh.certainty.finite import finite
from assay.weigh.certainty.tokens import is_word, tokens
from assay.weigh.certainty.verbs import BASES, PARTICIPLES, PASTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.text import Spans
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["states"]

_REST = 5
"""Words that must stand beside a report for them to be a claim of their own."""

_CLAUSE = 2
"""Words of a clause with a subject and an irregular past: "Prices rose, but …"."""

_WORD = re.compile(r"[\w’']+")
_SHORT = frozenset("fled led fed bled sped".split())
_IRREGULAR = frozenset(
    past for past in PASTS - VERBS.keys() if past in _SHORT or not past.endswith("ed")
)
_SURE = _IRREGULAR - PARTICIPLES - BASES - {"saw", "bore"}
"""Pasts that are no participle, no present and no noun: "fell", "took"."""

_LINKS = frozenset("and but or yet so while whereas although though".split())
_OPENS = (BOUNDARIES | PREPOSITIONS) - _LINKS
_LEADS_ON = frozenset({"came", "went", "began", "spoke"})
"""They lead to the report when nothing follows: "The news came after he said", "went on to"."""


def states(text: str, spans: Spans) -> bool:
    """Tell whether words left beside a report state something: enough of them, and a verb."""
    words = [word.lower() for span in spans for word in _WORD.findall(span.of(text))]
    if len(words) >= _REST and any(
        word in AUXILIARIES or word in VERBS or word.endswith("ed") for word in words
    ):
        return True
    return any(_tells(tokens(text, (span,))) for span in spans)


def _tells(read: Tokens) -> bool:
    """Tell whether a stretch holds a clause with a subject and an irregular past."""
    return any(
        read.forms[at] in _IRREGULAR and _is_past(read, first, at, after)
        for first, after in _clauses(read)
        for at in range(max(first, 1), after)
    )


def _clauses(read: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a stretch, cut at marks and at what links them."""
    first = 0
    for at, form in enumerate((*read.forms, ",")):
        if form in _LINKS or not is_word(form):
            if at - first >= _CLAUSE:
                yield first, at
            first = at + 1


def _is_past(read: Tokens, first: int, at: int, after: int) -> bool:
    opens = read.forms[first]
    if opens in _OPENS and after - first < _REST:
        return False
    form, behind = read.forms[at], read.forms[at + 1 : after]
    if form in _LEADS_ON and all(word in _OPENS or word == "to" for word in behind):
        return False
    if form in _SURE:
        return at == first or behind[:1] == ("by",) or finite(read, at, first)
    # "held", "sent" may qualify a noun: of a clause only where a subject opens it
    return opens not in _OPENS and behind[:1] != ("of",) and finite(read, at, first)
