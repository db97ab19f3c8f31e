from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from assay.report import terminal
from tests.factories import record as bare
from tests.report.disputes import dispute, hostile_dispute
from tests.report.pages import hostile, quay, thread
from tests.report.weighed import hostile_mill, mill

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


@pytest.mark.parametrize(
    "record", [quay(), hostile(), hostile_dispute(), hostile_mill(), thread(60, 30)]
)
def test_no_line_is_wider_than_the_terminal(record: Record) -> None:
    assert max(cell_len(line) for line in _printed(record).splitlines()) <= 80


@pytest.mark.parametrize("record", [hostile(), hostile_dispute(), hostile_mill()])
def test_no_escape_sequence_of_the_page_reaches_the_terminal(record: Record) -> None:
    shown = _printed(record)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_no_text_of_the_page_is_read_as_the_consoles_markup() -> None:
    assert "[bold]m[/bold]" in _printed(hostile()).replace("\n", "")


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


def test_it_says_where_readers_stand_and_whom_they_deny() -> None:
    shown = _printed(dispute())
    for words in (
        "Kelda no. 1 − denies the page (1 claim)  It does not.",
        "\n  Moss no. 2 · comments on Kelda",
        "Rook no. 3 ? questions the page",
        "Brae no. 5 ○ stance not known towards the page",
        "Towards the page: 1 denying, 1 questioning, 1 not known.",
        "denied by 2, questioned by 1",
    ):
        assert words in shown


def test_it_lists_altered_quotations_and_counts_signals_by_kind_and_comment() -> None:
    shown = _printed(dispute())
    assert "Moss quotes the article: “The ferry at Ondle takes in no water”." in shown
    assert "Signals about words, not about people." in shown
    assert "insult 1: comment no. 1\n" in re.sub(" +\n", "\n", shown)


def test_where_nobody_looked_for_stances_it_says_nothing_of_them() -> None:
    shown = _printed(replace(dispute(), layers=("read", "attribute", "weigh")))
    for words in ("denies", "denied", "Towards", "For a moderator", "no. 1"):
        assert words not in shown


def test_it_lists_what_is_worth_a_check_what_does_not_hold_and_what_is_absent() -> None:
    shown = _printed(mill(), width=100)
    for words in (
        "How sure the words are: 4 certain, 1 denied, 1 possible. 1 of 4 sums does not hold.",
        "Most worth a check ─",
        "\n5  95%  The Sallow Post",
        "\n  sum: 120 + 210 = 330, not 340",
        "\n  graph: “The graph”",
        "\n  one source, two claims that cannot both hold: claim 1, The Sallow Post",
    ):
        assert words in shown


def test_where_nobody_weighed_anything_it_says_nothing_of_grounds() -> None:
    shown = _printed(quay())
    for words in ("Most worth", "How sure", "Sums", "Evidence", "Side by side"):
        assert words not in shown
