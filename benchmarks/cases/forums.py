"""Forum pages: their posts, the opening one included, and all their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from statistics import fmean
from typing import TYPE_CHECKING, Literal

import lxml.html
import trafilatura
from msgspec import Struct

import assay
from assay.read import read_html_text
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import Node, ThreadScore, nodes, score_thread, share, total
from benchmarks.shared import rows
from benchmarks.words import bag, overlap

if TYPE_CHECKING:
    from assay.record import Reading

__all__ = ["FORUMS", "POSTS"]

_POSTS = "data/web_forum_52/pages.jsonl.gz"
_PAGES = "data/wcxb/dev.jsonl.gz"
_THERE = 0.5
"""A page whose source holds less of what a person marked was saved without its posts."""

_NO_TEXT = frozenset({"title", "byline", "furniture"})


class _Post(Struct, frozen=True):
    text: str
    author: str | None = None


class _Thread(Struct, frozen=True):
    page: str
    url: str
    html: str
    posts: list[_Post]


class _Page(Struct, frozen=True):
    page: str
    url: str
    html: str
    kind: Literal["article", "forum"]
    main_content: str


def _posts() -> Measured:
    threads = list(rows(_POSTS, _Thread))
    scored = [_score(thread) for thread in threads]
    ours = total(scored)
    figures = (
        Figure("posts, F1", share(2 * ours.paired, ours.gold + ours.found)),
        Figure("posts, recall", share(ours.paired, ours.gold)),
        Figure("posts, precision", share(ours.paired, ours.found)),
        Figure("authors of posts found", share(ours.authors, ours.paired)),
    )
    notes = tuple(
        f"{thread.page}: {one.paired} of {one.gold} ({one.found} found)"
        for thread, one in zip(threads, scored, strict=True)
        if one.paired < one.gold
    )
    return Measured(len(threads), figures, notes)


def _score(thread: _Thread) -> ThreadScore:
    called = _link_texts(thread.html)
    gold = [
        Node(str(place), None, called.get(post.author or "", post.author), None, (post.text,))
        for place, post in enumerate(thread.posts)
    ]
    record = _read(thread.html, thread.url)
    if record is None:
        return score_thread(gold, [])
    opening = " ".join(_texts(record, comments=False))
    first = [] if not opening else [Node("0", None, _author(record), None, (opening,))]
    return score_thread(gold, first + nodes(record))


def _link_texts(html: str) -> dict[str, str]:
    """Return the name that each profile's links bear: the data name most authors by the link.

    A single letter (drawn for a picture) and words that links to several profiles share ("Quote")
    are no name.
    """
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    shared: Counter[str] = Counter()
    for link in lxml.html.fromstring(html.encode()).iter("a"):
        words = " ".join(link.text_content().split())
        href = link.get("href")
        if href and len(words) > 1:
            shared[words] += words not in texts[href]
            texts[href][words] += 1
    return {
        href: max(counted, key=lambda words: (shared[words] == 1, counted[words], words))
        for href, counted in texts.items()
        if counted
    }


def _author(record: Reading) -> str | None:
    return record.page.authors[0] if record.page.authors else None


def _texts(record: Reading, *, comments: bool, quoted: bool = True) -> list[str]:
    return [
        block.span.of(record.page.text)
        for block in record.blocks
        if block.kind not in _NO_TEXT
        and (comments or block.comment is None)
        and (quoted or block.comment is None or block.kind != "quotation")
    ]


def _read(html: str, url: str) -> Reading | None:
    try:
        return read_html_text(html, url=url)
    except assay.AssayError:
        return None


def _words() -> Measured:
    pages = [page for page in rows(_PAGES, _Page) if page.kind == "forum"]
    ours, own, peers, there = [], [], [], []
    for page in pages:
        gold = bag(page.main_content)
        record = _read(page.html, page.url)
        text = "" if record is None else "\n".join(_texts(record, comments=True))
        said = "" if record is None else "\n".join(_texts(record, comments=True, quoted=False))
        ours.append(overlap(bag(text), gold))
        own.append(overlap(bag(said), gold))
        peers.append(overlap(bag(trafilatura.extract(page.html, url=page.url) or ""), gold))
        there.append((gold & bag(page.html)).total() >= _THERE * gold.total())
    figures = (
        Figure("word F1", fmean(ours), fmean(peers)),
        Figure(
            f"word F1, of the {sum(there)} that hold the marked words",
            fmean(one for one, is_there in zip(ours, there, strict=True) if is_there),
            fmean(one for one, is_there in zip(peers, there, strict=True) if is_there),
        ),
        Figure("word F1, words quoted in posts left out", fmean(own)),
    )
    worst = sorted(zip(ours, peers, pages, strict=True), key=lambda one: one[0])[:5]
    notes = tuple(f"{page.page}: {one:.2f} (peer {peer:.2f})" for one, peer, page in worst)
    return Measured(len(pages), figures, notes)


POSTS = Case(
    name="forum-posts",
    about=(
        "Posts of forum pages. The article that assay reads there, its opening post, counts as "
        "the first post. A post is found when the F1 of its words is at least 0.9, one to one; "
        "authors count over the posts found, under the words of links to "
        "their profile, by which the data name most authors. These pages are for development."
    ),
    measure=_posts,
    files=(_POSTS,),
)
FORUMS = Case(
    name="forum-words",
    about=(
        "All words of a forum page, opening post and replies, against what a person marked: the "
        "F1 of bags of lower-cased words, averaged over pages. The marks are of several minds: of "
        "the pages with quotations, about half leave out what a post quotes of another; most have "
        "each post's author and date as words, and some end in the middle of the thread. A record "
        "keeps what is quoted, as quotations, so the figure is given without those words too. "
        "These pages are for development."
    ),
    measure=_words,
    files=(_PAGES,),
    peer="trafilatura",
)
