from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading


def said(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return who is said to say what, each content in its pieces."""
    attributed = attribute(reading(text))
    names = {source.id: source.name for source in attributed.sources}
    return [
        (names[one.source], tuple(piece.of(text) for piece in one.content))
        for one in attributed.attributions
    ]


BESIDE = [
    ("Kim Roe", "We have lost everything", "Jo Bell", "I ran"),
    ("Dora Fenwick", "It is a disgrace", "Owen Pask", "Nobody told us anything"),
    ("Lena Marsh", "We will appeal", "Tom Hale", "We will fight on. We have no choice"),
    ("Ann Oke", "The noise was awful. I hid under the table", "Jim Osk", "It was soon over"),
]


@pytest.mark.parametrize("marks", ['""', "“”", "‘’", "''"])
@pytest.mark.parametrize("order", ["{} said", "said {}"])
@pytest.mark.parametrize(("first", "one", "second", "other"), BESIDE)
def test_a_quotation_beside_a_cue_is_said_under_no_other(
    marks: str, order: str, first: str, one: str, second: str, other: str
) -> None:
    opened, closed = marks[0], marks[1]
    quotations = [f"{opened}{words},{closed}" for words in (one, other)]
    told = [order.format(name) for name in (first, second)]
    text = f"{quotations[0]} {told[0]}. {quotations[1]} {told[1]}."
    spoken = said(text)
    assert (second, (quotations[1],)) in spoken
    assert not [name for name, pieces in spoken if name == second and quotations[0] in pieces]
    # in rare cases the model sees no cue in “said X”; whose the first words are is then not told
    if order == "{} said":
        assert (first, (quotations[0],)) in spoken


APART = [
    (
        "Few believe the truce will hold. Hardly anyone voted, observers said.",
        [("Few", ("the truce will hold",)), ("observers", ("Hardly anyone voted",))],
    ),
    (
        "The road was closed on Monday. It has reopened, police said.",
        [("police", ("It has reopened",))],
    ),
    (
        "The “so-called” rules are new. They are harsh, the ministers said.",
        [("the ministers", ("They are harsh",))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_words_without_marks_reach_back_over_no_sentence(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert said(text) == expected


SPANNED = [
    ("“It was over. We ran,” Jo Bell said.", [("Jo Bell", ("“It was over. We ran,”",))]),
    ("'It was over. We ran,' Jo Bell said.", [("Jo Bell", ("'It was over. We ran,'",))]),
    (
        'The dam is "unsafe. It must go," the engineer said.',
        [("the engineer", ('The dam is "unsafe. It must go,"',))],
    ),
    (
        "“We are sad.” The team had lost again. “We will be back,” coach Jim Osk said.",
        [("Jim Osk", ("“We are sad.”", "“We will be back,”"))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPANNED)
def test_a_quotation_spans_sentences_and_one_without_a_cue_is_left_where_it_was_put(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "'" * 400 + " she said.",
        "“A. ” said. " * 200,
        "” said Ana. “ said Ana. ” said Ana.",
        "'I' said. 'n' said. ‘’ said Ana Roke.",
    ],
)
def test_odd_marks_are_read_without_harm(text: str) -> None:
    assert all(pieces for _, pieces in said(text))
