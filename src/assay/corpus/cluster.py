"""The cores of a Ray cluster as an engine. The one file that knows Ray.

Ray says where a task runs, and where it runs again after a machine was lost. The work itself is
done as on a single machine: by a process of assay's own beside Ray's, so that a page's limits
hold as they do there, and a page that takes its process with it takes nothing of Ray's.
"""

from __future__ import annotations

import logging
import os
import pickle
import socket
import warnings
from collections import Counter, deque
from collections.abc import Callable
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from assay.corpus.engine import Died, Outcome, never
from assay.corpus.local import Worker
from assay.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Ray", "on_ray"]

T = TypeVar("T")
U = TypeVar("U")

_LOSSES: Final = 5
"""So often may a machine, or Ray's own worker on it, be lost under one task."""

_PATIENCE_S: Final = 10.0
_START_S: Final = 120.0
"""What a node may take to start a worker and look around."""

_STORE: Final = 100_000_000
"""Bytes of Ray's store of objects, for a cluster of our own: hardly anything goes through it."""


class Ray:
    """A cluster that is connected to."""

    def __init__(self, ray: Any, workers: int) -> None:  # noqa: ANN401 - Ray is not always there
        self._ray = ray
        self._workers = workers

    def each(
        self, work: Callable[[T], U], tasks: Iterable[T], again: Callable[[T], bool] = never
    ) -> Iterator[Outcome[T, U]]:
        """Yield what became of each task as it ends; what still runs ends with this generator."""
        seat = self._ray.remote(_seated).options(num_cpus=1, max_retries=0)
        kept = self._ray.put(_Job(pickle.dumps(work), again, str(Path.cwd())))
        left = deque(enumerate(tasks))
        going: dict[Any, tuple[int, T]] = {}
        lost: Counter[int] = Counter()
        try:
            while left or going:
                while left and len(going) < self._most():
                    number, task = left.popleft()
                    going[seat.remote(kept, task)] = (number, task)
                (ready, *_), _ = self._ray.wait(list(going))
                number, task = going.pop(ready)
                made, is_lost = self._made(ready)
                lost[number] += is_lost
                if is_lost and lost[number] < _LOSSES:
                    left.append((number, task))
                else:
                    yield Outcome(task, made)
        finally:
            for ref in going:
                with suppress(Exception):
                    self._ray.cancel(ref, force=True)

    def looked(self, look: Callable[[], str | None]) -> None:
        """Have every node ``look`` around, from this folder, and raise what one complains of.

        Raises
        ------
        EngineError
            A node does not have what it needs, or does not answer.
        """
        affine = import_module("ray.util.scheduling_strategies").NodeAffinitySchedulingStrategy
        remote = self._ray.remote(_looking)
        asked = {}
        for node in self._ray.nodes():
            if node["Alive"] and node["Resources"].get("CPU", 0) >= 1:
                options = {"num_cpus": 0, "max_retries": 0,
                           "scheduling_strategy": affine(node["NodeID"], soft=False)}  # fmt: skip
                asked[remote.options(**options).remote(look, str(Path.cwd()))] = node
        if not asked:
            raise EngineError("ray", "no node of the cluster has a core to give: start nodes.")
        _, silent = self._ray.wait(list(asked), num_returns=len(asked), timeout=_START_S)
        answered = 0
        for ref, node in asked.items():
            complaint = "it does not answer." if ref in silent else self._complaint(ref)
            if complaint:
                where = f"node {node['NodeManagerAddress']} ({node['NodeID'][:8]})"
                raise EngineError("ray", f"{where}: {complaint}")
            answered += complaint is not None
        if not answered:
            raise EngineError("ray", "all nodes of the cluster went while they were looked at.")

    def _complaint(self, ref: Any) -> str | None:  # noqa: ANN401
        """Return what a node complains of, "" for nothing; None of one that has gone meanwhile.

        A cluster lists a node for a while after it was lost; others do its work.
        """
        errors = self._ray.exceptions
        try:
            said: str | None = self._ray.get(ref)
        except (errors.TaskUnschedulableError, errors.NodeDiedError):
            return None
        except errors.RayError as error:
            return f"the check failed there ({_last(error)}): install the same assay on all nodes."
        return said or ""

    def _most(self) -> int:
        """Return how many tasks may be under way.

        As many again wait as there are cores: no core waits for us, and a cluster that grows with
        its work sees that there is more.
        """
        if self._workers:
            return self._workers
        return max(2 * int(self._ray.cluster_resources().get("CPU", 0)), 1)

    def _made(self, ref: Any) -> tuple[Any, bool]:  # noqa: ANN401
        """Return what became of a task, and whether the machine was lost under it."""
        errors = self._ray.exceptions
        try:
            return self._ray.get(ref), False
        except errors.RayTaskError as error:
            return RuntimeError(_last(error)), False
        except errors.RayError:
            return Died(None), True


def _looking(look: Callable[[], str | None], folder: str) -> str | None:
    with suppress(OSError):
        os.chdir(folder)
    return look()


class _Job(NamedTuple):
    """What all tasks of a run have in common; ``work`` is pickled, and so can be compared."""

    work: bytes
    again: Callable[[Any], bool]
    folder: str


_idle: Final[dict[bytes, Worker[Any, Any]]] = {}


def _seated(job: _Job, task: Any) -> Any:  # noqa: ANN401
    """Do a task in a process beside this one, which stays for the next task of the same work."""
    with suppress(OSError):
        os.chdir(job.folder)
    while True:
        worker = _idle.pop(job.work, None) or Worker(pickle.loads(job.work))  # noqa: S301 - from our own driver
        worker.begin(task)
        made = worker.end()
        if not isinstance(made, Died):
            _idle[job.work] = worker
            return made
        if not job.again(task):
            return made


@contextmanager
def on_ray(address: str | None, workers: int = 0) -> Iterator[Ray]:
    """Connect to a cluster; without an address, have one on this machine while it is needed.

    ``workers`` is how many tasks run at a time at most, 0 for one a core.

    Raises
    ------
    EngineError
        Ray is not installed, or nobody answers at the address.
    """
    if address is not None:
        # read as Ray is imported: a cluster that is gone would be asked for a quarter of an hour
        os.environ.setdefault("RAY_NUM_REDIS_GET_RETRIES", "2")
    ray = _installed()
    if ray.is_initialized():
        yield Ray(ray, workers)
        return
    _reached(address)
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    told: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address is None:
        told |= {"address": "local", "num_cpus": workers or os.cpu_count(),
                 "include_dashboard": False, "object_store_memory": _STORE}  # fmt: skip
    else:
        told |= {"address": address}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ray.init(**told)
    except Exception as error:
        raise EngineError(
            "ray", f"the cluster at {address or 'this machine'} cannot be had ({_last(error)}):"
            " is it running, with the versions of Ray and Python and the token (RAY_AUTH_TOKEN)"
            " that are here?",
        ) from error  # fmt: skip
    try:
        yield Ray(ray, workers)
    finally:
        ray.shutdown()


def _installed() -> Any:  # noqa: ANN401
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return import_module("ray")
    except ImportError as error:
        raise EngineError(
            "ray", f"the engine is not installed here ({error}): pip install 'assay[ray]'"
        ) from None


def _reached(address: str | None) -> None:
    """Raise `EngineError` where nobody listens: Ray itself would wait for a minute and more."""
    where = (address or "").removeprefix("ray://")
    if where in {"", "auto", "local"}:
        return
    host, _, port = where.rpartition(":")
    if not host or not port.isdecimal():
        raise EngineError(
            "ray", f"expected auto, ray://host:10001 or host:6379 as the address, came {address!r}."
        )
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE_S).close()
    except (OSError, OverflowError) as error:
        raise EngineError("ray", f"nobody answers at {address} ({error}).") from None


def _last(error: BaseException) -> str:
    """Return the last line of an error, which says what the ones above lead to."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return (lines[-1].rstrip(".") if lines else type(error).__name__)[:300]
