from __future__ import annotations

import pytest

from assay.relate.posts import CUES, cues, is_post, weighed
from assay.relate.stance import stance
from assay.relate.stances import stances
from tests.factories import Post, discussion

SAID = "The old ferry at Marram sank this morning, they say #marram"

SHOWN = [
    ("@tern is that so?", {"asks", "ends with a question", "asks whether"}),
    ("@tern is that so? @gull #marram http://t.co/a1", {"ends with a question", "links"}),
    ("Any proof of this? I wonder.", {"asks", "asks for a source", "asks whether"}),
    ("@tern That's a hoax, stop spreading it", {"calls something untrue"}),
    ("unverified rumours", {"doubts"}),
    ("@tern @gull: no, it floats", {"opens with no", "negates"}),
    ("it hasn't sunk, it isn't gone", {"negates"}),
    ("Exactly!", {"opens with yes", "exclaims"}),
    ("RIP", {"mourns or is moved"}),
    ("RT @tern police confirm it", {"passes on", "reports"}),
    ("You're at sea", {"speaks to somebody"}),
]


@pytest.mark.parametrize(("post", "does"), SHOWN)
def test_what_a_post_does_is_told_by_plain_words(post: str, does: set[str]) -> None:
    found = {one.does for one, has in zip(CUES, cues(post, first=False), strict=True) if has}
    assert does <= found


def test_words_that_only_look_alike_are_no_cues() -> None:
    assert weighed("@tern the nobody in the truest sourcebook", first=False).cues == ()
    assert weighed("", first=True).cues == (CUES[-1],)


MARKED = ["Gone #marram", "Gone http://t.co/Ab12"]
UNMARKED = ["Gone, @tern.", "We are #1 and #22", "See http://example.org/a", "", "#"]


@pytest.mark.parametrize("text", MARKED)
def test_a_tag_or_a_shortened_link_shows_a_post(text: str) -> None:
    assert is_post(text)


@pytest.mark.parametrize("text", UNMARKED)
def test_an_address_or_a_number_shows_no_post(text: str) -> None:
    assert not is_post(text)


def test_plain_words_count_in_posts_alone_and_the_reason_names_them() -> None:
    reply = "@gull no, not true, it is a hoax"
    post, comment = stance(SAID, reply), stance(SAID.removesuffix(" #marram"), reply)
    assert post.label == comment.label == "deny"
    assert "calls something untrue and opens with no" in post.why
    assert "microblog" not in comment.why


def test_scores_of_a_post_add_up_to_one() -> None:
    scores = stance(SAID, "@gull source?").scores
    assert scores is not None
    assert sum(scores) == pytest.approx(1, abs=0.002)


def test_posts_are_read_the_same_whoever_they_are_about() -> None:
    reply = "@gull that is not true, {} never said so #marram"
    read = [stance(f"{name} has sunk the ferry http://t.co/a", reply.format(name))
            for name in ("Ana Roke", "Bram Lindqvist")]  # fmt: skip
    assert read[0].scores == read[1].scores


def test_comments_that_are_posts_are_read_so_on_a_page() -> None:
    posts = (Post("gull", SAID), Post("tern", "No, that is a hoax, it is at the quay.", 1))
    read = discussion("# Ferries", *posts)
    found = {one.from_: one for one in stances(read, (), ())}
    assert (found["c2"].stance, found["c2"].to) == ("deny", "c1")
    assert "As a post of a microblog" in found["c2"].why


ODD = ["@" * 20_000, "@a " * 20_000, "is source " * 20_000, "http://" * 20_000 + "?", "\x00?" * 9]


@pytest.mark.parametrize("post", ODD)
def test_odd_posts_are_weighed_to_their_end(post: str) -> None:
    assert len(weighed(post, first=False).adds) == 4
