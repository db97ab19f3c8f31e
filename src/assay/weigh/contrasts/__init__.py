"""Claims of a page that stand against one another."""

from assay.weigh.contrasts.contrasts import contrasts

__all__ = ["contrasts"]
