from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from assay.attribute import attribute
from assay.record import Act, Quoted
from tests.factories import reading

if TYPE_CHECKING:
    from assay.record import Attributed


class Relation(NamedTuple):
    mention: str
    cue: str
    content: tuple[str, ...]
    quoted: Quoted
    act: Act
    source: str | None = None
    parent: int | None = None


def says(
    mention: str,
    cue: str,
    *content: str,
    quoted: Quoted = "indirect",
    act: Act = "says",
    source: str | None = None,
    parent: int | None = None,
) -> Relation:
    """Return what is expected; ``source`` is the name where it is not the mention's own."""
    return Relation(mention, cue, content, quoted, act, source, parent)


def found(text: str, *kinds: str) -> Attributed:
    return attribute(reading(text, *kinds))


def shown(text: str, expected: list[Relation], attributed: Attributed) -> list[Relation]:
    """Return what was found as words; the source only where the expectation names it."""
    names = {source.id: source.name for source in attributed.sources}
    places = {item.id: place for place, item in enumerate(attributed.attributions)}
    wanted = [one.source for one in expected] + [None] * len(places)
    return [
        Relation(
            mention="".join(span.of(text) for span in item.mention),
            cue="".join(span.of(text) for span in item.cue),
            content=tuple(span.of(text) for span in item.content),
            quoted=item.quoted,
            act=item.act,
            source=names[item.source] if wanted[place] is not None else None,
            parent=None if item.parent is None else places[item.parent],
        )
        for place, item in enumerate(attributed.attributions)
    ]


ONE = [
    (
        "“The ferry will sail on Monday,” Dora Fenwick said.",
        says("Dora Fenwick", "said", "“The ferry will sail on Monday,”", quoted="direct"),
    ),
    (
        "“The ferry will sail on Monday,” said Dora Fenwick.",
        says("Dora Fenwick", "said", "“The ferry will sail on Monday,”", quoted="direct"),
    ),
    (
        "Dora Fenwick said, “The ferry will sail on Monday.”",
        says("Dora Fenwick", "said", "“The ferry will sail on Monday.”", quoted="direct"),
    ),
    (
        "Dora Fenwick said: “The ferry will sail on Monday.”",
        says("Dora Fenwick", "said", "“The ferry will sail on Monday.”", quoted="direct"),
    ),
    (
        "“The ferry is unsafe”, Dora Fenwick said.",
        says("Dora Fenwick", "said", "“The ferry is unsafe”", quoted="direct"),
    ),
    (
        '"The ferry is unsafe," said Dora Fenwick.',
        says("Dora Fenwick", "said", '"The ferry is unsafe,"', quoted="direct"),
    ),
    (
        "«The ferry is unsafe,» said Dora Fenwick.",
        says("Dora Fenwick", "said", "«The ferry is unsafe,»", quoted="direct"),
    ),
    (
        "“The ferry is unsafe,” said Dora\u00a0Fenwick.",
        says("Dora\u00a0Fenwick", "said", "“The ferry is unsafe,”", quoted="direct"),
    ),
    (
        "Dora Fenwick said: “The ferry is unsafe.",
        says("Dora Fenwick", "said", "“The ferry is unsafe.", quoted="direct"),
    ),
    (
        "“Is the ferry safe?” asked Dora Fenwick.",
        says("Dora Fenwick", "asked", "“Is the ferry safe?”", quoted="direct", act="asks"),
    ),
    ("“What?” he asked.", says("he", "asked", "“What?”", quoted="direct", act="asks")),
    (
        "“The ferry will sail,” he said, “when the wind drops.”",
        says("he", "said", "“The ferry will sail,”", "“when the wind drops.”", quoted="direct"),
    ),
    (
        "“The ferry will sail,” he said. “The wind has dropped.”",
        says("he", "said", "“The ferry will sail,”", "“The wind has dropped.”", quoted="direct"),
    ),
    (
        "“The ferry is unsafe,” Owen Pask said on Monday, “and it ought to be scrapped.”",
        says(
            "Owen Pask",
            "said",
            "“The ferry is unsafe,”",
            "“and it ought to be scrapped.”",
            quoted="direct",
        ),
    ),
    (
        "“The ferry will sail,” said Owen Pask, captain of the Grebe. “The wind has dropped.”",
        says(
            "Owen Pask, captain of the Grebe",
            "said",
            "“The ferry will sail,”",
            "“The wind has dropped.”",
            quoted="direct",
        ),
    ),
    (
        "“The ferry is unsafe,” said the captain, Owen Pask.",
        says("the captain, Owen Pask", "said", "“The ferry is unsafe,”", quoted="direct"),
    ),
    (
        "“The ferry is unsafe,” said the mayor of Ostwick.",
        says("the mayor of Ostwick", "said", "“The ferry is unsafe,”", quoted="direct"),
    ),
    (
        "“The ferry is unsafe,” Dora Fenwick told the Ostwick Courier.",
        says("Dora Fenwick", "told", "“The ferry is unsafe,”", quoted="direct"),
    ),
    (
        "“The ferry is unsafe,” he told the Ostwick Courier on Monday.",
        says("he", "told", "“The ferry is unsafe,”", quoted="direct"),
    ),
    (
        "“We cannot sail,” Dora Fenwick explained to the council.",
        says("Dora Fenwick", "explained", "“We cannot sail,”", quoted="direct"),
    ),
    (
        "Dora Fenwick said that “the ferry is unsafe”.",
        says("Dora Fenwick", "said", "that “the ferry is unsafe”", quoted="direct"),
    ),
    (
        "Dora Fenwick said the ferry was “a floating coffin”.",
        says("Dora Fenwick", "said", "the ferry was “a floating coffin”", quoted="mixed"),
    ),
    (
        "Dora Fenwick said that Owen Pask had called the ferry “unsafe”.",
        says(
            "Dora Fenwick", "said", "that Owen Pask had called the ferry “unsafe”", quoted="mixed"
        ),
    ),
    (
        "Dora Fenwick said that the ferry would sail on Monday.",
        says("Dora Fenwick", "said", "that the ferry would sail on Monday"),
    ),
    (
        "Dora Fenwick said the ferry would sail on Monday.",
        says("Dora Fenwick", "said", "the ferry would sail on Monday"),
    ),
    (
        "The ferry would sail on Monday, Dora Fenwick said.",
        says("Dora Fenwick", "said", "The ferry would sail on Monday"),
    ),
    (
        "The ferry, Dora Fenwick said, would sail on Monday.",
        says("Dora Fenwick", "said", "The ferry", "would sail on Monday"),
    ),
    (
        "The ferry would sail, Dora Fenwick said, when the wind dropped.",
        says("Dora Fenwick", "said", "The ferry would sail", "when the wind dropped"),
    ),
    (
        "The ferry would sail at the weekend, Dora Fenwick said, but not in a storm.",
        says("Dora Fenwick", "said", "The ferry would sail at the weekend", "but not in a storm"),
    ),
    (
        "Dora Fenwick told reporters that the ferry would sail on Monday.",
        says("Dora Fenwick", "told", "that the ferry would sail on Monday"),
    ),
    (
        "Dora Fenwick told the Ostwick Courier that the ferry was unsafe.",
        says("Dora Fenwick", "told", "that the ferry was unsafe"),
    ),
    (
        "Dora Fenwick, the mayor of Ostwick, said the ferry would sail on Monday.",
        says("Dora Fenwick, the mayor of Ostwick", "said", "the ferry would sail on Monday"),
    ),
    (
        "The mayor of Ostwick, Dora Fenwick, said the ferry was unsafe.",
        says("The mayor of Ostwick, Dora Fenwick", "said", "the ferry was unsafe"),
    ),
    (
        "Dora Fenwick, 52, said the ferry was unsafe.",
        says("Dora Fenwick, 52", "said", "the ferry was unsafe"),
    ),
    (
        "Dora Fenwick of the Harbour Institute said the ferry was unsafe.",
        says("Dora Fenwick of the Harbour Institute", "said", "the ferry was unsafe"),
    ),
    (
        "Professor Dora Fenwick said the ferry was unsafe.",
        says("Professor Dora Fenwick", "said", "the ferry was unsafe"),
    ),
    (
        "Mr Pask, who has sailed the Grebe for thirty years, said the ferry was unsafe.",
        says("Mr Pask, who has sailed the Grebe for thirty years", "said", "the ferry was unsafe"),
    ),
    (
        "A senior official said the ferry was unsafe.",
        says("A senior official", "said", "the ferry was unsafe"),
    ),
    ("My brother says the ferry is unsafe.", says("My brother", "says", "the ferry is unsafe")),
    (
        "In a statement, the harbour authority said the ferry was unsafe.",
        says("the harbour authority", "said", "the ferry was unsafe"),
    ),
    (
        "On Monday Dora Fenwick said the ferry was unsafe.",
        says("Dora Fenwick", "said", "the ferry was unsafe"),
    ),
    (
        "Dora Fenwick said on Monday that the ferry was unsafe.",
        says("Dora Fenwick", "said", "that the ferry was unsafe"),
    ),
    (
        "Dora Fenwick has said repeatedly that the ferry is unsafe.",
        says("Dora Fenwick", "has said repeatedly", "that the ferry is unsafe"),
    ),
    (
        "Dora Fenwick insisted: the ferry would sail.",
        says("Dora Fenwick", "insisted", "the ferry would sail"),
    ),
    (
        "Dora Fenwick said the ferry was unsafe and that the crew had not been paid.",
        says("Dora Fenwick", "said", "the ferry was unsafe and that the crew had not been paid"),
    ),
    (
        "Dora Fenwick smiled and said that the ferry was unsafe.",
        says("Dora Fenwick", "said", "that the ferry was unsafe"),
    ),
    (
        "The captain was Owen Pask, who said that the ferry was unsafe.",
        says("who", "said", "that the ferry was unsafe", source="Owen Pask"),
    ),
    (
        "The prize went to Owen Pask, who said that the ferry was unsafe.",
        says("who", "said", "that the ferry was unsafe", source="Owen Pask"),
    ),
    (
        "Dora Fenwick wrote that the ferry was unsafe.",
        says("Dora Fenwick", "wrote", "that the ferry was unsafe", act="writes"),
    ),
    (
        "Dora Fenwick denied that the ferry was unsafe.",
        says("Dora Fenwick", "denied", "that the ferry was unsafe", act="denies"),
    ),
    (
        "The government has denied that the ferry is unsafe.",
        says("The government", "has denied", "that the ferry is unsafe", act="denies"),
    ),
    (
        "Dora Fenwick asked whether the ferry was safe.",
        says("Dora Fenwick", "asked", "whether the ferry was safe", act="asks"),
    ),
    (
        "Dora Fenwick did not say whether the ferry was unsafe.",
        says("Dora Fenwick", "did not say", "whether the ferry was unsafe"),
    ),
    (
        "Dora Fenwick is certain that the ferry is safe.",
        says("Dora Fenwick", "is certain", "that the ferry is safe", act="thinks"),
    ),
    (
        "She is convinced that the ferry is unsafe.",
        says("She", "is convinced", "that the ferry is unsafe", act="thinks"),
    ),
    (
        "Dora Fenwick believes the ferry is unsafe.",
        says("Dora Fenwick", "believes", "the ferry is unsafe", act="thinks"),
    ),
    (
        "Dora Fenwick is aware that the ferry is unsafe.",
        says("Dora Fenwick", "is aware", "that the ferry is unsafe", act="knows"),
    ),
    (
        "Dora Fenwick knows that the ferry is unsafe.",
        says("Dora Fenwick", "knows", "that the ferry is unsafe", act="knows"),
    ),
    (
        "Dora Fenwick fears that the ferry will sink.",
        says("Dora Fenwick", "fears", "that the ferry will sink", act="fears"),
    ),
    (
        "Dora Fenwick hopes that the ferry will sail.",
        says("Dora Fenwick", "hopes", "that the ferry will sail", act="wants"),
    ),
    (
        "The figures show that fewer people sail.",
        says("The figures", "show", "that fewer people sail", act="shows"),
    ),
    (
        "The study found that fewer people sail.",
        says("The study", "found", "that fewer people sail", act="shows"),
    ),
    (
        "The annual report says that the ferry is unsafe.",
        says("The annual report", "says", "that the ferry is unsafe"),
    ),
    (
        "According to Dora Fenwick, the ferry would sail on Monday.",
        says("Dora Fenwick", "According to", "the ferry would sail on Monday"),
    ),
    (
        "According to Dora Fenwick, the ferry sailed on Monday.",
        says("Dora Fenwick", "According to", "the ferry sailed on Monday"),
    ),
    (
        "According to Dora Fenwick, the mayor of Ostwick, the ferry would sail on Monday.",
        says(
            "Dora Fenwick, the mayor of Ostwick", "According to", "the ferry would sail on Monday"
        ),
    ),
    (
        "The ferry would sail on Monday, according to Dora Fenwick.",
        says("Dora Fenwick", "according to", "The ferry would sail on Monday"),
    ),
    (
        "The ferry would sail on Monday, according to Dora Fenwick, the mayor of Ostwick.",
        says(
            "Dora Fenwick, the mayor of Ostwick", "according to", "The ferry would sail on Monday"
        ),
    ),
    (
        "The ferry, according to Dora Fenwick, would sail on Monday.",
        says("Dora Fenwick", "according to", "The ferry", "would sail on Monday"),
    ),
    (
        "According to an annual report by the harbour authority, the ferry is unsafe.",
        says("an annual report by the harbour authority", "According to", "the ferry is unsafe"),
    ),
    (
        "In the words of Dora Fenwick, the ferry is a floating coffin.",
        says("Dora Fenwick", "In the words of", "the ferry is a floating coffin"),
    ),
    (
        "It emerged that the ferry had sailed empty.",
        says("", "emerged", "that the ferry had sailed empty"),
    ),
    (
        "It is believed that the ferry was unsafe.",
        says("", "is believed", "that the ferry was unsafe", act="thinks"),
    ),
    (
        "It has been reported that the ferry sank.",
        says("", "has been reported", "that the ferry sank"),
    ),
    ("The ferry is said to be unsafe.", says("", "is said", "The ferry", "to be unsafe")),
    (
        "Residents are believed to be leaving.",
        says("", "are believed", "Residents", "to be leaving", act="thinks"),
    ),
    (
        "Residents were told that the ferry was unsafe.",
        says("", "were told", "that the ferry was unsafe"),
    ),
    (
        "I said that the ferry was unsafe.",
        says("I", "said", "that the ferry was unsafe", source="the page"),
    ),
    (
        "the mayor told us that the ferry was unsafe",
        says("the mayor", "told", "that the ferry was unsafe"),
    ),
    (
        "dora fenwick said the ferry was unsafe",
        says("dora fenwick", "said", "the ferry was unsafe"),
    ),
]


@pytest.mark.parametrize(("text", "relation"), ONE)
def test_a_sentence_reports_one_relation(text: str, relation: Relation) -> None:
    assert shown(text, [relation], found(text)) == [relation]


SEVERAL = [
    (
        "“He told me ‘never again’ and walked off the boat,” Dora Fenwick said.",
        says(
            "Dora Fenwick",
            "said",
            "“He told me ‘never again’ and walked off the boat,”",
            quoted="direct",
        ),
        says("He", "told", "‘never again’", quoted="direct", parent=0),
    ),
    (
        "Dora Fenwick said that the ferry was safe and added that the crew had been paid.",
        says("Dora Fenwick", "said", "that the ferry was safe"),
        says("Dora Fenwick", "added", "that the crew had been paid"),
    ),
    (
        "Dora Fenwick said that the ferry was safe, adding that the crew had been paid.",
        says("Dora Fenwick", "said", "that the ferry was safe"),
        says("Dora Fenwick", "adding", "that the crew had been paid"),
    ),
    (
        "Dora Fenwick warned that the ferry was unsafe, but Owen Pask said that it was sound.",
        says("Dora Fenwick", "warned", "that the ferry was unsafe"),
        says("Owen Pask", "said", "that it was sound"),
    ),
    (
        "Dora Fenwick said the ferry was unsafe; Owen Pask said it was sound.",
        says("Dora Fenwick", "said", "the ferry was unsafe"),
        says("Owen Pask", "said", "it was sound"),
    ),
    (
        "Dora Fenwick reported that Owen Pask said that the ferry was unsafe.",
        says("Dora Fenwick", "reported", "that Owen Pask said that the ferry was unsafe"),
        says("Owen Pask", "said", "that the ferry was unsafe", parent=0),
    ),
    (
        "Dora Fenwick said Owen Pask had said the ferry was unsafe.",
        says("Dora Fenwick", "said", "Owen Pask had said the ferry was unsafe"),
        says("Owen Pask", "had said", "the ferry was unsafe", parent=0),
    ),
    (
        "Dora Fenwick said: “Owen Pask says that the ferry is unsafe.”",
        says(
            "Dora Fenwick",
            "said",
            "“Owen Pask says that the ferry is unsafe.”",
            quoted="direct",
        ),
        says("Owen Pask", "says", "that the ferry is unsafe", quoted="direct", parent=0),
    ),
    (
        "Dora Fenwick said:\n\n“The ferry will sail on Monday.”",
        says("Dora Fenwick", "said", "“The ferry will sail on Monday.”", quoted="direct"),
    ),
    (
        "Dora Fenwick told the council:\n\nThe ferry would sail on Monday.",
        says("Dora Fenwick", "told", "The ferry would sail on Monday"),
    ),
    (
        "“The ferry will sail,” Dora Fenwick said.\n\n“The wind has dropped since then.”",
        says("Dora Fenwick", "said", "“The ferry will sail,”", quoted="direct"),
        says("", "", "“The wind has dropped since then.”", quoted="direct", source="Dora Fenwick"),
    ),
    (
        "“The ferry will sail,” Dora Fenwick said. “The wind has dropped.\n\n“It will stay down.”",
        says(
            "Dora Fenwick",
            "said",
            "“The ferry will sail,”",
            "“The wind has dropped.",
            quoted="direct",
        ),
        says("", "", "“It will stay down.”", quoted="direct", source="Dora Fenwick"),
    ),
]


@pytest.mark.parametrize("row", SEVERAL, ids=[str(row[0])[:40] for row in SEVERAL])
def test_relations_stand_beside_and_inside_one_another(row: tuple[str, *tuple[Relation]]) -> None:
    text, *expected = row
    assert shown(text, expected, found(text)) == expected


SILENT = [
    "The “express ferry” was late again on Monday.",
    "The ferry sailed on Monday with forty people on board.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_reports_nobody_is_the_own_voice(text: str) -> None:
    attributed = found(text)
    assert attributed.attributions == ()
    assert [claim.voices[-1].source for claim in attributed.claims] == [attributed.sources[0].id]


@pytest.mark.parametrize("kind", ["furniture", "byline", "table"])
def test_nobody_speaks_in_furniture_bylines_and_tables(kind: str) -> None:
    attributed = found("Dora Fenwick said that the ferry was unsafe.", kind)
    assert attributed.attributions == ()
    assert attributed.claims == ()


def test_a_list_below_a_colon_is_its_speakers_words() -> None:
    text = "Dora Fenwick set out two steps. She said:\n\nThe hull is painted.\n\nThe mast is new."
    attributed = found(text, "paragraph", "list_item", "list_item")
    said = [item.content[0].of(text) for item in attributed.attributions]
    assert said == ["The hull is painted", "The mast is new"]
    names = {source.id: source.name for source in attributed.sources}
    assert {names[item.source] for item in attributed.attributions} == {"Dora Fenwick"}


def test_every_relation_gives_its_grounds() -> None:
    for text, _ in ONE:
        for item in found(text).attributions:
            assert item.why.endswith(".")
            assert item.by.startswith(("model:", "rule:"))
