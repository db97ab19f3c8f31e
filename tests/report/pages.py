"""Records made by hand for the report's tests: a small rich one, a hostile one, a large one."""

from __future__ import annotations

import json
from typing import Any

from assay.record import (
    Addressee,
    Basis,
    Block,
    Claim,
    Comment,
    Page,
    Problem,
    Record,
    Replacement,
    SetAside,
    Source,
    Standalone,
    Voice,
    check,
)
from assay.text import Span
from tests.factories import ID, attribution, claim, source, span

QUAY = """\
The quay is sinking

The quay at Marram moves by 4 cm a year, Ada Brisk said on Monday. The town knows it.

The Gull reported that dock workers said that the cranes may tip.

It is said that a report exists - somewhere.

Menu

I do not believe it.

Dock workers say so; ask them."""

_URL = "https://quay.example/2024/sinking"


def quay() -> Record:
    """Return a record with a heading, four kinds of voice, and a discussion with gaps."""
    return check(
        Record(
            layers=("read", "attribute"),
            page=Page(
                id=ID,
                source="quay.html",
                url=_URL,
                media_type="text/html",
                title="The quay is sinking",
                authors=("Noor Tamsin",),
                publisher="The Marram Post",
                published="2024-05-24",
                language="en-GB",
                basis=Basis(title="json-ld", authors="visible", publisher="opengraph"),
                text=QUAY,
                set_aside=(SetAside(path="body > nav", characters=42, starts="Home Sport"),),
            ),
            blocks=_blocks(),
            comments=_comments(),
            problems=(Problem(code="no_numbering", message="The comments are not numbered."),),
            sources=_sources(),
            attributions=_attributions(),
            claims=_claims(),
        )
    )


def _blocks() -> tuple[Block, ...]:
    kinds = ("title", "paragraph", "paragraph", "paragraph", "furniture", "comment", "comment")
    whose = (None, None, None, None, None, "r1", "r3")
    return tuple(
        Block(id=f"b{at}", kind=kind, span=span(QUAY, words), comment=comment)  # type: ignore[arg-type]
        for at, (kind, words, comment) in enumerate(
            zip(kinds, QUAY.split("\n\n"), whose, strict=True), 1
        )
    )


def _comments() -> tuple[Comment, ...]:
    return (
        Comment(
            id="r1",
            depth=0,
            author="Tidewise",
            posted="2024-05-25T08:00:00+02:00",
            permalink=f"{_URL}#comment-1",
            span=span(QUAY, "I do not believe it."),
        ),
        Comment(id="r2", parent="r1", depth=1, state="missing"),
        Comment(
            id="r3",
            parent="r2",
            depth=2,
            author="Old Salt",
            span=span(QUAY, "Dock workers say so; ask them."),
            answers=Addressee(comment="r1", why="It names Tidewise.", by="test/answers@1"),
        ),
        Comment(id="r4", depth=0, author="Silent", state="empty"),
    )


def _sources() -> tuple[Source, ...]:
    return (
        source("s1", "The Marram Post", "author"),
        source("s2", "Ada Brisk", "person", span(QUAY, "Ada Brisk"), role="engineer"),
        source("s3", "The Gull", "outlet", span(QUAY, "The Gull")),
        source(
            "s4",
            "dock workers",
            "group",
            span(QUAY, "dock workers"),
            span(QUAY, "Dock workers"),
            named=False,
        ),
        source("s5", "not stated", "unstated"),
        source("s6", "Tidewise", "commenter"),
        source("s7", "Old Salt", "commenter"),
    )


def _attributions() -> Any:  # noqa: ANN401 - a tuple of attributions
    def at(words: str, nth: int = 0) -> Span:
        return span(QUAY, words, nth)

    return (
        attribution(
            "a1",
            "s2",
            at("Ada Brisk"),
            at("said"),
            at("The quay at Marram moves by 4 cm a year"),
        ),
        attribution(
            "a2",
            "s3",
            at("The Gull"),
            at("reported"),
            at("that dock workers said that the cranes may tip"),
        ),
        attribution(
            "a3",
            "s4",
            at("dock workers"),
            at("said", 1),
            at("that the cranes may tip"),
            parent="a2",
        ),
        attribution("a4", "s5", None, at("It is said"), at("that a report exists - somewhere")),
        attribution("a5", "s4", at("Dock workers"), at("say"), at("so;"), comment="r3"),
    )


def _claims() -> tuple[Claim, ...]:
    def at(words: str, nth: int = 0) -> Span:
        return span(QUAY, words, nth)

    page, gull = Voice(source="s1"), Voice(source="s3", attribution="a2", mention=(at("The Gull"),))
    brisk, unsaid = Voice(source="s2", attribution="a1"), Voice(source="s5", attribution="a4")
    dock, again = Voice(source="s4", attribution="a3"), Voice(source="s4", attribution="a5")
    tide, salt = Voice(source="s6"), Voice(source="s7")
    full = Standalone(
        text="The town of Marram knows that the quay moves.",
        replaced=(Replacement(span=at("it", 1), by_span=at("quay")),),
    )
    return (
        claim("c1", "b1", (page,), at("The quay is sinking")),
        claim("c2", "b2", (page, brisk), at("The quay at Marram moves by 4 cm a year")),
        claim("c3", "b2", (page,), at("The town knows it."), standalone=full),
        claim("c4", "b3", (page, gull), at("that dock workers said that the cranes may tip")),
        claim("c5", "b3", (page, gull, dock), at("that the cranes may tip"), cues=(at("may"),)),
        claim("c6", "b4", (page, unsaid), at("that a report exists - somewhere")),
        claim("c7", "b6", (tide,), at("I do not believe it."), comment="r1"),
        claim("c8", "b7", (salt, again), at("so;"), comment="r3"),
        claim("c9", "b7", (salt,), at("ask them."), comment="r3"),
    )


HOSTILE = (
    '=HYPERLINK("http://evil.example";"x")</script></style><script>window.hit=1</script>'
    '<img src=x onerror=window.hit=2><b onclick="window.hit=3">b</b> \x1b[31mred\x1b]0;t\x07 \x9b5m'
    " \u202egnirts\u2066\u0000 [a](javascript:alert(1)) `code` *bold* | a | b | & &lt; http://x.example"
    " www.x.example m@x.example {{ 7*7 }} {% raw %} [bold]m[/bold] --> ]]>"
    " '\"><svg onload=window.hit=4>"
    " ﷽𒐫 👩‍👩‍👧‍👦 " + "Z" * 3000
)


def hostile() -> Record:
    """Return `quay`, with every field that is free text, or any address, filled by an attacker."""
    return poisoned(quay())


def poisoned(record: Record) -> Record:
    """Return ``record`` with every field that is free text, or any address, an attacker's."""
    return check(Record.from_json(json.dumps(_poisoned(record.to_dict()))))


_FREE = frozenset(
    {"source", "title", "publisher", "published", "modified", "captured", "language", "media_type"}
    | {"author", "posted", "name", "role", "why", "by", "message", "starts", "path"}
)

_GROUNDS = frozenset({"why", "by", "working", "basis", "unit", "counted", "target", "when"})


def _poisoned(plain: dict[str, Any]) -> dict[str, Any]:
    page = plain["page"]
    for part in (page, *page["set_aside"], *plain["comments"], *plain["problems"]):
        part.update(dict.fromkeys(part.keys() & _FREE, HOSTILE))
    for part in plain["sources"]:
        part.update(name=HOSTILE, role=HOSTILE, why=HOSTILE, by=HOSTILE)
    for name in (
        *("attributions", "claims", "quotations", "stances", "conduct"),
        *("figures", "checks", "evidence", "contrasts", "events"),
    ):
        for part in plain[name]:
            part.update(dict.fromkeys(part.keys() & _GROUNDS, HOSTILE))
    page["authors"] = [HOSTILE, "-1+1"]
    page["url"] = "javascript:window.hit=5"
    for comment in plain["comments"]:
        comment["permalink"] = 'https://x.example/"><script>window.hit=6</script>'
        if comment["answers"]:
            comment["answers"]["why"] = HOSTILE
    page["text"] += "\n\n" + HOSTILE
    start, end = len(page["text"]) - len(HOSTILE), len(page["text"])
    plain["blocks"].append(
        {"id": "b99", "kind": "paragraph", "span": [start, end], "comment": None, "path": HOSTILE}
    )
    said = next(one for one in plain["claims"] if one["attribution"] == "a1")
    voice = {
        "source": "s2",
        "mention": [[start, end]],
        "attribution": "a1",
        "modality": said["modality"],
        "polarity": said["polarity"],
        "cues": [[start, end]] if said["modality"] else [],
    }
    plain["claims"].append(
        {
            **said,
            "id": HOSTILE,
            "block": "b99",
            "content": [[start, end]],
            "voices": [plain["claims"][0]["voices"][0], voice],
            "standalone": {"text": HOSTILE, "replaced": [{"span": [0, 3], "by_span": [0, 3]}]},
        }
    )
    return plain


def thread(size: int, deepest: int) -> Record:
    """Return a discussion of ``size`` comments in threads ``deepest`` levels deep, each a claim."""
    title = "A long discussion"
    bodies = [f"Comment number {at} says that the tide turns at {at}." for at in range(size)]
    text = "\n\n".join([title, *bodies])
    blocks = [Block(id="b0", kind="title", span=Span(0, len(title)))]
    comments, claims, start = [], [], len(title) + 2
    for at, body in enumerate(bodies):
        where, depth = Span(start, start + len(body)), at % deepest
        start += len(body) + 2
        parent = f"r{at - 1}" if depth else None
        comments.append(
            Comment(id=f"r{at}", parent=parent, depth=depth, author=f"Reader {at % 97}", span=where)
        )
        blocks.append(Block(id=f"k{at}", kind="comment", span=where, comment=f"r{at}"))
        claims.append(
            claim(f"c{at}", f"k{at}", (Voice(source=f"s{at % 97}"),), where, comment=f"r{at}")
        )
    return check(
        Record(
            layers=("read", "attribute"),
            page=Page(id=ID, source="-", media_type="text/html", title=title, text=text),
            blocks=tuple(blocks),
            comments=tuple(comments),
            sources=tuple(source(f"s{at}", f"Reader {at}", "commenter") for at in range(97)),
            claims=tuple(claims),
        )
    )
