"""What the same claim does across all pages of a corpus: who had it first, how far it went."""

from assay.corpus.stories.finding import Stories, stories
from assay.corpus.stories.telling import kept

__all__ = ["Stories", "kept", "stories"]
