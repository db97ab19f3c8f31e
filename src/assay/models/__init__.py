"""The small models: what loads them, what cuts text for them, what reads spans off their numbers.

Inference needs onnxruntime and tokenizers, no training library. A folder of `weights` holds a
model; its card stands in `cards`.
"""

import os

# onnxruntime tells its makers of each session, and keeps what it tells in the home folder
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
