"""Pages whose article is known, made into runs of text with their clues and labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

import numpy as np
from benchmarks.shared import rows
from benchmarks.words import bag
from msgspec import Struct
from numpy.typing import NDArray

from assay.errors import EmptySourceError
from assay.read import html
from assay.read.html.align import align
from assay.read.html.choose import choose
from assay.read.html.clues import Clues, clues
from assay.read.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from assay.read.html.roles import Roles
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree

__all__ = ["FILE", "Labelled", "Page", "articles", "labelled"]

FILE = "data/wcxb/dev.jsonl.gz"

_LEAST = 50
"""An article of fewer words counts as one of so many, or each of its runs would weigh a lot."""


class Page(Struct, frozen=True):
    """A page, and the text of its article."""

    page: str
    url: str
    kind: str
    html: str
    main_content: str


class Labelled(NamedTuple):
    """The runs of one page that the judge has the word on, in page order.

    ``clues`` is (runs, clues); ``gold``, whether the article has a run, ``kept``, whether
    the extractor kept it, and ``weights`` are (runs,); ``words`` are each run's, ``article`` the
    article's own.
    """

    page: str
    clues: NDArray[np.float64]
    gold: NDArray[np.bool_]
    kept: NDArray[np.bool_]
    weights: NDArray[np.float64]
    words: Sequence[Counter[str]]
    article: Counter[str]


class _Asked(NamedTuple):
    """What reading a page knows of its runs when it asks for the judge's word."""

    texts: Sequence[str]
    clues: Sequence[Clues]
    kept: frozenset[int]
    barred: frozenset[int]
    """The runs that are settled without the judge: title, comments and captions."""


def articles() -> Iterator[Page]:
    """Yield the pages that are articles."""
    return (page for page in rows(FILE, Page) if page.kind == "article")


def labelled(page: Page) -> Labelled | None:
    """Return a page's runs, or None where reading it asks for no judge.

    That is a page without words, and one that is read as a forum's: there the opening post is
    the article.
    """
    asked = _asked(page)
    if asked is None:
        return None
    words = [bag(text) for text in asked.texts]
    sizes = np.array([run.total() for run in words], dtype=np.float64)
    gold = np.zeros(len(sizes), dtype=np.bool_)
    gold[align(asked.texts, page.main_content.split("\n"))] = True
    places = [at for at in range(len(sizes)) if at not in asked.barred]
    return Labelled(
        page=page.page,
        clues=np.array(asked.clues, dtype=np.float64).reshape(-1, len(Clues._fields))[places],
        gold=gold[places],
        kept=np.array([at in asked.kept for at in places], dtype=np.bool_),
        weights=(sizes / max(_LEAST, sizes[gold].sum()))[places],
        words=[words[at] for at in places],
        article=bag(page.main_content),
    )


def _asked(page: Page) -> _Asked | None:
    """Read a page and look on, so that what is fitted are the very clues that reading weighs."""
    origin = Origin(id=page.page, source=page.page, media_type="text/html", url=page.url)
    with patch.object(html, "choose", wraps=choose) as settle:
        try:
            html.read_html(page.html, origin)
        except EmptySourceError:
            return None
    return _seen(*settle.call_args.args, **settle.call_args.kwargs) if settle.called else None


def _seen(
    tree: Tree,
    roles: Roles,
    found: Sequence[Run],
    article: Sequence[int],
    *,
    title: int | None,
    taken: Collection[int],
    apart: Sequence[int],
    **_: object,
) -> _Asked:
    """Return what the judge is told, by the arguments of `assay.read.html.choose.choose`."""
    headline = _within(tree, found, () if title is None else (title,))
    captions = (at for at, run in enumerate(found) if roles.kinds[run.owner] == "caption")
    kept = frozenset(article)
    return _Asked(
        texts=[run.text for run in found],
        clues=clues(tree, roles, found, kept, max(headline, default=-1)),
        kept=kept,
        barred=headline.union(_within(tree, found, apart), taken, captions),
    )


def _within(tree: Tree, found: Sequence[Run], roots: Sequence[int]) -> frozenset[int]:
    """Return the places of the runs that stand in the subtrees of ``roots``."""
    return frozenset(
        at
        for at, run in enumerate(found)
        if any(root <= run.owner < tree.ends[root] for root in roots)
    )
