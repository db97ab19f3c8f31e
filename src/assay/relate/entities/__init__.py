"""Who and what a page names."""

from assay.relate.entities.entities import Named, entities

__all__ = ["Named", "entities"]
