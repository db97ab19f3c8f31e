"""What a claim is worth to who checks it: how sure it is as a number, check-worthy, opinion."""

from assay.weigh.worth.worth import valued

__all__ = ["valued"]
