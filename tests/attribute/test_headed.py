from __future__ import annotations

import pytest

import assay

BELOW = "\n\nThe village of Orrin was flooded on Monday. The water is still high."


def _in_heading(heading: str) -> list[tuple[str, str]]:
    """Return what is said in a heading, and by whom."""
    record = assay.read_text(heading + BELOW)
    names = {one.id: one.name for one in record.sources}
    return [
        (record.page.text[one.content[0].start : one.content[-1].end], names[one.source])
        for one in record.attributions
        if one.content[0].start < len(heading)
    ]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("'We were lied to': families demand inquiry", "'We were lied to'"),
        ("“Nobody told us”: residents of Orrin wait for answers", "“Nobody told us”"),
        ("‘We’re not going back’ — the nurses who left Dunmore", "‘We’re not going back’"),
        ('"I did not sleep for days": life by the river', '"I did not sleep for days"'),
    ],
)
def test_a_quotation_before_a_mark_is_the_words_of_somebody_left_out(
    heading: str, said: str
) -> None:
    assert _in_heading(heading) == [(said, "not stated")]


def test_who_stands_alone_behind_the_mark_has_said_it() -> None:
    assert _in_heading('"I don\'t know where we will go": Ana Roke')[0][1] == "Ana Roke"


@pytest.mark.parametrize(
    "heading",
    [
        "'The Long Winter': a film about Orrin",
        "“Salt and Stone”: review",
        "'Stop the Dam' Campaign: Villagers March",
        "Flood in Orrin: 'a long night' and a short day",
    ],
)
def test_the_name_of_a_work_before_a_colon_is_nobodys_words(heading: str) -> None:
    assert _in_heading(heading) == []


def test_a_quotation_that_opens_a_paragraph_is_not_read_as_a_heading() -> None:
    text = "It rained.\n\n'We were lied to': that was the first line of the song."
    assert all(one.by != "rule:headed/1" for one in assay.read_text(text).attributions)
