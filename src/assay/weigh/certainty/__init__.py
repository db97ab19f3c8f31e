"""How sure each voice is of what it says."""

from assay.weigh.certainty.certainty import certainty
from assay.weigh.certainty.number import banded

__all__ = ["banded", "certainty"]
