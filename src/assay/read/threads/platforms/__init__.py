"""Readers of the platforms on which people comment, each known by its marks on the page.

A reader looks at a page's tree and returns a `Thread`, or None for a page that is not of its
platform. None looks at the name of the host.
"""

from __future__ import annotations

from assay.read.threads.platforms import marked
from assay.read.threads.platforms.veiled import veiled

__all__ = ["PLATFORMS", "veiled"]

PLATFORMS = (marked.find,)
"""The readers to ask before the page is read by its shape alone.

WordPress and all markups are asked together, for they are told apart by how much they find.
"""
