"""Places in a text, its words, and where else on a page the same words stand.

Offsets count Unicode code points, half-open ``[start, end)``, as Python's slices do.
"""

from assay.text.passages import Found, Passages
from assay.text.spans import (
    CLOSING,
    OPENING,
    STRAIGHT,
    Span,
    Spans,
    join,
    lines,
    quote,
    quoted_stretches,
    trim,
)
from assay.text.words import Words, words

__all__ = [
    "CLOSING",
    "OPENING",
    "STRAIGHT",
    "Found",
    "Passages",
    "Span",
    "Spans",
    "Words",
    "join",
    "lines",
    "quote",
    "quoted_stretches",
    "trim",
    "words",
]
