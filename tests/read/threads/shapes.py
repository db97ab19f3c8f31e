"""Threads as platforms that do not exist write them: one builder a shape.

Every shape says the same three posts, so that one table of expectations serves them all.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["POSTS", "SHAPES", "Post", "talk"]


class Post(NamedTuple):
    number: int
    author: str
    day: str
    words: str
    above: int | None = None

    @property
    def iso(self) -> str:
        return f"2024-05-{self.day}T09:12"


POSTS = (
    Post(311, "Oluf Tange", "03", "The ledgers were shut in April, so who could have counted it?"),
    Post(
        318, "mudlark", "04", "I asked at the office twice. They sent me to the harbour board.", 0
    ),
    Post(325, "Ines Quay", "07", "Nobody dredges for nothing. Follow the barges and you will see."),
)


def talk(shape: str, *posts: Post) -> str:
    return SHAPES[shape](list(posts))


def _flat_divs(posts: list[Post]) -> str:
    return "".join(
        f'<div class="reply-card" id="r{one.number}"><div class="hd">'
        f'<a class="nick" href="/members/{one.author}">{one.author}</a>'
        f'<time datetime="{one.iso}">{one.day} May</time></div>'
        f'<div class="bd"><p>{one.words}</p></div>'
        f'<div class="ft"><a href="/reply/{one.number}">Reply</a></div></div>'
        for one in posts
    )


def _two_rows(posts: list[Post]) -> str:
    rows = "".join(
        f'<tr><td class="who" rowspan="2"><a name="{one.number}"></a><b>{one.author}</b><br>'
        f"Stalwart</td><td><small>written: {one.day}. May 2024, 09:12</small></td></tr>"
        f'<tr><td class="words">{one.words}<br><br>Regards</td></tr>'
        for one in posts
    )
    return f'<table class="forum-thread"><tbody>{rows}</tbody></table>'


def _terms(posts: list[Post]) -> str:
    each = "".join(
        f'<dt id="answer-{one.number}"><cite>{one.author}</cite> wrote on {one.day} May 2024, 09:12'
        f":</dt><dd>{one.words}</dd>"
        for one in posts
    )
    return f'<dl class="answers">{each}</dl>'


def _microdata(posts: list[Post]) -> str:
    return "".join(
        f'<section itemscope itemtype="https://schema.org/Comment">'
        f'<span itemprop="author">{one.author}</span>'
        f'<meta itemprop="datePublished" content="{one.iso}">'
        f'<div itemprop="text">{one.words}</div></section>'
        for one in posts
    )


def _own_elements(posts: list[Post]) -> str:
    return "".join(
        f'<x-comment id="c-{one.number}"><x-head><span class="author-name">{one.author}</span> '
        f'<span title="{one.iso}">a while ago</span></x-head>'
        f"<div class='x-body'>{one.words}</div><button>Reply</button></x-comment>"
        for one in posts
    )


def _hashed(posts: list[Post]) -> str:
    return "".join(
        f'<div class="sc-a1b2c {"kzQd" if at % 2 else "mXwe"}"><div class="sc-q9">'
        f'<a href="/user/{one.author}">{one.author}</a><span>·</span>'
        f'<span class="sc-t0">{one.day} May 2024 at 09:12</span></div>'
        f'<div class="sc-z7 comment-x">{one.words}</div>'
        f'<div class="sc-v2"><span role="button">Reply</span><span>Share</span></div></div>'
        for at, one in enumerate(posts)
    )


def _profile_cell(posts: list[Post]) -> str:
    return "".join(
        f'<article class="message" id="js-post-{one.number}"><div class="message-cell user">'
        f'<h4><a class="username" href="/members/{one.author}/">{one.author}</a></h4>'
        f"<dl><dt>Joined</dt><dd>May 14, 2014</dd><dt>Messages</dt><dd>1,490</dd></dl></div>"
        f'<div class="message-cell main"><time datetime="{one.iso}">then</time>'
        f'<div class="message-body">{one.words}</div>'
        f'<div class="signature">Sent from the far side of the tide, where the mud is.</div>'
        f"<p>Last edited by {one.author} on May 9, 2024</p></div></article>"
        for one in posts
    )


def _name_and_date_in_a_line(posts: list[Post]) -> str:
    return "".join(
        f'<div class="reply" id="{one.number}"><div class="line">{one.author} · '
        f'<span>{one.day}/05/2024 09:12</span></div><div class="reply-body">'
        f"<p>{one.words}</p></div></div>"
        for one in [*posts, Post(399, "late reader", "29", "And what of the tide, I wonder, sir?")]
    )


def _says(posts: list[Post]) -> str:
    return "".join(
        f'<div class="list_item" id="r_{one.number}"><strong>{one.author}</strong> Says:<br>'
        f'<time datetime="{one.iso}">then</time><br><br>{one.words}'
        f'<div class="bar"><a href="#reply">REPLY</a> <a href="/report">REPORT</a></div></div>'
        for one in posts
    )


def _spanish(posts: list[Post]) -> str:
    each = "".join(
        f'<li class="comentario" id="comentario-{one.number}"><span class="autor">{one.author}'
        f'</span> <span class="fecha">{int(one.day)} mayo 2024 a las 09:12</span>'
        f"<div>{one.words}</div><a href='#r'>Responder</a></li>"
        for one in posts
    )
    return f'<ul class="comentarios">{each}</ul>'


def _german(posts: list[Post]) -> str:
    return "".join(
        f'<div class="beitrag" id="beitrag{one.number}"><p class="kopf">von <strong>{one.author}'
        f"</strong> am {one.day}.05.2024 09:12</p><div class='inhalt'>{one.words}</div>"
        f"<p><a href='#z'>Zitieren</a></p></div>"
        for one in posts
    )


def _handles_only(posts: list[Post]) -> str:
    return "".join(
        f'<div class="entry comment" data-id="{one.number}"><a href="/u/{one.author}"><img src="a">'
        f'</a><span title="{one.iso}">5 yr. ago</span><div class="entry-text">{one.words}</div>'
        f"<a href='#'>reply</a></div>"
        for one in posts
    )


SHAPES = {
    "flat divs": _flat_divs,
    "two rows of a table": _two_rows,
    "terms and definitions": _terms,
    "microdata without classes": _microdata,
    "elements of its own": _own_elements,
    "hashed classes": _hashed,
    "a cell for the profile": _profile_cell,
    "name and date in one line": _name_and_date_in_a_line,
    "says, in one element": _says,
    "Spanish": _spanish,
    "German": _german,
    "a handle in the address only": _handles_only,
}
