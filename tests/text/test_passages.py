from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.text import Found, Passages, Span, Words, words
from tests.work import steps


def read(text: str) -> Words:
    return words(text, [Span(0, len(text))])


def index(**texts: str) -> Passages:
    return Passages({owner: read(text) for owner, text in texts.items()})


def shown(passages: Passages, found: Found) -> str:
    """Return the words of a passage."""
    return " ".join(passages.words(found.owner).forms[found.low : found.high])


PAGE = {
    "article": "The office counted nine ferries on Monday. Four of them came in late, it said.",
    "gull": "Nine ferries is a lot. I was there on Monday and I counted twelve of them.",
    "tern": "Four of them came in late because of the mud, as everybody knows.",
}
FOUND = [
    ("The office counted nine ferries on Monday", "article", 7),
    ("the office counted ten ferries on Monday", "article", 6),
    ("four of them came in late because of the mud", "tern", 10),
    ("FOUR of them — came in late, it said", "article", 8),
    ("I counted twelve of them", "gull", 5),
    ("nine ferries is", "gull", 3),
    ("counted twelve", "gull", 2),
]


@pytest.mark.parametrize(("query", "owner", "matched"), FOUND)
def test_the_passage_with_most_words_in_common_is_best(
    query: str, owner: str, matched: int
) -> None:
    best, *rest = index(**PAGE).find(read(query).forms)
    assert (best.owner, best.matched) == (owner, matched)
    assert all(one.matched <= best.matched for one in rest)


def test_a_passage_runs_from_its_first_equal_word_to_its_last() -> None:
    held = index(**PAGE)
    best = held.find(read("office counted ferries on Monday; four came in late").forms)[0]
    assert shown(held, best) == ("office counted nine ferries on monday four of them came in late")
    assert [count for _, _, count in best.pairs] == [2, 4, 3]


def test_of_equals_the_first_to_stand_on_the_page_is_first() -> None:
    held = index(first="The ferry was late again.", second="The ferry was late again.")
    assert [one.owner for one in held.find(read("the ferry was late").forms)] == [
        "first",
        "second",
    ]


def test_a_text_that_is_left_out_is_not_looked_in() -> None:
    query = read("Four of them came in late").forms
    assert [one.owner for one in index(**PAGE).find(query)] == ["article", "tern"]
    assert [one.owner for one in index(**PAGE).find(query, {"article"})] == ["tern"]
    assert index(**PAGE).find(query, {"article", "tern"}) == []


def test_of_two_places_in_one_text_the_better_is_found() -> None:
    held = index(article=f"The ferry was new. {'Mud and tide. ' * 40}The ferry was late again.")
    best = held.find(read("the ferry was late again").forms)[0]
    assert shown(held, best) == "the ferry was late again"


def test_a_word_far_off_that_agrees_by_chance_is_no_part_of_a_passage() -> None:
    held = index(article=f"Late {'mud tide rope ' * 60}the office counted nine ferries")
    best = held.find(read("late the office counted nine ferries").forms)[0]
    assert shown(held, best) == "the office counted nine ferries"


NOTHING = ["", "ferry", "moon", "green cheese is eaten by nobody"]


@pytest.mark.parametrize("query", NOTHING)
def test_words_that_stand_nowhere_are_found_nowhere(query: str) -> None:
    assert index(**PAGE).find(read(query).forms) == []


def test_nothing_is_found_on_a_page_without_words() -> None:
    for held in (Passages({}), index(article=""), index(article="ferry")):
        assert held.find(read("the ferry was late").forms) == []


WORDS = st.lists(st.sampled_from("the ferry was late on monday at nine".split()), max_size=14)


@given(WORDS.map(tuple), st.dictionaries(st.sampled_from("abc"), WORDS.map(" ".join)))
def test_what_is_found_stands_there_in_both_and_in_order(
    query: tuple[str, ...], texts: dict[str, str]
) -> None:
    held = index(**texts)
    for found in held.find(query):
        forms = held.words(found.owner).forms
        assert 0 <= found.low < found.high <= len(forms)
        at = place = 0
        for here, there, count in found.pairs:
            assert at <= here
            assert place <= there
            assert query[here : here + count] == forms[there : there + count]
            at, place = here + count, there + count
        assert found.matched == sum(count for _, _, count in found.pairs)


@given(st.lists(st.sampled_from("abcdefghijkl"), min_size=4, max_size=12).map(tuple))
def test_a_text_is_found_whole_in_itself(forms: tuple[str, ...]) -> None:
    (best,) = index(text=" ".join(forms)).find(forms)
    assert best.pairs == ((0, 0, len(forms)),)


def comments(many: int) -> Passages:
    """Return a page on which every comment says much the same as all others."""
    said = "the ferry was late again and boat {0} lay at pier {0} of the northern quay"
    return index(**{f"c{place}": said.format(place) for place in range(many)})


def test_twice_the_page_is_twice_the_work_to_index() -> None:
    once, twice = (steps(comments, many) for many in (150, 300))
    assert twice < 2.1 * once


def test_a_search_costs_no_more_on_a_page_of_twice_the_length() -> None:
    query = read("the ferry was late again and boat 7 lay at pier 7").forms
    once, twice = (steps(comments(many).find, query) for many in (300, 600))
    assert twice < 1.2 * once
