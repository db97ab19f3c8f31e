"""A run over a corpus: all that can be wrong is said first, then what is missing is done."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
from msgspec import Struct

from assay import __version__
from assay.corpus.shard import MANIFEST, RUN, Task, read_shard
from assay.corpus.storage import Place, at_hand, mark
from assay.corpus.stretches import Stretch, sha256_of
from assay.corpus.values import FORMAT, Manifest, Shard, Wanted
from assay.errors import OutputError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.corpus.engine import Died, Engine
    from assay.corpus.values import Seen

__all__ = ["Planned", "ShardDone", "manifests", "planned", "run"]

_DEATHS: Final = 3
"""So often may workers die over a shard without a page more in its journal."""


class _Run(Struct, frozen=True, kw_only=True):
    """What all tables of one folder have in common."""

    format: int
    assay: str
    wanted: Wanted


class Planned(NamedTuple):
    """The shards that are missing, and what is told of those that are done."""

    missing: tuple[Shard, ...]
    done: tuple[Manifest, ...]


class ShardDone(NamedTuple):
    """What became of a shard: its manifest, or the message that says why there is none."""

    shard: str
    manifest: Manifest | None
    failure: str | None = None


def planned(shards: Sequence[Shard], wanted: Wanted, out: str) -> Planned:
    """Look at the place where the tables go, and return what is to be done. Writes nothing.

    Raises
    ------
    OutputError
        There is something else, or the run of another version or with other options.
    SourceError
        A file changed since it was read.
    """
    place = Place(out)
    names = place.names()
    content = place.read(RUN)
    if content is None and [name for name in names if name != "_work"]:
        raise OutputError(
            out, "expected an empty folder or one that a run was begun in, and it holds other"
            f" things ({names[0]}): choose another.",
        )  # fmt: skip
    if content is not None:
        _same(content, wanted, out)
    known = {one.shard: one for one in manifests(place)} if content is not None else {}
    missing = []
    done = []
    for shard in shards:
        manifest = known.get(shard.name)
        if manifest is None:
            missing.append(shard)
        else:
            _unchanged(manifest.inputs, out)
            done.append(manifest)
    return Planned(tuple(missing), tuple(done))


def run(
    shards: Sequence[Shard], wanted: Wanted, out: str, engine: Engine
) -> Iterator[ShardDone]:  # fmt: skip
    """Read what is missing of some shards; yield what became of each as it ends.

    Raises
    ------
    OutputError
        The tables cannot go there, as for `planned`; or the place cannot be written to.
    SourceError
        As for `planned`.
    """
    missing = planned(shards, wanted, out).missing
    place = Place(out)
    told = _Run(format=FORMAT, assay=__version__, wanted=wanted)
    place.write(RUN, msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")
    tasks = [Task(shard=shard, wanted=wanted, out=out) for shard in missing]
    for task, made in engine.each(read_shard, tasks, _Deaths()):
        name = task.shard.name
        if isinstance(made, Manifest):
            yield ShardDone(name, made)
        elif isinstance(made, Exception):
            yield ShardDone(name, None, _told(name, made))
        else:
            yield ShardDone(name, None, _given_up(name, made))
    if place.work.exists() and not any(place.work.iterdir()):
        shutil.rmtree(place.work, ignore_errors=True)


class _Deaths:
    """How often workers died over each shard, without a page more in its journal."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._reached: dict[str, int] = {}

    def __call__(self, task: Task) -> bool:
        name, journal = task.shard.name, task.journal
        size = journal.stat().st_size if journal.exists() else 0
        if size > self._reached.get(name, 0):
            self._reached[name], self._number[name] = size, 0
        self._number[name] = self._number.get(name, 0) + 1
        return self._number[name] < _DEATHS


def manifests(place: Place) -> tuple[Manifest, ...]:
    """Return the manifests of all shards that are whole. Raises `OutputError` for damaged ones."""
    found = []
    for name in place.names():
        if name.startswith("shard="):
            content = place.read(f"{name}/{MANIFEST}")
            if content is None:
                continue
            try:
                found.append(msgspec.json.decode(content, type=Manifest))
            except msgspec.DecodeError as error:
                raise OutputError(
                    place.name, f"the manifest of {name} is damaged ({error}): remove that folder,"
                    " and run again.",
                ) from None  # fmt: skip
    return tuple(found)


def _same(content: bytes, wanted: Wanted, out: str) -> None:
    """Raise `OutputError` unless a folder's run is this one."""
    try:
        other = msgspec.json.decode(content, type=_Run)
    except msgspec.DecodeError:
        raise OutputError(out, f"its {RUN} is none of a run: choose another folder.") from None
    if (other.format, other.assay) != (FORMAT, __version__):
        raise OutputError(
            out, f"a run of assay {other.assay} (format {other.format}) was begun here, and this"
            f" is assay {__version__} (format {FORMAT}): choose another folder, or go on with"
            " that version.",
        )  # fmt: skip
    if other.wanted != wanted:
        differing = ", ".join(
            name for name in Wanted.__struct_fields__
            if getattr(other.wanted, name) != getattr(wanted, name)
        )  # fmt: skip
        raise OutputError(
            out, f"a run with other options ({differing}) was begun here, as {RUN} tells: give"
            " the same ones, or choose another folder.",
        )  # fmt: skip


def _unchanged(inputs: Sequence[Seen], out: str) -> None:
    for seen in inputs:
        if mark(seen.path) == (seen.size, seen.mark):
            continue
        if _sha256(seen) != seen.sha256:
            raise SourceError(
                seen.path, f"it has changed since it was read into {out}: choose another"
                " folder, or put back the file as it was.",
            )  # fmt: skip


def _sha256(seen: Seen) -> str:
    if seen.high is not None:
        return sha256_of(seen.path, Stretch(seen.low, seen.high))
    with at_hand(seen.path) as (_, sha256):
        return sha256


def _given_up(name: str, died: Died) -> str:
    how = "the machine was lost" if died.code is None else f"exit status {died.code}"
    return (
        f"{name}: its worker died again and again without reading a page more ({how}); what was"
        " read is kept, and the next run goes on from there."
    )


def _told(name: str, error: Exception) -> str:
    what = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    return f"{name}: {what}; what was read is kept, and the next run goes on from there."
