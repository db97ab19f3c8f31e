from __future__ import annotations

import pytest

from assay.read.threads.chaff import is_edit_note, is_quote, is_restating
from tests.read.pages import article, read
from tests.read.threads.shapes import POSTS, talk


@pytest.mark.parametrize(
    ("text", "is_note"),
    [
        ("Last edited by Oluf on May 9, 2024", True),
        ("This post was edited 3 times, last by Oluf", True),
        ("Zuletzt geändert von Oluf am 9.5.2024", True),
        ("Dernière modification par Oluf ; 09/05/2024 à 21h10.", True),
        ("Editado por Oluf", True),
        ("(edited)", True),
        ("I edited the ledger by hand that year.", False),
        ("Last night the tide came in twice.", False),
    ],
)
def test_notes_of_editing_are_known(text: str, is_note: bool) -> None:  # noqa: FBT001 - a column
    assert is_edit_note(text) is is_note


def test_elements_are_known_by_what_they_are_called() -> None:
    assert is_quote("bbcode_quote")
    assert is_quote("quote-container")
    assert not is_quote("quotes-of-the-day")
    assert is_restating("signature")
    assert not is_restating("signatures-collected")


@pytest.mark.parametrize(
    "chaff",
    [
        "<div class='signature'>Yours from the far side of the tide.</div>",
        "<p>Last edited by Oluf on May 9, 2024</p>",
        "<ul class='reactions'><li>Oluf and 3 others like this</li></ul>",
        "<form><p>Your answer</p><textarea></textarea></form>",
        "<button>Report this</button>",
        "<a href='#q'>Quote</a>",
    ],
)
def test_what_is_no_word_of_the_writers_is_set_aside(chaff: str) -> None:
    source = talk("flat divs", *POSTS).replace("see.</p>", f"see.</p>{chaff}")
    made = read(article(after=source))
    assert len(made.comments) == len(POSTS)
    span = made.comments[2].span
    assert span is not None
    assert span.of(made.page.text) == POSTS[2].words
