from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from assay.models.attribution import relations
from assay.text import Span

STORY = (
    "Dora Fenwick, who runs the ferry, said on Monday that the new timetable had been “a mistake”. "
    "The council denied that anybody had complained."
)
OTHER = "According to the harbour office, nine boats were late. Nobody asked why."


def whole(text: str) -> list[Span]:
    return [Span(0, len(text))]


def test_a_relation_has_its_source_cue_and_content() -> None:
    first, second = relations(STORY, whole(STORY))
    assert first.source[0].of(STORY).rstrip(",") == "Dora Fenwick, who runs the ferry"
    assert first.cue.of(STORY).startswith("said")
    assert "that the new timetable had been" in first.content[0].of(STORY)
    assert second.source[0].of(STORY) == "The council"
    assert second.cue.of(STORY) == "denied"
    assert 0.5 < second.score <= 1


def test_the_same_text_gives_the_same_spans_whatever_is_read_beside_it() -> None:
    alone = relations(STORY, whole(STORY))
    relations(OTHER, whole(OTHER))
    assert relations(STORY, whole(STORY)) == alone


def test_the_surest_are_those_of_all_that_reach_the_score() -> None:
    told = relations(STORY, whole(STORY))
    least = max(one.score for one in told)
    surest = [one for one in told if one.score >= least]
    assert len(surest) < len(told)
    assert [one.cue for one in relations(STORY, whole(STORY), least)] == [one.cue for one in surest]


def test_many_threads_read_as_one_does() -> None:
    alone = [relations(text, whole(text)) for text in (STORY, OTHER)]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: relations(text, whole(text)), [STORY, OTHER] * 12))
    assert together == alone * 12


def test_other_names_change_nothing_but_the_names() -> None:
    swapped = STORY.replace("Dora Fenwick", "Ilse van Quirke")
    ours, theirs = relations(STORY, whole(STORY)), relations(swapped, whole(swapped))
    words = [[span.of(STORY) for span in (*one.source, one.cue, *one.content)] for one in ours]
    other = [[span.of(swapped) for span in (*one.source, one.cue, *one.content)] for one in theirs]
    assert other == [
        [text.replace("Dora Fenwick", "Ilse van Quirke") for text in spans] for spans in words
    ]


def test_a_long_text_is_read_to_its_end() -> None:
    text = "\n".join([STORY] * 60)
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Span(start, start + len(line)))
        start += len(line) + 1
    found = relations(text, blocks)
    denied = [one for one in found if one.cue.of(text) == "denied"]
    assert len(denied) == 60
    assert [one.cue for one in found] == sorted(one.cue for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "said " * 10_000,
        "the council said the ferry is late and " * 1_500,
        STORY.upper(),
        STORY.lower(),
        "“" * 500 + STORY,
        STORY.replace("”", "").replace(" ", " “") * 20,
        "Паром опоздал, сказала Дора. " * 20 + STORY,
        "渡船が遅れたと市長は言った。" * 40,
        "a" * 100_000,
        "\u202e\u200b\ufeff said that \u0000 it was",
        "🚢" * 3_000,
    ],
    ids=range(13),
)
def test_no_text_breaks_it_and_no_span_leaves_the_text(text: str) -> None:
    for one in relations(text, whole(text)):
        for span in (*one.source, one.cue, *one.content):
            assert 0 <= span.start < span.end <= len(text)


def test_no_blocks_are_no_relations() -> None:
    assert relations("", []) == []
