"""The files of a model: found in the package, and what they were when they were measured."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from assay.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

__all__ = ["files"]

_MANIFEST = "manifest.json"
_AGAIN = "Install assay again: python -m pip install --force-reinstall --no-deps assay."


def files(name: str, folder: Traversable | None = None) -> Mapping[str, bytes]:
    """Return the files of a model by their names, each checked against its hash.

    ``folder`` holds the models' folders; it is the package's own unless given. Raises
    `ModelError`, which names the file, where one is missing or is not what was published.
    """
    held = (folder or resources.files("assay.models") / "weights") / name
    try:
        manifest = json.loads(_bytes(held, _MANIFEST))
        hashes = dict(manifest["files"])
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{held / _MANIFEST} is damaged ({error}). {_AGAIN}") from error
    return {file: _checked(held, file, expected) for file, expected in hashes.items()}


def _bytes(held: Traversable, file: str) -> bytes:
    try:
        return (held / file).read_bytes()
    except OSError as error:
        raise ModelError(f"{held / file} is missing. {_AGAIN}") from error


def _checked(held: Traversable, file: str, expected: str) -> bytes:
    found = _bytes(held, file)
    had = sha256(found).hexdigest()
    if had != expected:
        raise ModelError(
            f"{held / file} is damaged: expected sha256 {expected[:12]}…, found {had[:12]}…. "
            f"{_AGAIN}"
        )
    return found
