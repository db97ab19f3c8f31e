from __future__ import annotations

import json
from typing import Any

import pytest

from assay.errors import RecordError
from assay.record import (
    Addressee,
    Block,
    Comment,
    Conduct,
    Problem,
    Quotation,
    Record,
    Replacement,
    Stance,
    Standalone,
    Voice,
)
from assay.record import check as hangs_together
from assay.text import Span
from tests.factories import attribution, claim, page, source, span

TEXT = "Ana Roke said it leaks.\n\nBosh, Roke.\n\nQuite so."
ANA, SAID, LEAKS = span(TEXT, "Ana Roke"), span(TEXT, "said"), span(TEXT, "it leaks")
BOSH, QUITE = span(TEXT, "Bosh, Roke."), span(TEXT, "Quite so.")
OWN, HERS = Voice(source="s1"), Voice(source="s2", mention=(ANA,), attribution="a1")

WHOLE: dict[str, Any] = {
    "page": page(TEXT),
    "blocks": (
        Block(id="b1", kind="paragraph", span=span(TEXT, "Ana Roke said it leaks.")),
        Block(id="b2", kind="comment", span=BOSH, comment="c1"),
        Block(id="b3", kind="comment", span=QUITE, comment="c2"),
    ),
    "comments": (
        Comment(id="c1", depth=0, author="gull", span=BOSH),
        Comment(id="c2", parent="c1", depth=1, author="tern", span=QUITE),
    ),
    "sources": (
        source("s1", "the page", "author"),
        source("s2", "Ana Roke", "person", ANA),
        source("s3", "gull", "commenter"),
    ),
    "attributions": (attribution("a1", "s2", ANA, SAID, LEAKS),),
    "claims": (
        claim("k1", "b1", (OWN, HERS), LEAKS),
        claim("k2", "b2", (Voice(source="s3"),), BOSH, comment="c1"),
    ),
    "quotations": (
        Quotation(
            id="q1", span=BOSH, of=LEAKS, match="altered", similarity=0.5, why="So.", by="test/1"
        ),
        Quotation(id="q2", span=QUITE, match="not_found", similarity=0, why="No.", by="test/1"),
    ),
    "stances": (
        Stance(
            id="t1", from_="c1", to="page", stance="deny", score=0.9, spans=(BOSH,),
            why="It rejects it.", by="test/1",
        ),
        Stance(
            id="t2", from_="c2", to="c1", stance="support", score=0.9, spans=(QUITE,),
            why="It backs it.", by="test/1",
        ),
        Stance(
            id="t3", from_="k2", to="k1", stance="deny", score=0.9, spans=(BOSH,),
            why="It rejects it.", by="test/1",
        ),
    ),
    "conduct": (
        Conduct(
            id="k1", comment="c1", kind="insult", span=BOSH, score=0.9, why="Rude.", by="test/1"
        ),
        Conduct(
            id="k2", comment="c2", kind="flood", span=QUITE, score=1, why="Again.", by="test/1"
        ),
    ),
}  # fmt: skip


def changed(part: str, place: int, **fields: object) -> dict[str, Any]:
    """Return ``WHOLE`` with some fields of one item of a part set anew."""
    items = list(WHOLE[part])
    kept = {name: getattr(items[place], name) for name in type(items[place]).__struct_fields__}
    items[place] = type(items[place])(**{**kept, **fields})
    return {**WHOLE, part: tuple(items)}


def added(part: str, item: object) -> dict[str, Any]:
    return {**WHOLE, part: (*WHOLE[part], item)}


BEYOND = Span(0, len(TEXT) + 1)
UNORDERED = (SAID, ANA)
LAPPING = (Span(0, 5), Span(4, 8))
NAMED = Addressee(comment="c9", why="Named.", by="test/1")
SWAP = Standalone(text="It.", replaced=(Replacement(span=ANA, by_span=BEYOND),))
SWAPPED = Standalone(text="It.", replaced=(Replacement(span=BEYOND, by_span=ANA),))

BROKEN = {
    "two blocks have one id": (changed("blocks", 1, id="b1"), "$.blocks[1].id"),
    "two comments have one id": (changed("comments", 1, id="c1"), "$.comments[1].id"),
    "two sources have one id": (changed("sources", 1, id="s1"), "$.sources[1].id"),
    "two attributions have one id": (
        added("attributions", WHOLE["attributions"][0]),
        "$.attributions[1].id",
    ),
    "two claims have one id": (changed("claims", 1, id="k1"), "$.claims[1].id"),
    "a block's comment is unknown": (changed("blocks", 1, comment="c9"), "$.blocks[1].comment"),
    "a comment's parent is unknown": (
        changed("comments", 1, parent="c9"),
        "$.comments[1].parent",
    ),
    "whom a comment answers is unknown": (
        changed("comments", 1, answers=NAMED),
        "$.comments[1].answers.comment",
    ),
    "an attribution's source is unknown": (
        changed("attributions", 0, source="s9"),
        "$.attributions[0].source",
    ),
    "an attribution's comment is unknown": (
        changed("attributions", 0, comment="c9"),
        "$.attributions[0].comment",
    ),
    "an attribution's parent is unknown": (
        changed("attributions", 0, parent="a9"),
        "$.attributions[0].parent",
    ),
    "a claim's block is unknown": (changed("claims", 0, block="b9"), "$.claims[0].block"),
    "a claim's comment is unknown": (changed("claims", 1, comment="c9"), "$.claims[1].comment"),
    "a claim's attribution is unknown": (
        added("claims", claim("k3", "b1", (OWN,), LEAKS, attribution="a9")),
        "$.claims[2].attribution",
    ),
    "a voice's source is unknown": (
        changed("claims", 1, voices=(Voice(source="s9"),)),
        "$.claims[1].voices[0].source",
    ),
    "a voice's attribution is unknown": (
        added(
            "claims",
            claim("k3", "b1", (OWN, Voice(source="s2", attribution="a9"), HERS), LEAKS),
        ),
        "$.claims[2].voices[1].attribution",
    ),
    "a block ends outside the text": (changed("blocks", 0, span=BEYOND), "$.blocks[0]"),
    "a block is empty": (changed("blocks", 0, span=Span(2, 2)), "$.blocks[0]"),
    "a span begins before the text": (changed("blocks", 0, span=Span(-1, 2)), "$.blocks[0]"),
    "blocks stand out of order": (
        {**WHOLE, "blocks": (WHOLE["blocks"][1], WHOLE["blocks"][0], WHOLE["blocks"][2])},
        "$.blocks[1]",
    ),
    "blocks overlap": (
        changed("blocks", 0, span=Span(0, BOSH.start + 1)),
        "$.blocks[1]",
    ),
    "a block lies outside its comment": (
        changed("blocks", 2, comment="c1"),
        "$.blocks[2].span",
    ),
    "a block belongs to a comment without words": (
        changed("comments", 1, span=None, state="empty"),
        "$.blocks[2].span",
    ),
    "a comment stands before its parent": (
        {**WHOLE, "comments": WHOLE["comments"][::-1]},
        "$.comments[0].parent",
    ),
    "a comment is its own parent": (changed("comments", 0, parent="c1"), "$.comments[0].parent"),
    "a reply has the depth of the top": (changed("comments", 1, depth=0), "$.comments[1].depth"),
    "a top comment has a reply's depth": (changed("comments", 0, depth=1), "$.comments[0].depth"),
    "a present comment has no words": (changed("comments", 1, span=None), "$.comments[1].span"),
    "an empty comment has words": (changed("comments", 1, state="empty"), "$.comments[1].span"),
    "a missing comment has words": (
        changed("comments", 1, state="missing"),
        "$.comments[1].span",
    ),
    "a comment ends outside the text": (
        changed("comments", 1, span=Span(QUITE.start, len(TEXT) + 1)),
        "$.comments[1].span",
    ),
    "a problem lies outside the text": (
        {**WHOLE, "problems": (Problem(code="cut", message="Cut off.", span=BEYOND),)},
        "$.problems[0].span",
    ),
    "a person has no words": (changed("sources", 1, mentions=()), "$.sources[1].mentions"),
    "a mention ends outside the text": (
        changed("sources", 1, mentions=(BEYOND,)),
        "$.sources[1].mentions[0]",
    ),
    "mentions stand out of order": (
        changed("sources", 1, mentions=UNORDERED),
        "$.sources[1].mentions[1]",
    ),
    "mentions overlap": (changed("sources", 1, mentions=LAPPING), "$.sources[1].mentions[1]"),
    "an attribution's mention is outside": (
        changed("attributions", 0, mention=(BEYOND,)),
        "$.attributions[0].mention[0]",
    ),
    "a cue's pieces stand out of order": (
        changed("attributions", 0, cue=UNORDERED),
        "$.attributions[0].cue[1]",
    ),
    "a content's pieces overlap": (
        changed("attributions", 0, content=LAPPING),
        "$.attributions[0].content[1]",
    ),
    "an attribution makes no claim": (
        added("attributions", attribution("a2", "s2", ANA, SAID, LEAKS)),
        "$.attributions[1]",
    ),
    "an attribution is its own parent": (
        changed("attributions", 0, parent="a1"),
        "$.attributions[0].parent",
    ),
    "two attributions report each other": (
        {
            **WHOLE,
            "attributions": (
                attribution("a1", "s2", ANA, SAID, LEAKS, parent="a2"),
                attribution("a2", "s2", ANA, SAID, LEAKS, parent="a1"),
            ),
            "claims": (
                *WHOLE["claims"],
                claim("k3", "b1", (OWN, Voice(source="s2", attribution="a2")), LEAKS),
            ),
        },
        "$.attributions[0].parent",
    ),
    "a claim's content is outside": (
        changed("claims", 0, content=(BEYOND,)),
        "$.claims[0].content[0]",
    ),
    "a claim's cues overlap": (changed("claims", 0, cues=LAPPING), "$.claims[0].cues[1]"),
    "words are filled into a place outside": (
        changed("claims", 0, standalone=SWAPPED),
        "$.claims[0].standalone.replaced[0].span",
    ),
    "words are filled in from outside": (
        changed("claims", 0, standalone=SWAP),
        "$.claims[0].standalone.replaced[0].by_span",
    ),
    "the first voice has an attribution": (
        changed("claims", 0, voices=(HERS,)),
        "$.claims[0].voices[0].attribution",
    ),
    "the last voice is under another attribution": (
        changed("claims", 0, voices=(OWN,)),
        "$.claims[0].voices[0]",
    ),
    "the last voice has another modality": (
        changed("claims", 0, modality="certain"),
        "$.claims[0].voices[1]",
    ),
    "the last voice has another polarity": (
        changed("claims", 1, polarity="negative"),
        "$.claims[1].voices[0]",
    ),
    "a voice's mention is outside": (
        changed("claims", 1, voices=(Voice(source="s3", mention=(BEYOND,)),)),
        "$.claims[1].voices[0].mention[0]",
    ),
    "a voice's cues overlap": (
        changed("claims", 1, voices=(Voice(source="s3", cues=LAPPING),)),
        "$.claims[1].voices[0].cues[1]",
    ),
    "two quotations have one id": (changed("quotations", 1, id="q1"), "$.quotations[1].id"),
    "a quotation lies outside the text": (
        changed("quotations", 0, span=BEYOND),
        "$.quotations[0].span",
    ),
    "a quotation is empty": (changed("quotations", 0, span=Span(3, 3)), "$.quotations[0].span"),
    "the words quoted lie outside the text": (
        changed("quotations", 0, of=BEYOND),
        "$.quotations[0].of",
    ),
    "a quotation that is found is from nowhere": (
        changed("quotations", 0, of=None),
        "$.quotations[0].of",
    ),
    "a quotation that is not found is from somewhere": (
        changed("quotations", 1, of=LEAKS),
        "$.quotations[1].of",
    ),
    "two stances have one id": (changed("stances", 1, id="t1"), "$.stances[1].id"),
    "whose stance it is is unknown": (changed("stances", 0, from_="c9"), "$.stances[0].from"),
    "a stance is the page's": (changed("stances", 0, from_="page"), "$.stances[0].from"),
    "what a stance is towards is unknown": (changed("stances", 1, to="c9"), "$.stances[1].to"),
    "a stance is towards a source": (changed("stances", 1, to="s1"), "$.stances[1].to"),
    "a stance's words lie outside the text": (
        changed("stances", 0, spans=(BEYOND,)),
        "$.stances[0].spans[0]",
    ),
    "a stance's words stand out of order": (
        changed("stances", 0, spans=UNORDERED),
        "$.stances[0].spans[1]",
    ),
    "a stance's words overlap": (
        changed("stances", 0, spans=LAPPING),
        "$.stances[0].spans[1]",
    ),
    "two signals of conduct have one id": (changed("conduct", 1, id="k1"), "$.conduct[1].id"),
    "whose conduct it is is unknown": (
        changed("conduct", 0, comment="c9"),
        "$.conduct[0].comment",
    ),
    "a signal of conduct lies outside the text": (
        changed("conduct", 0, span=BEYOND),
        "$.conduct[0].span",
    ),
}


def test_a_record_that_hangs_together_is_handed_back() -> None:
    whole = Record(layers=("read",), **WHOLE)
    assert hangs_together(whole) is whole
    assert Record.from_json(whole.to_json()) == whole


@pytest.mark.parametrize(("parts", "path"), BROKEN.values(), ids=BROKEN.keys())
def test_what_does_not_hang_together_is_named_by_its_path(parts: dict[str, Any], path: str) -> None:
    broken = Record(layers=("read",), **parts)
    with pytest.raises(RecordError) as caught:
        hangs_together(broken)
    assert caught.value.path == path
    with pytest.raises(RecordError) as read:
        Record.from_json(broken.to_json())
    assert str(read.value) == str(caught.value)


@pytest.mark.parametrize("kind", ["author", "commenter", "unstated"])
def test_only_these_sources_need_no_words(kind: str) -> None:
    parts = changed("sources", 1, kind=kind, mentions=())
    made = Record(layers=("read",), **parts)
    assert hangs_together(made) is made


WHOLE_JSON = json.loads(Record(layers=("read",), **WHOLE).to_json())

WRONG = [
    (("layers",), "read", "$.layers", "array"),
    (("layers",), ["guess"], "$.layers[0]", None),
    (("assay",), 2, "$.assay", None),
    (("page", "text"), 3, "$.page.text", "str"),
    (("page", "id"), "sha256:short", "$.page.id", None),
    (("page", "title"), 3, "$.page.title", "str | null"),
    (("blocks", 0, "kind"), "poem", "$.blocks[0].kind", None),
    (("blocks", 0, "span"), [1], "$.blocks[0].span", None),
    (("blocks", 0, "span"), ["0", 1], "$.blocks[0].span[0]", "int"),
    (("comments", 0, "depth"), -1, "$.comments[0].depth", None),
    (("comments", 0, "state"), "gone", "$.comments[0].state", None),
    (("sources", 0, "named"), "yes", "$.sources[0].named", "bool"),
    (("attributions", 0, "act"), "sings", "$.attributions[0].act", None),
    (("attributions", 0, "content"), [], "$.attributions[0].content", None),
    (("claims", 0, "voices"), [], "$.claims[0].voices", None),
    (("claims", 0, "certainty"), 4, "$.claims[0].certainty", None),
    (("claims", 0, "checkworthy"), 1.5, "$.claims[0].checkworthy", None),
    (("quotations", 0, "match"), "roughly", "$.quotations[0].match", None),
    (("quotations", 0, "similarity"), 1.5, "$.quotations[0].similarity", None),
    (("stances", 0, "stance"), "maybe", "$.stances[0].stance", None),
    (("stances", 0, "score"), -0.1, "$.stances[0].score", None),
    (("stances", 0, "spans"), [], "$.stances[0].spans", None),
    (("conduct", 0, "kind"), "profanity", "$.conduct[0].kind", None),
    (("conduct", 0, "score"), 2, "$.conduct[0].score", None),
    (("entities",), [{"id": "e1"}], "$.entities[0]", None),
]


@pytest.mark.parametrize(("steps", "value", "path", "expected"), WRONG)
def test_a_value_of_the_wrong_type_is_named_by_its_path_with_what_was_expected(
    steps: tuple[str | int, ...], value: object, path: str, expected: str | None
) -> None:
    spoiled = json.loads(json.dumps(WHOLE_JSON))
    inner = spoiled
    for step in steps[:-1]:
        inner = inner[step]
    inner[steps[-1]] = value
    with pytest.raises(RecordError) as caught:
        Record.from_json(json.dumps(spoiled))
    assert caught.value.path == path
    assert caught.value.expected
    if expected is not None:
        assert expected in caught.value.expected


@pytest.mark.parametrize("field", ["layers", "page"])
def test_a_field_that_is_missing_is_named(field: str) -> None:
    spoiled = {name: value for name, value in WHOLE_JSON.items() if name != field}
    with pytest.raises(RecordError, match=field):
        Record.from_json(json.dumps(spoiled))


@pytest.mark.parametrize(
    "data", ["", "{", "not json", '{"assay": 1', b"\xff\xfe", "[1, 2]", "null", '"words"', "3"]
)
def test_what_is_no_json_object_is_a_record_error_at_the_root(data: str | bytes) -> None:
    with pytest.raises(RecordError) as caught:
        Record.from_json(data)
    assert caught.value.path == "$"
    assert caught.value.expected
