"""Every quantity of a page, with its bound, its unit and what is counted."""

from assay.weigh.figures.figures import figures, unread

__all__ = ["figures", "unread"]
