"""What invented readers write below a story, with their stances known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

__all__ = ["Thread", "heated", "thread"]

_DISPUTING = (
    "“{part}”: that is not true. I live in {p}, and I would know.",
    "“{part}”? Who has counted that?", "It says here “{part}”. Nonsense, somebody made that up.",
    "That is not true. I live in {p}, and it is nowhere near {n}.",
    "Where does the number come from?", "Are you sure that it was {p}?",
)  # fmt: skip
"""Half of them say which words they mean."""

_OTHERS = (
    "“{part}”: quite right, I saw it with my own eyes.", "Thank you for reporting this.",
    "I have not been to {p} for years.",
)  # fmt: skip
_WRITTEN = 3
_AROUND = 4
"""So many words on either side of the number are quoted."""


class Thread(NamedTuple):
    """Readers' comments as HTML, and how many of them deny or query the story."""

    html: str
    disputes: int


def thread(random: Random, lead: str, place: str, number: str) -> Thread:
    """Return three comments of any kind on a story that is told in the words ``lead``."""
    return _made(random.sample((*_DISPUTING, *_OTHERS), _WRITTEN), lead, place, number)


def heated(random: Random, lead: str, place: str, number: str) -> Thread:
    """Return comments that deny or query the story, all of them."""
    return _made(random.sample(_DISPUTING, _WRITTEN), lead, place, number)


def _made(some: list[str], lead: str, place: str, number: str) -> Thread:
    words = lead.split()
    at = next((at for at, word in enumerate(words) if number in word), 0)
    part = " ".join(words[max(0, at - _AROUND) : at + _AROUND + 1]).strip(" ,.“”")
    rows = "\n".join(
        f'<li id="comment-{at}" class="comment depth-1"><article class="comment-body">'
        f'<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Reader {at}'
        f'</b> <span class="says">says:</span></div></footer><div class="comment-content">'
        f"<p>{one.format(p=place, n=number, part=part)}</p></div></article></li>"
        for at, one in enumerate(some, start=1)
    )
    return Thread(
        '<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts</h2>'
        f'<ol class="comment-list">\n{rows}\n</ol></div>',
        sum(one in _DISPUTING for one in some),
    )
