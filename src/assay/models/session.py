"""How a graph is run: on the processor, with two threads that don't spin, or one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    import onnxruntime

__all__ = ["alone", "session", "threads"]

_USUAL: Final = min(2, os.cpu_count() or 1)
_shared = [_USUAL]


def threads() -> int:
    """Return how many threads share the work of this process."""
    return _shared[-1]


def alone() -> None:
    """Let this process work with one thread: for one of several that share the processor.

    Two threads a process would wait for one another where there are as many processes as cores.
    What is found is the same. Models that were loaded before keep their threads.
    """
    _shared[:] = [1]


def session(
    graph: bytes, without: Sequence[str] = (), *, share: int | None = None
) -> onnxruntime.InferenceSession:
    """Load a graph, ``without`` some of the runtime's own rewritings; ``share`` threads run it.

    Threads that spin while they wait would halve the speed of all the rest.
    """
    import onnxruntime  # noqa: PLC0415 - slow to import, and most of what a case answers needs none

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = share or threads()
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(without)
    )
