"""Very many pages: archives in, tables out, and what the same claim does across all of them."""

from assay.corpus.engine import Engine, Local
from assay.corpus.run import Planned, ShardDone, planned, run
from assay.corpus.shards import shards
from assay.corpus.values import Filters, Limits, Manifest, Shard, Wanted

__all__ = [
    "Engine", "Filters", "Limits", "Local", "Manifest", "Planned", "Shard", "ShardDone", "Wanted",
    "planned", "run", "shards",
]  # fmt: skip
