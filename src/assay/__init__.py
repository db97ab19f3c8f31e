"""assay takes a contested page apart: who says what, on whose word, and who answers whom.

>>> import assay
>>> record = assay.read_text("The bridge is closed, the mayor said.")
>>> [source.name for source in record.sources if source.kind == "person"]
['the mayor']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assay.errors import AssayError

if TYPE_CHECKING:
    from assay.pipeline import read, read_html, read_text
    from assay.record import Record

__all__ = ["AssayError", "Record", "__version__", "read", "read_html", "read_text"]

__version__ = "0.1.0"

_HOMES = {
    "Record": "assay.record",
    "read": "assay.pipeline",
    "read_html": "assay.pipeline",
    "read_text": "assay.pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute can be anything
    """Import a name's home when it is first asked for: `assay --version` needs none of them."""
    from importlib import import_module  # noqa: PLC0415

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'assay' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
