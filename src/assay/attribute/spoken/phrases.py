"""Set phrases that report: "it emerged that", "in the words of", "quoted him as saying"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.acts import act_of
from assay.attribute.found import Found
from assay.attribute.spoken.edges import content_edges
from assay.text import Span, quote, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.attribute.spoken.passage import Passage
    from assay.attribute.spoken.places import Places

__all__ = ["BY", "phrases"]

BY = "rule:phrase/2"

_CUE = re.compile(
    r"\b[Ii]t\s+(?P<cue>(?:later\s+|then\s+|also\s+|since\s+|has\s+|had\s+)*(?:emerged|transpired"
    r"|turned\s+out|was\s+revealed)"
    r"|(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+|now\s+|also\s+)*(?:said|believed|reported"
    r"|claimed|alleged|thought|understood|rumou?red|feared|expected|estimated|suggested|assumed"
    r"|announced|confirmed))\s+(?=that\b)"
)


_WORDED = re.compile(
    r"\b(?P<cue>[Ii]n\s+the\s+(?:words|view|opinion|eyes|telling|judg[e]?ment)\s+of)\s+"
    r"(?P<who>[^,;:“”\"]{2,80}),\s+"
)
_AS_SAYING = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+"
    r"(?P<who>(?!by\b)[^,;:“”\"]{2,60}?(?:,\s[^,;:“”\"]{2,60},)?)\s+"
    r"(?P<cue>as\s+(?:saying|telling\s+\w+|writing))\s*,?\s+(?=[\w“\"])"
)


def phrases(where: Passage, taken: Places) -> Iterator[Found]:
    """Yield the reports by set phrases of a block; ``taken`` are words that have a part already."""
    for sentence in where.sentences:
        for found in (
            *_CUE.finditer(where.text, *sentence),
            *_WORDED.finditer(where.text, *sentence),
            *_AS_SAYING.finditer(where.text, *sentence),
        ):
            cue = Span(*found.span("cue"))
            content = content_edges(where.text, (Span(found.end(), sentence.end),))
            if not content or taken.overlap(cue):
                continue
            act = act_of(cue.of(where.text))
            if "who" in found.groupdict():
                who = trim(where.text, Span(*found.span("who")), ",") or cue
                whom = quote(where.text, (who,))
                why = f"“{quote(where.text, (cue,))}” gives the words to “{whom}”."
                yield Found((who,), (cue,), content, act, why, BY)
            else:
                why = "The words report, and leave out who says it."
                yield Found((), (cue,), content, act, why, BY)
