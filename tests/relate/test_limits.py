"""What becomes of odd comments: the reference's table, row by row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, get_args

import pytest

import assay
from assay.record import StanceKind
from tests.places import ROOT
from tests.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from assay.record import Record

PAGE = (ROOT / "docs" / "reference" / "limits.md").read_text()
SAID = "The quay is sinking."


def _table(heading: str) -> dict[str, list[str]]:
    """Return a table's rows by their first cell."""
    found = (cells for above, cells in rows(PAGE) if above == heading)
    return {
        cells[0]: [cell.strip("`") for cell in cells[1:]] for cells in found if cells[0] != "given"
    }


# One comment, read by the library

COMMENTS = {
    "nothing": "",
    "white space": " \n\t\n",
    "pictographs alone": "🤦🤦 👏",
    "marks alone": "?!…",
    "10,000 words": "The quay is fine, I measured it. " * 1429,
    "a line of 100,000 letters": "n" * 100_000,
    "capitals throughout": "THAT IS A LIE. THE QUAY IS FINE.",
    "letters with marks heaped on them": "T̶̢̛h̷̨a̴͜t̵ i̴͔s̷ a l̶͖i̷͠e̴͝",
    "letters from mathematics": "𝐓𝐡𝐚𝐭 𝐢𝐬 𝐚 𝐥𝐢𝐞.",
    "letters that nobody sees": "That is\u200b a l\u00adie.\u202e",
    "another language": "Das ist nicht wahr, die Kaimauer steht fest.",
    "another script": "Нет, причал стоит.",
    "two words of another language": "Stimmt nicht.",
}


def test_the_table_of_odd_comments_has_the_rows_that_are_tested() -> None:
    assert list(_table("What comments may hold")) == list(COMMENTS)


@pytest.mark.parametrize("given", COMMENTS)
def test_an_odd_comment_has_the_stance_of_the_table(given: str) -> None:
    told, _ = _table("What comments may hold")[given]
    found = assay.stance(SAID, COMMENTS[given])
    if told == "unknown":
        assert (found.label, found.score, found.scores) == ("unknown", 0.0, None)
    else:
        assert told == "one of four"
        assert found.label in set(get_args(StanceKind)) - {"unknown"}
        assert found.scores is not None
        assert sum(found.scores) == pytest.approx(1, abs=0.01)
    assert all(span.of(COMMENTS[given]).strip() for span in found.spans)


@pytest.mark.parametrize("given", COMMENTS)
def test_signals_in_an_odd_comment_stand_in_it(given: str) -> None:
    text = COMMENTS[given]
    found = assay.conduct(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert found == assay.conduct(text)


@pytest.mark.parametrize("given", ["nothing", "white space", "pictographs alone", "marks alone"])
def test_a_comment_without_words_has_no_signal(given: str) -> None:
    assert assay.conduct(COMMENTS[given]) == ()


# Comments that quote, on a page

_SENTENCE = (
    "On day {} the quay moved by {} millimetres towards the old ropewalk, the office wrote. "
)
_ARTICLE = [
    "".join(_SENTENCE.format(day, day + 7) for day in range(low, low + 20))
    for low in range(1, 81, 20)
]
_OWN = "<p>Do you have a source for that?</p>"


def _page(*comments: tuple[str, str]) -> Record:
    made = "".join(
        f'<li class="comment" id="comment-{number}"><div class="comment-author vcard">'
        f'<cite class="fn">{author}</cite></div><div class="comment-content">{body}</div></li>'
        for number, (author, body) in enumerate(comments, start=1)
    )
    article = "".join(f"<p>{paragraph}</p>" for paragraph in _ARTICLE)
    return assay.read_html(
        f"<!DOCTYPE html><html lang=en><body><article><h1>The quay</h1>{article}</article>"
        f'<ol class="comment-list">{made}</ol></body></html>'
    )


def _deep() -> Record:
    levels = "".join(
        f"<blockquote><p>At level {level} the water stood in the old ropewalk for days.</p>"
        for level in range(10)
    )
    return _page(("Ada", f"{levels}{'</blockquote>' * 10}{_OWN}"))


def _whole() -> Record:
    quoted = "".join(f"<p>{paragraph}</p>" for paragraph in _ARTICLE)
    return _page(("Ada", f"<blockquote>{quoted}</blockquote>{_OWN}"))


def _only() -> Record:
    return _page(("Ada", f"<blockquote><p>{_ARTICLE[0]}</p></blockquote>"))


def _insult() -> Record:
    return _page(
        ("Ada", "<p>You are an idiot.</p>"),
        ("Bo", f"<blockquote><p>You are an idiot.</p></blockquote>{_OWN}"),
    )


def _thrice() -> Record:
    return _page(*[("Ada", "<p>Come to the meeting on the quay tonight.</p>")] * 3)


QUOTING: dict[str, Callable[[], Record]] = {
    "a quotation ten deep": _deep,
    "the whole article quoted": _whole,
    "nothing but a quotation": _only,
    "an insult quoted": _insult,
    "the same comment three times": _thrice,
}


def test_the_table_of_comments_that_quote_has_the_rows_that_are_tested() -> None:
    assert list(_table("What comments may repeat")) == list(QUOTING)


@pytest.mark.parametrize("given", QUOTING)
def test_a_comment_that_quotes_is_read_as_the_table_says(given: str) -> None:
    graded, stances, signals, _ = _table("What comments may repeat")[given]
    record = QUOTING[given]()
    assert sorted({one.match for one in record.quotations}) == ([graded] if graded else [])
    assert len({one.from_ for one in record.stances}) == int(stances)
    found = {f"{one.kind} in {one.comment}" for one in record.conduct}
    assert found == ({signals} if signals else set())


def test_what_is_quoted_ten_deep_is_no_claim_of_who_quotes_it() -> None:
    record = _deep()
    quoted = [one for one in record.blocks if one.kind == "quotation"]
    assert len(quoted) == 10
    assert not {one.id for one in quoted} & {claim.block for claim in record.claims}
    for one in record.stances:
        assert [span.of(record.page.text) for span in one.spans] == [
            "Do you have a source for that?"
        ]


def test_a_record_with_odd_comments_can_be_written_and_read_again() -> None:
    record = _page(*((f"Ada {at}", f"<p>{text}</p>") for at, text in enumerate(COMMENTS.values())))
    assert assay.Record.from_json(record.to_json()) == record
    assert json.loads(record.to_json())["stances"]
