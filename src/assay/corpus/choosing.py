"""Records of a run's pages by the words of their claims, for a case of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.corpus.stories.gathered import gathered, records
from assay.errors import OutputError

if TYPE_CHECKING:
    from assay.corpus.storage import Place
    from assay.record import Record

__all__ = ["chosen"]

_WORD: Final = re.compile(r"\w+")


def chosen(place: Place, words: str) -> list[Record]:
    """Return the records of pages with a claim that has all of ``words``, the earliest page first.

    Copies are left out; no words ask for every page. Raises `OutputError` where no page is found.
    """
    found = gathered(place)
    wanted = {*_WORD.findall(words.lower())}
    having = {one.page for one in found.claims if wanted <= {*_WORD.findall(one.said.lower())}}
    pages = [
        page for page in found.pages.values()
        if page.copy_of is None and (not wanted or page.id in having)
    ]  # fmt: skip
    if not pages:
        raise OutputError(place.name, f"no claim here has all of the words of “{words}”.")
    made = records(place, pages)
    return [made[page.id] for page in pages]
