"""Words quoted from elsewhere on the page."""

from assay.weigh.quoted.quotations import quotations

__all__ = ["quotations"]
