from __future__ import annotations

import pytest

import assay
from assay.relate.dismissing import dismissal
from assay.text import Span

SAID = "The harbour office has counted the barges twice."


def dismisses(reply: str) -> bool:
    return dismissal(reply, [Span(0, len(reply))]) is not None


@pytest.mark.parametrize(
    "reply",
    [
        "Bunch of baloney.",
        "What an utter load of codswallop!",
        "Hogwash, the barges never left.",
        "This is pure fiction.",
        "Harbour propaganda.",
        "That's a lie.",
        "More of the same old drivel…",
    ],
)
def test_a_sentence_that_only_scorns_throws_out_what_it_answers(reply: str) -> None:
    assert dismisses(reply)
    found = assay.stance(SAID, reply)
    assert found.label == "deny"


@pytest.mark.parametrize(
    "reply",
    [
        "That is no lie.",
        "This isn't nonsense.",
        "Is this a hoax?",
        "The rubbish is still on the quay.",
        "Who collects the garbage there?",
        "They sell fake maps.",
        "A fine piece of work.",
        "",
    ],
)
def test_scorn_in_passing_or_denied_is_none(reply: str) -> None:
    assert not dismisses(reply)


def test_the_sentence_is_pointed_at_and_counts_towards_what_is_answered() -> None:
    reply = "Bunch of baloney. According to the harbour office, that says it all."
    found = assay.stance(SAID, reply)
    assert (found.label, found.by) == ("deny", "rule:dismissal/1")
    assert [one.of(reply) for one in found.spans] == ["Bunch of baloney."]
    assert found.scores is not None
    assert sum(found.scores) == pytest.approx(1, abs=0.01)
