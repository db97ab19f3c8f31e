from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assay.case import Case, prepare
from assay.case.meanings import nearest
from assay.case.origins.same.matching import same_claims
from assay.models.similar import embed
from assay.read import Loaded, Options

if TYPE_CHECKING:
    from assay.case.values import CaseClaim

COUNTED = "Measles, minister Ana Orlo said, had killed 27 children in Vesland since January."
RETOLD = "Twenty-seven youngsters have lost their lives to measles in Vesland this year."
OTHER = "The harbour of Tarn was dredged for 4.2 million crowns, the council said."


def filled(case: Case) -> dict[str, CaseClaim]:
    for place, text in enumerate((COUNTED, RETOLD, OTHER)):
        loaded = Loaded(data=f"News {place}\n\n{text}\n".encode(), source=f"{place}.txt")
        case.add(prepare(loaded, Options()))
    claims = [one for one in case.claims() if one.block == "paragraph"]
    return {page: next(one for one in claims if one.page == page) for page in ("p1", "p2", "p3")}


def test_the_nearest_in_meaning_comes_first_and_earlier_versions_are_left_out(case: Case) -> None:
    claims = filled(case)
    asked = embed(["How many children has measles killed?"])[0]
    with case.store.begin() as connection:
        found = [f"k{one.claim}" for one in nearest(connection, asked, 5)]
    assert set(found[:2]) == {claims["p1"].id, claims["p2"].id}
    case.forget("p2")
    with case.store.begin() as connection:
        left = [f"k{one.claim}" for one in nearest(connection, asked, 5)]
    assert claims["p2"].id not in left
    assert left[0] == claims["p1"].id


def test_a_claim_in_other_words_is_the_same_and_says_why(case: Case) -> None:
    claims = filled(case)
    (match,) = same_claims(case, claims["p1"])
    assert match.claim.id == claims["p2"].id
    assert match.why


def test_a_readers_claim_has_no_vector() -> None:
    text = (
        b"<article><h1>Fire</h1><p>The mill burnt down, police said.</p></article>"
        b'<ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn">Ola</cite>'
        b"<p>Forty people were hurt in the mill fire.</p></li></ol>"
    )
    prepared = prepare(Loaded(data=text, source="fire.html"), Options())
    assert prepared.meaning is not None
    comments = {one.id for one in prepared.record.claims if one.comment is not None}
    assert comments.isdisjoint(prepared.meaning.claims)


def test_an_empty_case_has_nothing_near(case: Case) -> None:
    with case.store.begin() as connection:
        assert nearest(connection, np.ones(384, dtype=np.float32), 3) == []
