"""Every quantity of a page, with its bound, its unit and what is counted."""

from assay.weigh.figures.figures import figures

__all__ = ["figures"]
