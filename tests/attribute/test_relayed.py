from __future__ import annotations

import pytest

import assay

RELAYED = [
    (
        "“No one is above the law,” the judge was quoted as saying by the Osk Gazette.",
        ["the page", "the Osk Gazette", "the judge"],
    ),
    (
        "“It is over,” Ann Roke was quoted by the Osk Courier as saying.",
        ["the page", "the Osk Courier", "Ann Roke"],
    ),
    (
        "The judge was quoted by the Osk Gazette as saying “No one is above the law.”",
        ["the page", "the Osk Gazette", "The judge"],
    ),
    (
        "Ann Roke was quoted as saying that the ferry was lost.",
        ["the page", "Ann Roke"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RELAYED)
def test_who_was_quoted_speaks_through_who_quotes(text: str, expected: list[str]) -> None:
    record = assay.read_text(text)
    names = {source.id: source.name for source in record.sources}
    assert [[names[voice.source] for voice in claim.voices] for claim in record.claims] == [
        expected
    ]
    (one,) = record.attributions
    said = " ".join(piece.of(text) for piece in one.content)
    assert "judge" not in said
    assert "Roke" not in said
