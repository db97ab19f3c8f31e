"""Bytes to pages: what stands in a source, where, and who wrote which comment."""

from assay.read.load import Loaded, load
from assay.read.page import read_html_text, read_page, read_text

__all__ = ["Loaded", "load", "read_html_text", "read_page", "read_text"]
