"""PDF documents with a text layer, as plain text with a blank line between paragraphs."""

from assay.read.pdf.document import pdf_text
from assay.read.pdf.values import PdfLimits, PdfPage

__all__ = ["PdfLimits", "PdfPage", "pdf_text"]
