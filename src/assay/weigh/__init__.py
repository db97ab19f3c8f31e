"""Claims -> their grounds. So far: the words that a page quotes from itself."""

from assay.weigh.weigh import weigh

__all__ = ["weigh"]
