from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.case.trace.network import network
from assay.case.trace.strength import (
    WEAKEST,
    strength,
    strongest_first,
)
from assay.case.trace.values import Stated
from assay.case.trace.web import web

if TYPE_CHECKING:
    from random import Random

FIRST = Stated(1, 1, 2, "funded", "paid", "certain", "positive", True, "Ana Roke", 1, "A paid B")  # noqa: FBT003

links = st.builds(
    Stated,
    st.integers(1, 10_000),
    st.integers(1, 6),
    st.integers(1, 6),
    st.sampled_from(["met", "funded", None]),
    st.sampled_from(["paid", "PAID", "saw"]),
    st.sampled_from(["certain", "probable", "possible", "unknown", None]),
    st.sampled_from(["positive", "negative", "unknown", None]),
    st.booleans(),
    st.sampled_from(["Ana Roke", "ana roke", "Bram Ost", None]),
    st.integers(1, 4),
    st.sampled_from(["one", "two", "three"]),
)
between_two = st.lists(
    links.map(lambda link: link._replace(from_entity=1, to_entity=2)), min_size=1
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([{}], (4, True, True, 1)),
        ([{"modality": "probable"}], (3, True, True, 1)),
        ([{"named": False}], (4, True, False, 1)),
        ([{"polarity": "negative"}], (0, False, True, 1)),
        # another page, voice and wording
        ([{}, {"page": 2, "speaker": "Bram Ost", "words": "B was paid"}], (4, True, True, 2)),
        # the same voice on two pages is one
        ([{}, {"page": 2, "words": "B was paid"}], (4, True, True, 1)),
        # so is the same wording
        ([{}, {"page": 2, "speaker": "Bram Ost"}], (4, True, True, 1)),
        # a weaker statement adds nothing to a surer one
        ([{}, {"page": 2, "speaker": "Bram Ost", "words": "may", "modality": "possible"}],
         (4, True, True, 1)),
        # a denial takes away
        ([{}, {"page": 2, "polarity": "negative"}], (4, False, True, 1)),
        # a denial of something else does not
        ([{}, {"page": 2, "polarity": "negative", "type": "met"}], (4, True, True, 1)),
        # nor does the other direction
        ([{}, {"polarity": "negative", "from_entity": 2, "to_entity": 1}], (4, True, True, 1)),
    ],
)  # fmt: skip
def test_a_step_is_as_strong_as_its_strongest_kind_of_link(
    changes: list[dict[str, object]], expected: tuple[int, bool, bool, int]
) -> None:
    given_ = [FIRST._replace(id=place, **each) for place, each in enumerate(changes)]  # type: ignore[arg-type]
    assert strength(given_) == expected


@given(between_two, links)
def test_a_denial_never_strengthens_a_step(stated: list[Stated], link: Stated) -> None:
    denial = link._replace(from_entity=1, to_entity=2, polarity="negative")
    assert strength([*stated, denial]).weakness >= strength(stated).weakness


@given(between_two, links)
def test_what_is_stated_and_not_denied_never_weakens_a_step(
    stated: list[Stated], link: Stated
) -> None:
    more = link._replace(from_entity=1, to_entity=2, modality="certain", polarity="positive")
    assert strength([*stated, more]).weakness <= strength(stated).weakness


@given(between_two, st.randoms())
def test_the_order_of_links_changes_nothing(stated: list[Stated], random: Random) -> None:
    numbered = [link._replace(id=place) for place, link in enumerate(stated)]
    shuffled = list(numbered)
    random.shuffle(shuffled)
    assert strength(shuffled) == strength(numbered)
    assert strongest_first(shuffled) == strongest_first(numbered)


@given(st.lists(links))
def test_all_strengths_at_once_are_those_of_each(stated: list[Stated]) -> None:
    given_ = web(stated)
    weak = [strength(given_.of(step)).weakness for step in range(len(given_.ends))]
    assert (
        given_.net.weakness.tolist()
        == network(
            len(given_.names), given_.ends, __import__("numpy").array(weak, "int64")
        ).weakness.tolist()
    )
    assert all(1 <= each <= WEAKEST for each in weak)
    held = sorted(link.id for step in range(len(given_.ends)) for link in given_.of(step))
    assert held == sorted(link.id for link in stated if link.from_entity != link.to_entity)
