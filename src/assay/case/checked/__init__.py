"""Published fact checks in a case: which of its claims were checked before, and by whom."""

from assay.case.checked.finding import Earlier, earlier
from assay.case.checked.keeping import Loaded, load_fact_checks
from assay.case.checked.values import FactCheck

__all__ = ["Earlier", "FactCheck", "Loaded", "earlier", "load_fact_checks"]
