"""Names that are told apart and not read: two texts that name the same have the same pieces there.

A model of two claims must see whether both are about the same people, and must not mind who they
are. So the first name is read as one letter, the next as another, whatever their own letters are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from assay.models.pieces import NAME

if TYPE_CHECKING:
    from assay.models.pieces import Pieces

__all__ = ["LETTERS", "Names"]

LETTERS = (1159, 1160, 1162, 1165, 1166, 1168, 1170, 1171, 1173, 1174, 1177, 1178, 1179)
"""Greek letters of the vocabulary; where there are more names, the rest share `NAME`."""

_WORD = re.compile(r"[^\W_]+")
_SHORT = 2


class Names:
    """The names of texts that are read together, in order of their first mention."""

    def __init__(self) -> None:
        """Begin with none."""
        self._held: list[set[str]] = []

    def told_apart(self, text: str, pieces: Pieces) -> Pieces:
        """Return the pieces of a text with each name's letter in place of it.

        Names are the same that have a word of three letters or more in common.
        """
        ids = pieces.ids.copy()
        for at in np.flatnonzero(ids == NAME):
            found = text[int(pieces.starts[at]) : int(pieces.ends[at])]
            ids[at] = self._letter(found)
        return pieces._replace(ids=ids)

    def _letter(self, name: str) -> int:
        words = {word.lower() for word in _WORD.findall(name)}
        words = {word for word in words if len(word) > _SHORT} or words
        same = next((at for at, held in enumerate(self._held) if held & words), None)
        if same is None:
            same = len(self._held)
            self._held.append(words)
        self._held[same] |= words
        return LETTERS[same] if same < len(LETTERS) else NAME
