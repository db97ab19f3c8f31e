"""A case, written for other programs and read back; nothing is judged here."""

from assay.exchange.contents import Contents, contents
from assay.exchange.formats import FORMATS, File, Folder
from assay.exchange.importing import imported

__all__ = ["FORMATS", "Contents", "File", "Folder", "contents", "imported"]
