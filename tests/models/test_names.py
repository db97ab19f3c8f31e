from __future__ import annotations

from assay.models.names import LETTERS, Names
from assay.models.pieces import NAME, Cutter
from assay.models.words import tokenizer
from assay.text import Span

COMMON = frozenset("the met and a".split())


def letters(*texts: str) -> list[list[int]]:
    """Return the letters that stand for the names of texts that are read together."""
    cutter, names = Cutter(tokenizer(), COMMON, posts=True), Names()
    found = []
    for text in texts:
        pieces = names.told_apart(text, cutter.cut(text, Span(0, len(text))))
        found.append([one for one in pieces.ids.tolist() if one in LETTERS or one == NAME])
    return found


def test_each_name_has_a_letter_of_its_own_in_order_of_its_first_mention() -> None:
    assert letters("Ada Reeve met Bo Lund", "Bo Lund met Ada Reeve") == [
        [LETTERS[0], LETTERS[1]],
        [LETTERS[1], LETTERS[0]],
    ]


def test_a_surname_is_the_name_that_it_is_part_of() -> None:
    assert letters("Ada Reeve met Bo Lund", "Reeve") == [[LETTERS[0], LETTERS[1]], [LETTERS[0]]]


def test_short_words_in_common_make_no_name_the_same() -> None:
    assert letters("De Ruyter met De Witt") == [[LETTERS[0], LETTERS[1]]]


def test_names_beyond_the_letters_share_one_piece() -> None:
    many = " met ".join(f"Name{chr(97 + place) * 3}" for place in range(len(LETTERS) + 2))
    assert letters(many)[0][-2:] == [NAME, NAME]
