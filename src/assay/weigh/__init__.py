"""Claims -> their grounds: how sure they are, and what they rest on."""

from assay.weigh.weigh import weigh

__all__ = ["weigh"]
