"""Title, authors, publisher, dates, language and address, as the page states them.

Each is taken from JSON-LD, then from meta tags, then from what a reader sees, and says which;
what could be wrong (an address or the site's own name for an author, 30 February) is left out.
"""

from assay.read.metadata.seen import seen
from assay.read.metadata.stated import address, stated
from assay.read.metadata.values import Metadata

__all__ = ["Metadata", "address", "seen", "stated"]
