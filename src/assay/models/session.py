"""How a graph is run: on the processor, with two threads that don't spin."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import onnxruntime

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["THREADS", "session"]

THREADS = min(2, os.cpu_count() or 1)
"""How many threads share the work."""


def session(
    graph: bytes, without: Sequence[str] = (), *, threads: int = THREADS
) -> onnxruntime.InferenceSession:
    """Load a graph, ``without`` some of the runtime's own rewritings of it.

    Threads that spin while they wait would halve the speed of all the rest.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(without)
    )
