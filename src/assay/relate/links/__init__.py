"""What is claimed to tie the entities of a page."""

from assay.relate.links.links import links

__all__ = ["links"]
