"""Pages of platforms that assay has no rule for, read by their shape alone."""

from __future__ import annotations

import pytest

from tests.read.pages import kinds, read
from tests.read.threads.boards import ARCHIVE, COURIER, DESK, FJORD, WEIR

FORUM = "https://fjord.example/board/topic.asp?TOPIC_ID=771"


@pytest.mark.parametrize(
    ("source", "url", "wanted"),
    [
        (
            WEIR,
            "https://agora.example/p/8812",
            [
                ("ketty", None, "2025-02-03T08:00", "The lock keeper"),
                ("halloran", "c1", "2025-02-03T08:20", "The council says"),
                ("ketty", "c2", "2025-02-04T09:20", "Then somebody"),
                ("old-bream", None, "2025-02-05T18:45", "It has been broken"),
            ],
        ),
        (
            FJORD,
            FORUM,
            [
                ("skipper_lin", None, "2006-03-12T20:41", "Begin with"),
                ("Torgeir", None, "2006-03-14T09:12", "It was the return line"),
                ("Wenche", None, "2006-03-15T22:00", "Mine did the same"),
            ],
        ),
        (
            COURIER,
            "https://courier.example/2023/06/ferry",
            [
                ("Aldis M.", None, "2023-06-02T19:04", "They said"),
                ("Grebe", "c1", "2023-06-02T19:30", "There was a subsidy"),
                ("night nurse", None, "2023-06-02T19:10", "So how"),
                ("Aldis M.", "c2", "2023-06-03T08:15", "It was cut"),
                ("Purser", "c3", "2023-06-03T10:00", "The first bus"),
            ],
        ),
        (
            DESK,
            "https://looms.example/questions/991/warp",
            [
                ("jonty", None, "2022-01-04T12:01", "Check that"),
                ("Lise-Lotte", None, "2022-01-05T08:40", "Look at the ratchet"),
                ("dobby2", None, "2022-02-09T17:22", "Same loom"),
            ],
        ),
        (
            ARCHIVE,
            "https://gauge.example/archive/2014/10/thread.html",
            [
                ("R. Pell", None, "2014-10-07T13:40", "Yes, on both"),
                ("Ossian Blake", "c1", "2014-10-08T09:00", "Then it is"),
                ("Tuva", None, "2014-10-07T19:03", "Ours does not"),
            ],
        ),
    ],
    ids=["utility classes", "bare tables", "named parents", "names below", "labelled names"],
)
def test_who_answers_whom_and_when_is_read_by_shape(
    source: str, url: str, wanted: list[tuple[str, str | None, str, str]]
) -> None:
    made = read(source, url)
    said = {block.comment: block.span.of(made.page.text) for block in made.blocks}
    assert [
        (one.author, one.parent, (one.posted or "")[:16], said[one.id][: len(words)])
        for one, (*_, words) in zip(made.comments, wanted, strict=True)
    ] == wanted


def test_the_question_of_a_help_desk_is_the_article_without_the_line_that_names_its_asker() -> None:
    made = read(DESK, "https://looms.example/questions/991/warp")
    assert made.page.authors == ("marit",)
    assert [kind for kind, _ in kinds(made)][:2] == ["title", "paragraph"]
    assert "Newcomer" not in made.page.text
    assert "Accepted" not in made.page.text


def test_lines_after_an_angle_that_repeat_an_earlier_message_are_a_quotation() -> None:
    made = read(ARCHIVE, "https://gauge.example/archive/2014/10/thread.html")
    assert [(kind, words) for kind, words in kinds(made) if words.startswith(">")] == [
        ("quotation", "> Is anybody else seeing this?")
    ]
    assert made.page.authors == ("Ossian Blake",)
