"""Where a case is kept: one SQLite file, or a PostgreSQL database; the same tables in both."""

from assay.case.store.store import Store, create, open_store

__all__ = ["Store", "create", "open_store"]
