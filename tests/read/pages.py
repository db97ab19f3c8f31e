"""Small pages for the tests of reading."""

from __future__ import annotations

from copy import deepcopy

from lxml import html

from assay.read import read_html_text
from assay.record import Reading, Record, check

WORDS = (
    "The dredgers left the harbour in April and nobody has counted the mud since then, although "
    "the ledgers are open to everyone who asks for them at the office."
)
MORE = (
    "A second paragraph says something else about the tide, which came in twice a day as it has "
    "always done, and about the people who watched it from the quay."
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def article(body: str = "", head: str = "", after: str = "") -> str:
    return page(f"<article><h1>Mud</h1><p>{WORDS}</p>{body}<p>{MORE}</p></article>{after}", head)


def comment(number: int, words: str, replies: str = "", *, depth: int = 1, name: str = "") -> str:
    return (
        f'<li id="comment-{number}" class="comment depth-{depth}">'
        f'<article id="div-comment-{number}" class="comment-body">'
        f'<footer class="comment-meta"><b class="fn">{name or f"Reader {number}"}</b> '
        f'<span class="says">says:</span><a href="/p/#comment-{number}">'
        f'<time datetime="2024-05-24T09:12:08+02:00">24 May</time></a></footer>'
        f'<div class="comment-content">{words}</div><div class="reply">Reply</div></article>'
        f"{replies}</li>"
    )


def thread(*comments: str) -> str:
    return f'<div id="comments"><ol class="comment-list">{"".join(comments)}</ol></div>'


def replies(*comments: str) -> str:
    return f'<ol class="children">{"".join(comments)}</ol>'


def read(source: str, url: str | None = None) -> Reading:
    """Read a page and check all that the contract demands of a record of it."""
    made = read_html_text(source, url=url)
    check(
        Record(
            layers=("read",),
            page=made.page,
            blocks=made.blocks,
            comments=made.comments,
            problems=made.problems,
        )
    )
    return made


def kinds(made: Reading) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(made.page.text)) for block in made.blocks]


def strayed(source: str, made: Reading) -> list[str]:
    """Return the paths that do not lead to one element with the block's words."""
    parser = html.HTMLParser(huge_tree=True, encoding="utf-8")
    root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    wrong = []
    for block in made.blocks:
        assert block.path is not None
        found = root.cssselect(block.path)
        held = _shown(found[0]) if len(found) == 1 else ""
        if any(word not in held for word in block.span.of(made.page.text).split()):
            wrong.append(block.path)
    return wrong


def _shown(element: html.HtmlElement) -> str:
    """Words on either side of what is hidden run together, as they do for who reads."""
    element = deepcopy(element)
    for hidden in element.cssselect("[hidden], svg, script, style, template"):
        if hidden is not element:
            hidden.drop_tree()
    return "".join(element.text_content().split())


def ink(text: str) -> int:
    return sum(map(len, text.split()))
