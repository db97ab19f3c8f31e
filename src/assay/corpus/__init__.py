"""Very many pages: archives in, tables out, and what the same claim does across all of them."""

from assay.corpus.cluster import Ray, on_ray
from assay.corpus.engine import Engine
from assay.corpus.local import Local
from assay.corpus.nodes import agree
from assay.corpus.run import Planned, ShardDone, planned, run
from assay.corpus.shards import shards
from assay.corpus.values import Filters, Limits, Manifest, Shard, Wanted

__all__ = [
    "Engine", "Filters", "Limits", "Local", "Manifest", "Planned", "Ray", "Shard", "ShardDone",
    "Wanted", "agree", "on_ray", "planned", "run", "shards",
]  # fmt: skip
