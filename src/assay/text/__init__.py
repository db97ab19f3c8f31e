"""Places in a text, its sentences and words, where words stand again; and the days of a date.

Offsets count Unicode code points, half-open ``[start, end)``, as Python's slices do.
"""

from assay.text.datelines import dateline
from assay.text.edtf import Days, civil, days, ordinal
from assay.text.particles import PARTICLES, bears_capital
from assay.text.passages import Found, Passages
from assay.text.sentences import sentences
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
    "PARTICLES",
    "STRAIGHT",
    "Days",
    "Found",
    "Passages",
    "Span",
    "Spans",
    "Words",
    "bears_capital",
    "civil",
    "dateline",
    "days",
    "join",
    "lines",
    "ordinal",
    "quote",
    "quoted_stretches",
    "sentences",
    "trim",
    "words",
]
