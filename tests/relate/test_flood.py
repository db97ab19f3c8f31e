from __future__ import annotations

import pytest

from assay.relate.flood import flood
from tests.factories import Post, discussion


def floods(*posts: Post) -> list[tuple[str, str]]:
    read = discussion("Mud.", *posts)
    return [(comment, span.of(read.page.text)) for comment, span, _ in flood(read)]


SAID = "The tide came in twice."


def test_the_same_comment_under_one_name_is_a_flood_from_the_third_on() -> None:
    posts = [Post("gull", words) for words in (SAID, SAID.upper(), "Mud.", SAID, f"{SAID}!")]
    assert floods(*posts) == [("c4", SAID), ("c5", f"{SAID}!")]


CALM = {
    "twice": [Post("gull", SAID)] * 2,
    "three names": [Post("gull", SAID), Post("tern", SAID), Post("owl", SAID)],
    "a few words": [Post("gull", "So it is.")] * 5,
    "no words": [Post("gull", ""), Post("gull", None)] * 3,
    "nobody": [],
}


@pytest.mark.parametrize("posts", CALM.values(), ids=CALM.keys())
def test_less_than_that_is_no_flood(posts: list[Post]) -> None:
    assert floods(*posts) == []


OVER = {
    "a sentence": ("Buy cheap rope now. " * 6, True),
    "a sentence said three times": ("Buy cheap rope now. " * 3, False),
    "forty marks": ("No" + "!" * 40, True),
    "some marks": ("No" + "!" * 12, False),
    "a line of dashes": ("Mud\n" + "-" * 80, False),
    "pictographs": ("🦪" * 50, True),
}


@pytest.mark.parametrize(("words", "is_flood"), OVER.values(), ids=OVER.keys())
def test_the_same_over_and_over_in_one_comment_is_a_flood(words: str, *, is_flood: bool) -> None:
    assert bool(floods(Post("gull", words))) is is_flood


@pytest.mark.parametrize("words", ["a" * 50_000, "ab " * 20_000, "a! b? " * 10_000, "“" * 50_000])
def test_no_comment_is_too_long_to_be_looked_through(words: str) -> None:
    for _, found in floods(Post("gull", words)):
        assert found in words
