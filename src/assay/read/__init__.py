"""Bytes to pages: what stands in a source, where, and who wrote which comment."""

from assay.read.archive.scan import next_member as next_record
from assay.read.load import Loaded, holds_many, load, load_stretch, one
from assay.read.options import Options
from assay.read.page import read_html_text, read_page, read_text
from assay.read.pseudonyms import pseudonymise, renaming

__all__ = [
    "Loaded",
    "Options",
    "holds_many",
    "load",
    "load_stretch",
    "next_record",
    "one",
    "pseudonymise",
    "read_html_text",
    "read_page",
    "read_text",
    "renaming",
]
