"""Arithmetic over the figures of a page."""

from assay.weigh.checks.checks import checks

__all__ = ["checks"]
