"""A case as a person reads it: claims with their roots, times, sources, open questions."""

from assay.report.case.gathered import Gathered, gather
from assay.report.case.html import case_html
from assay.report.case.markdown import case_markdown

__all__ = ["Gathered", "case_html", "case_markdown", "gather"]
