"""Many records: kept, matched, traced, and judged by people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assay.case.case import Case
from assay.case.listing import Listing

if TYPE_CHECKING:
    from assay.case.adding import Prepared, prepare

__all__ = ["Case", "Listing", "Prepared", "prepare"]

_ADDING = frozenset({"Prepared", "prepare"})


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute can be anything
    """Import what reads pages when it is first asked for: a case answers without it."""
    if name not in _ADDING:
        raise AttributeError(f"module 'assay.case' has no attribute {name!r}")
    from assay.case import adding  # noqa: PLC0415

    value = getattr(adding, name)
    globals()[name] = value
    return value
