from __future__ import annotations

import pytest

from assay.corpus.stories.keys import around, clash, key


@pytest.mark.parametrize(
    ("one", "other", "clashes"),
    [
        ("Divers found 14 cracks at Pellow", "14 cracks were found at Pellow", False),
        ("Divers found 14 cracks at Pellow", "15 cracks were found at Pellow", True),
        ("Divers found 14 cracks at Pellow", "14 cracks were found at Hollin", True),
        ("Divers found cracks in the gate at Pellow", "14 cracks were found at Pellow", False),
        # a first word may be a name: the other claim tells
        ("Pellow General gives up 12 beds", "12 beds are to go in Pellow", False),
        (
            "Fares at Pellow rise by 12 per cent in March",
            "In March they rise by 12 at Hollin",
            True,
        ),
        ("The gate at Pellow has 12 cracks", "The gate at Hollin has 12 cracks", True),
    ],
)
def test_claims_with_other_figures_or_names_clash(one: str, other: str, *, clashes: bool) -> None:
    first, second = key(one), key(other)
    assert first is not None
    assert second is not None
    assert clash(first, second) is clashes
    assert clash(second, first) is clashes


def test_names_around_speak_for_a_claim_without_any() -> None:
    bare = "12 cracks were found in the gate"
    here, there = (key(bare, around("Ada Brenn", f"Now in {one}")) for one in ("Pellow", "Hollin"))
    other = key(bare, around("Odda Brenn", "A gate in Hollin"))
    assert here is not None
    assert there is not None
    assert other is not None
    # "Brenn" alone is no name in common, as many are called so
    assert clash(here, other)
    assert not clash(there, other)


@pytest.mark.parametrize("said", ["the results", "he would not comment on it", "", "12 cracks"])
def test_a_claim_that_says_too_little_has_no_key(said: str) -> None:
    assert key(said) is None
