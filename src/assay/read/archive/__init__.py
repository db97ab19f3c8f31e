"""Archives of pages: WARC, WACZ, MHTML and saved folders, each page out of them as bytes."""

from assay.read.archive.folder import saved_page
from assay.read.archive.kinds import Kind, is_archive
from assay.read.archive.pages import Pages, pages
from assay.read.archive.values import Archived, Limits, Tally

__all__ = [
    "Archived",
    "Kind",
    "Limits",
    "Pages",
    "Tally",
    "is_archive",
    "pages",
    "saved_page",
]
