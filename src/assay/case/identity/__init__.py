"""Who is who: names to entities, and entities that a person put together or kept apart."""

from assay.case.identity.finding import Offer, found, groups_of, offers, whole
from assay.case.identity.groups import Groups, grouped
from assay.case.identity.linked import Linked, linked, tied
from assay.case.identity.merging import merge, split
from assay.case.identity.named import Named, Place, named

__all__ = [
    "Groups", "Linked", "Named", "Offer", "Place", "found", "grouped", "groups_of", "linked",
    "merge", "named", "offers", "split", "tied", "whole",
]  # fmt: skip
