"""A case as lines: all that it keeps, taken out and put into an empty one."""

from assay.case.whole.lines import End, Head, Line, Row
from assay.case.whole.restored import restored
from assay.case.whole.taken import taken

__all__ = ["End", "Head", "Line", "Row", "restored", "taken"]
