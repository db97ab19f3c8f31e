"""Pages whose own people were there when something was done that needs no teller."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.papers.firsthand import in_quotes
from assay.text import Span

if TYPE_CHECKING:
    from assay.case.origins.values import Carrying

__all__ = ["does", "was_there"]

_DID: Final = (
    r"(?:sentence[sd]|jail(?:s|ed)|fine[sd]|convict(?:s|ed)|acquit(?:s|ted)|clear(?:s|ed)|ban(?:s|ned)"
    r"|suspend(?:s|ed)|dismiss(?:es|ed)|sack(?:s|ed)|appoint(?:s|ed)|swore in|awarded|scored"
    r"|resign(?:s|ed)|vote[sd]|sign(?:s|ed)|freed|release[sd]|order(?:s|ed)|opened|closed"
    r"|cut the ribbon|adjourned)"
)
_THERE: Final = re.compile(
    r"\b(?:(?:our|my|this (?:newspaper|paper|site)[’']s)\s+(?:[\w-]+\s+){0,2}"
    r"(?:correspondent|reporter|writer|colleague|photographer|team)s?\s+(?:was|were|sat|stood|attended"
    r"|followed|watched)\b|(?:I|we)\s+(?:was|were|sat|stood)\s+(?:\w+\s+)?(?:in|at|on|inside|among)\b"
    r"|(?:I|we|this (?:newspaper|paper|site|reporter))\s+attended\b"
    r"|from (?:the|our seats? (?:on|in) the) (?:public|press) (?:gallery|bench|box|seats)\b)",
    re.IGNORECASE,
)


def was_there(carrying: Carrying) -> Span | None:
    """Return the words by which a page says that its own people were there, anywhere on it."""
    text = carrying.record.page.text
    for block in carrying.record.blocks:
        if block.comment is None and block.kind == "paragraph":
            for found in _THERE.finditer(text, *block.span):
                if not in_quotes(text, block.span, found.start()):
                    return Span(*found.span())
    return None


def does(name: str, words: str) -> bool:
    """Tell whether a sentence has somebody do a thing and not tell it: “Judge Orr sentenced”."""
    last = re.escape(name.rsplit(maxsplit=1)[-1]) if name.split() else "(?!)"
    return re.search(rf"\b{last}\s+(?:\w+ly\s+)?{_DID}\b", words) is not None
