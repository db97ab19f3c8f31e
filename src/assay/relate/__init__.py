"""Claims and comments -> how they hang together: answers, stances, conduct, entities, links."""

from assay.relate.conduct import Signal, conduct
from assay.relate.relate import relate
from assay.relate.stance import Standing, stance
from assay.relate.ties import ties

__all__ = ["Signal", "Standing", "conduct", "relate", "stance", "ties"]
