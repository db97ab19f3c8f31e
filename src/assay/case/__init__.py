"""Many records: kept, matched, traced, and judged by people."""

from assay.case.adding import Prepared, prepare
from assay.case.case import Case
from assay.case.listing import Listing

__all__ = ["Case", "Listing", "Prepared", "prepare"]
