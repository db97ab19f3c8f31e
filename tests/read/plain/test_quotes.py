from __future__ import annotations

import pytest

from tests.read.plain.test_plain import read

ARTICLE = "The mud of the inner harbour was carried out to sea by night, and nobody counted it."


def body(words: str) -> list[tuple[str, str]]:
    """Return the kinds and words of the second comment's blocks below `ARTICLE`."""
    reading = read(f"A title\n\n{ARTICLE}\n\n1. Ann says:\n\nYes.\n\n2. Bob says:\n\n{words}")
    text = reading.page.text
    return [(block.kind, block.span.of(text)) for block in reading.blocks if block.comment == "c2"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nonsense.", ["comment"]),
        ("> the mud\nNonsense.", ["quotation", "comment"]),
        ("“Nobody ever counted the mud.”\nNonsense.", ["quotation", "comment"]),
        ("Nonsense.\n«Nobody ever counted the mud.»", ["comment", "quotation"]),
        ('"Nobody ever counted the mud."\n\nNonsense.', ["quotation", "comment"]),
        ("“Nobody ever counted the mud.”", ["comment"]),
        ("“CARRIED OUT TO SEA – by night”", ["quotation"]),
        ("“The mud of the inner harbour … nobody counted it.”", ["quotation"]),
        ("“Two words”\nNonsense.", ["comment"]),
        ("“Mud” and more “mud”", ["comment"]),
        ("You call it “carried out to sea by night” and so on.", ["comment"]),
        (f"You say “{ARTICLE[:60]}\n{ARTICLE[61:]}”", ["comment", "quotation"]),
        (f"You say “{ARTICLE}", ["comment", "quotation"]),
        ("You say “something that stands nowhere at all on this page", ["comment"]),
        (f"   {ARTICLE}\n\nNonsense.", ["quotation", "comment"]),
        ("   Set in, and found nowhere.\n\nNonsense.", ["comment", "comment"]),
        ("“The mud is gone and\nnobody has counted it”\nNonsense.", ["quotation", "comment"]),
    ],
)
def test_quoted_words_are_told_from_the_commenters_own(words: str, expected: list[str]) -> None:
    assert [kind for kind, _ in body(words)] == expected


def test_every_paragraph_is_a_block_and_wrapped_lines_stay_together() -> None:
    assert body("One.\nTwo.\n\nThree.") == [("comment", "One.\nTwo."), ("comment", "Three.")]


def test_the_quoting_mark_stands_outside_the_quotation() -> None:
    assert body("> the mud\n\nNo.") == [("quotation", "the mud"), ("comment", "No.")]
