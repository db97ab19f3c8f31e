"""How sure each voice is of what it says."""

from assay.weigh.certainty.certainty import certainty

__all__ = ["certainty"]
