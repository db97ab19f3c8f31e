"""What looks like a cue and is the writer's own word on whether a thing is so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import quote

if TYPE_CHECKING:
    from assay.attribute.found import Found

__all__ = ["asserted"]

_TRUTH = re.compile(
    r"(?:(?:it|this|that)(?: is|’s|'s| was) )?(?:is |was )?"
    r"(?:(?:not|simply|just|also|only|quite) )*"
    r"(?:true|untrue|false|wrong|(?:not )?the case|a (?:fact|lie|myth))",
    re.IGNORECASE,
)


def asserted(text: str, found: Found) -> bool:
    """Tell whether a relation without a source says by its cue only that its content is (not) so.

    "It is not true that p" is a claim about p of whoever writes it: nobody is reported to say p.
    """
    return not found.mention and _TRUTH.fullmatch(quote(text, found.cue, gap=" ")) is not None
