"""How a graph is run: on the processor, with two threads that don't spin."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import onnxruntime

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["session"]

_THREADS = 2


def session(graph: bytes, without: Sequence[str] = ()) -> onnxruntime.InferenceSession:
    """Load a graph, ``without`` some of the runtime's own rewritings of it.

    Threads that spin while they wait would halve the speed of all the rest.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(_THREADS, os.cpu_count() or 1)
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(without)
    )
