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

__all__ = ["files", "verified"]

_MANIFEST = "manifest.json"
_AGAIN = "Install assay again: python -m pip install --force-reinstall --no-deps assay."


def files(name: str, folder: Traversable | None = None) -> Mapping[str, bytes]:
    """Return the files of a model by their names, each checked against its hash.

    ``folder`` holds the models' folders; it is the package's own unless given. Raises
    `ModelError`, which names the file, where one is missing or is not what was published.
    """
    held = (folder or resources.files("assay.models") / "weights") / name
    return {file: _checked(held, file, one, _AGAIN) for file, one in _hashes(held).items()}


def verified(name: str, where: Traversable, again: str) -> None:
    """Check the files of a model that lies in another package, at ``where``, against our hashes.

    ``again`` says how to get them. Raises `ModelError` as `files` does.
    """
    for file, expected in _hashes(resources.files("assay.models") / "pinned" / name).items():
        _checked(where, file, expected, again)


def _hashes(held: Traversable) -> dict[str, str]:
    try:
        manifest = json.loads(_bytes(held, _MANIFEST, _AGAIN))
        return dict(manifest["files"])
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{held / _MANIFEST} is damaged ({error}). {_AGAIN}") from error


def _bytes(held: Traversable, file: str, again: str) -> bytes:
    try:
        return (held / file).read_bytes()
    except OSError as error:
        raise ModelError(f"{held / file} is missing. {again}") from error


def _checked(held: Traversable, file: str, expected: str, again: str) -> bytes:
    found = _bytes(held, file, again)
    had = sha256(found).hexdigest()
    if had != expected:
        raise ModelError(
            f"{held / file} is damaged: expected sha256 {expected[:12]}…, found {had[:12]}…. "
            f"{again}"
        )
    return found
