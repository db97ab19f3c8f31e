"""A record as a person reads it: in a terminal, a browser, a wiki or a spreadsheet."""

from assay.report.citation import Citation, citation
from assay.report.html import html
from assay.report.markdown import markdown
from assay.report.sheet import sheet
from assay.report.terminal import terminal

__all__ = ["Citation", "citation", "html", "markdown", "sheet", "terminal"]
