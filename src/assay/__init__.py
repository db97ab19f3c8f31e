"""assay takes a contested page apart: who says what, and on whose word.

>>> import assay
>>> record = assay.read_text("The bridge is closed, the mayor said.")
>>> [source.name for source in record.sources if source.kind == "person"]
['the mayor']
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from assay.errors import AssayError

if TYPE_CHECKING:
    from assay.case import Case
    from assay.pipeline import conduct, read, read_all, read_html, read_text, stance
    from assay.read.options import Options
    from assay.record import Record

__all__ = [
    "AssayError",
    "Case",
    "Options",
    "Record",
    "__version__",
    "conduct",
    "read",
    "read_all",
    "read_html",
    "read_text",
    "stance",
]

__version__ = "0.1.0"

_HOMES = {
    "Case": "assay.case",
    "Options": "assay.read.options",
    "Record": "assay.record",
    "conduct": "assay.pipeline",
    "read": "assay.pipeline",
    "read_all": "assay.pipeline",
    "read_html": "assay.pipeline",
    "read_text": "assay.pipeline",
    "stance": "assay.pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute can be anything
    """Import a name's home when it is first asked for: `assay --version` needs none of them."""
    from importlib import import_module  # noqa: PLC0415

    if name not in _HOMES:
        raise AttributeError(f"module 'assay' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """Keeps `assay.read` the function: importing the room of that name would take its place."""

    def __setattr__(self, name: str, value: object) -> None:
        """Set an attribute, but no room in the place of a public name."""
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
