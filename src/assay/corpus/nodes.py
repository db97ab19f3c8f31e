"""Whether every machine of a cluster can do the work: asked before any is begun."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from assay.corpus.storage import Place, mark, reason
from assay.corpus.writing import versions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.corpus.cluster import Ray
    from assay.corpus.values import Shard

__all__ = ["agree"]

_SEEN: Final = "_work/seen"


def agree(cluster: Ray, shards: Sequence[Shard], out: str) -> None:
    """Have all nodes look whether they have what is read, where it goes to, and the same versions.

    Raises
    ------
    EngineError
        One does not; the message names it.
    OutputError
        The place cannot be written to.
    """
    place = Place(out)
    paths = shards[0].paths[:1] if shards else ()
    if place.is_local:
        place.write(_SEEN, b"")
    try:
        cluster.looked(partial(_complaint, versions(), paths, out))
    finally:
        if place.is_local:
            (place.work / "seen").unlink()
            with suppress(OSError):
                place.work.rmdir()


def _complaint(
    wanted: dict[str, str], paths: Sequence[str], out: str
) -> str | None:  # fmt: skip
    """Say what a node does not have, or has otherwise than the machine that the run began on."""
    here = versions()
    for name, version in wanted.items():
        if here[name] != version:
            return (
                f"it has {name} {here[name]}, and {version} is where the run was begun: the tables"
                " would differ. Install the same on all nodes."
            )
    try:
        for path in paths:
            mark(path)
        place = Place(out)
        if place.is_local and place.read(_SEEN) is None:
            return f"it does not see {out}: give a folder that all nodes have, or a store."
        place.names()
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        return (
            f"what is to be read, or where it goes to, is not seen there ({reason(error)}): give"
            " folders that all nodes have, or a store, and the same credentials on all."
        )
    return None
