"""Who is who: names to entities, and entities that a person put together or kept apart."""

from assay.case.identity.finding import Offer, found, groups_of, offers, whole
from assay.case.identity.groups import Groups, grouped
from assay.case.identity.merging import merge, split

__all__ = ["Groups", "Offer", "found", "grouped", "groups_of", "merge", "offers", "split", "whole"]
