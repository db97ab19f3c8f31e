"""What a page leans on, and whether it is there."""

from assay.weigh.evidence.evidence import evidence

__all__ = ["evidence"]
