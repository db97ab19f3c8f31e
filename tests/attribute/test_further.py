from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading


def contents(text: str) -> list[tuple[str, ...]]:
    return [
        tuple(piece.of(text) for piece in one.content)
        for one in attribute(reading(text)).attributions
    ]


REASONS = [
    (
        "Dora Fenwick is sure that the ferry will not sail, since the crew has gone home.",
        "that the ferry will not sail, since the crew has gone home",
    ),
    (
        "Owen Pask believes that the quay is sinking, because the piles have rotted away.",
        "that the quay is sinking, because the piles have rotted away",
    ),
]


@pytest.mark.parametrize(("text", "content"), REASONS)
def test_a_reason_behind_a_clause_with_that_is_the_speakers(text: str, content: str) -> None:
    assert (content,) in contents(text)


INSTEAD = [
    (
        (
            "According to the dockers, the harbour office did not close the quay. "
            "Instead, they sold it to the brewery."
        ),
        True,
    ),
    (
        (
            "According to the dockers, the harbour office closed the quay. "
            "Instead, they sold it to the brewery."
        ),
        False,
    ),
    (
        (
            "According to the dockers, the harbour office did not close the quay. "
            "Instead, the brewery closed down."
        ),
        False,
    ),
    (
        (
            "According to the dockers, the harbour office did not close the quay. "
            "It was built in the spring. Instead, they sold it."
        ),
        False,
    ),
]


@pytest.mark.parametrize(("text", "goes_on"), INSTEAD)
def test_what_is_so_instead_of_what_was_denied_is_said_by_who_denied_it(
    text: str, *, goes_on: bool
) -> None:
    assert any("Instead" in piece for one in contents(text) for piece in one) is goes_on


def test_it_ends_with_what_has_a_speaker_of_its_own() -> None:
    text = (
        "According to the dockers, the office did not close the quay. "
        "Instead, they sold it, Owen Pask said."
    )
    assert all("Instead" not in piece for piece in contents(text)[0])
