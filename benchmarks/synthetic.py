"""A WordPress page of any size, made up: the same number gives the same page."""

from __future__ import annotations

from random import Random

__all__ = ["wordpress_page"]

_WORDS = (
    "the bridge council road plan river money vote old new they says never again because closed "
    "open people town mayor report figure water night paid promised nobody everyone read wrong "
    "right maybe certainly winter summer built broke asked told school market and but so then"
).split()
_NAMES = ("Ada", "Bram", "Cleo", "Dirk", "Elin", "Faro", "Gwen", "Hugo", "Ines", "Joris")
_DEEPEST = 5


def wordpress_page(comments: int) -> str:
    """Return a page with an article and ``comments`` comments, threaded as WordPress threads."""
    random = Random(comments)  # noqa: S311 - the same page each time is what is wanted
    article = "".join(f"<p>{_sentences(random, 5)}</p>" for _ in range(20))
    thread = "".join(_thread(random, comments))
    return (
        '<!DOCTYPE html><html lang="en"><head><title>The bridge at Oudewater</title></head><body>'
        '<article class="post"><h1 class="entry-title">The bridge at Oudewater</h1>'
        f'<div class="entry-content">{article}</div></article><div id="comments">'
        f'<h2 class="comments-title">{comments} comments</h2>'
        f'<ol class="comment-list">{thread}</ol></div></body></html>'
    )


def _thread(random: Random, comments: int) -> list[str]:
    """Return the pieces of nested list items: each level but the deepest may open another."""
    pieces: list[str] = []
    depth = 0
    for number in range(1, comments + 1):
        if number > 1:
            new = min(depth + 1, random.randint(0, _DEEPEST))
            if new > depth:
                pieces.append('<ol class="children">')
            else:
                pieces.append("</li>" + "</ol></li>" * (depth - new))
            depth = new
        pieces.append(_comment(random, number, depth))
    pieces.append("</li>" + "</ol></li>" * depth)
    return pieces


def _comment(random: Random, number: int, depth: int) -> str:
    body = "".join(f"<p>{_sentences(random, 2)}</p>" for _ in range(random.randint(1, 3)))
    day = f"2017-11-{1 + number % 28:02}T{number % 24:02}:{number % 60:02}:00+00:00"
    return (
        f'<li id="comment-{number}" class="comment depth-{depth + 1}">'
        f'<article id="div-comment-{number}" class="comment-body"><footer class="comment-meta">'
        f'<div class="comment-author vcard"><b class="fn">{random.choice(_NAMES)}</b> '
        '<span class="says">says:</span></div><div class="comment-metadata">'
        f'<a href="https://oudewater.example/bridge/#comment-{number}">'
        f'<time datetime="{day}">{day[:10]}</time></a></div></footer>'
        f'<div class="comment-content">{body}</div><div class="reply"><a>Reply</a></div></article>'
    )


def _sentences(random: Random, most: int) -> str:
    lengths = (random.randint(4, 14) for _ in range(random.randint(1, most)))
    return " ".join(
        " ".join(random.choices(_WORDS, k=length)).capitalize() + "." for length in lengths
    )
