from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from assay.report import terminal
from tests.factories import record as bare
from tests.report.pages import hostile, quay, thread

if TYPE_CHECKING:
    from assay.record import Record


def _printed(record: Record, *, color: bool = False, width: int = 80) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=color,
        color_system="truecolor" if color else None,
        no_color=not color,
        _environ={},
    )
    console.print(terminal(record))
    return out.getvalue()


def test_it_says_what_the_page_is_who_claims_how_much_and_who_answers() -> None:
    shown = _printed(quay())
    for words in (
        "The quay is sinking",
        "The Marram Post",
        "9 claims: 2 by 2 named sources, 2 by 2 sources without a name",
        "1  Ada Brisk",
        "engineer",
        "no name given",
        "4 comments",
        "\n  (a comment that is gone)",
        "\n    Old Salt (2 claims)  Dock workers say so; ask them.",
        "Silent  (no words)",
        "The comments are not numbered.",
        "how sure, on what grounds",
    ):
        assert words in shown


@pytest.mark.parametrize("record", [quay(), hostile(), thread(60, 30)])
def test_no_line_is_wider_than_the_terminal(record: Record) -> None:
    assert max(cell_len(line) for line in _printed(record).splitlines()) <= 80


def test_no_escape_sequence_of_the_page_reaches_the_terminal() -> None:
    shown = _printed(hostile())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert "[bold]m[/bold]" in shown.replace("\n", "")


def test_in_colour_only_our_own_sequences_are_printed() -> None:
    shown = _printed(hostile(), color=True)
    assert re.search("\x1b\\[", shown)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", re.sub("\x1b\\[[0-9;]*m", "", shown))


def test_a_long_discussion_is_counted_not_printed() -> None:
    shown = _printed(thread(1000, 1000))
    assert "and 960 more" in shown
    assert shown.count("\n") < 80


def test_a_page_of_which_only_the_text_was_read_says_so() -> None:
    assert "only the page was read" in _printed(bare())
