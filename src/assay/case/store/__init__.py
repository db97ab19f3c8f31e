"""Where a case is kept: one SQLite file, or a PostgreSQL database; the same tables in both."""

from assay.case.store.opening import create, open_store
from assay.case.store.store import PATIENCE_S, Store

__all__ = ["PATIENCE_S", "Store", "create", "open_store"]
