"""The scorer against tables worked out by hand, and against the scorer that the data came with."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

import pytest
from benchmarks.attribution import Tokens, Triple, tally
from benchmarks.cases.attribution import ATTRIBUTION, examples
from benchmarks.head import heads
from benchmarks.shared import SHARED, absent

from tests.factories import span

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT = 'The mayor of Ghent said: "The bridge is closed." It opens in May, two aides told us.'


def triple(source: str, cue: str, content: str) -> Triple:
    return Triple(*([span(TEXT, words)] if words else [] for words in (source, cue, content)))


MAYOR = triple("The mayor of Ghent", "said", '"The bridge is closed."')
AIDES = triple("two aides", "told us", "It opens in May")
GOLD = [MAYOR, AIDES]
ONE_OF_TWO = (1, 0.5, 2 / 3)


@pytest.mark.parametrize(
    ("predicted", "name", "expected"),
    [
        ([], "attribution", (0, 0, 0)),
        (GOLD, "source", (1, 1, 1)),
        (GOLD, "attribution", (1, 1, 1)),
        ([MAYOR], "content", ONE_OF_TWO),
        ([MAYOR, MAYOR], "cue", ONE_OF_TWO),
        # marks and colons are no tokens
        ([triple("The mayor of Ghent", "said:", "The bridge is closed")], "cue", ONE_OF_TWO),
        ([triple("The mayor of Ghent", "said:", "The bridge is closed")], "content", ONE_OF_TWO),
        # another extent of the source is not strictly right, and names the mayor all the same
        ([triple("mayor", "said", "The bridge is closed")], "source", (0, 0, 0)),
        ([triple("mayor", "said", "The bridge is closed")], "attribution", ONE_OF_TWO),
        # Ghent is not who speaks
        ([triple("Ghent", "said", "The bridge is closed")], "attribution", (0, 0, 0)),
        # a source is wanted
        ([triple("", "said", "The bridge is closed")], "attribution", (0, 0, 0)),
        # two words of four: a Dice of 2/3; one of four: of 0.4
        ([triple("two aides", "told", "in May")], "attribution", ONE_OF_TWO),
        ([triple("two aides", "told", "May")], "attribution", (0, 0, 0)),
        # one gold attribution is had once
        ([AIDES, triple("aides", "told", "It opens in May")], "attribution", (0.5, 0.5, 0.5)),
        (GOLD, "attribution/direct", (1, 1, 1)),
        (GOLD, "attribution/indirect", (1, 1, 1)),
        (GOLD, "attribution/mixed", (0, 0, 0)),
        ([MAYOR], "attribution/indirect", (0, 0, 0)),
    ],
)
def test_a_prediction_is_scored_as_defined(
    predicted: list[Triple], name: str, expected: tuple[float, float, float]
) -> None:
    assert tally([(TEXT, GOLD, predicted)]).score(name) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("Mayor Ann Peeters", ["Peeters"]),
        ("a spokesman for the mayor", ["spokesman"]),
        ("Ann Peeters, mayor of Ghent", ["Peeters"]),
        ("Ann Peeters and Tom Maes", ["Peeters", "Maes"]),
        ("Peeters, Maes and the aides", ["Peeters", "Maes", "aides"]),
        ("the mayor's", ["mayor"]),
        ("those who were there", ["those"]),
    ],
)
def test_the_head_of_a_source_is_its_noun(source: str, expected: list[str]) -> None:
    tokens = Tokens(source)
    every = frozenset(range(len(tokens.words)))
    found = heads(source, tokens.words, tokens.starts, tokens.ends, every)
    assert [tokens.words[place] for place in sorted(found)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No marks here", "indirect"),
        ('"All of it"', "direct"),
        ("``All of it''", "direct"),
        ("“All of it, left open", "direct"),
        ('It is "closed" now', "mixed"),
        ("“An end” in another\nline", "mixed"),
    ],
)
def test_how_much_stands_in_marks_tells_how_it_is_quoted(text: str, expected: str) -> None:
    tokens = Tokens(text)
    assert tokens.kind(tokens.touched([(0, len(text))])) == expected


def lines(which: Iterable[tuple[str, Iterable[Triple]]]) -> list[dict[str, Any]]:
    return [
        {"doc": str(place), "text": text, "attributions": [one._asdict() for one in triples]}
        for place, (text, triples) in enumerate(which)
    ]


@pytest.mark.skipif(bool(absent(ATTRIBUTION.files)), reason="the labelled data is not here")
def test_it_agrees_with_the_scorer_that_the_data_came_with() -> None:
    path = SHARED / "tools/attr_eval.py"
    spec = importlib.util.spec_from_file_location("attr_eval", path)
    assert spec is not None
    assert spec.loader is not None
    theirs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)
    documents = examples(16)
    gold = lines((text, wanted) for text, wanted, _ in documents)
    predicted = lines((text, found) for text, _, found in documents)
    expected = theirs.evaluate(gold, predicted)["metrics"]
    ours = tally(documents)
    for name in ("source", "cue", "content"):
        assert ours.score(name) == pytest.approx(tuple(expected[f"strict/{name}"].values()))
    for kind in ("", "/direct", "/mixed", "/indirect"):
        score = ours.score(f"attribution{kind}")
        assert score == pytest.approx(tuple(expected[f"attr{kind}"].values()))
