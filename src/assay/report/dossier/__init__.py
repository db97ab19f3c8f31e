"""Claims that a person chose, with notes, each with what it takes to check it: to hand over."""

from assay.report.dossier.chosen import Dossier, Statement, dossier
from assay.report.dossier.html import dossier_html
from assay.report.dossier.markdown import dossier_markdown

__all__ = ["Dossier", "Statement", "dossier", "dossier_html", "dossier_markdown"]
