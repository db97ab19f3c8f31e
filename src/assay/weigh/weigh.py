"""The `weigh` layer: what the words of a page rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.record import Weighed
from assay.weigh.quotations import quotations

if TYPE_CHECKING:
    from assay.record import Reading

__all__ = ["weigh"]


def weigh(reading: Reading) -> Weighed:
    """Find what a page's words rest on; time is linear in its length."""
    return Weighed(quotations=quotations(reading))
