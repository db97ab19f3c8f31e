"""The ways in which English ties two names: one sentence each, of all types of link."""

from __future__ import annotations

import pytest

import assay

WAYS = [
    # what somebody is
    ("Brandal Steel named Marit Holm chief executive on Monday.",
     "Marit Holm > role > Brandal Steel"),
    ("The appointment of Marit Holm as head of the Fisheries Board surprised many.",
     "Marit Holm > role > Fisheries Board"),
    ("Joren Vask stepped down as chairman of the Harbour Council.",
     "Joren Vask > role > Harbour Council"),
    ("Under its director, Lina Torve, the Sandvik Institute grew quickly.",
     "Lina Torve > role > Sandvik Institute"),
    ("Members of the Rowers' Guild include Edvin Krall and Lina Torve.",
     "Edvin Krall > member > Rowers' Guild; Lina Torve > member > Rowers' Guild"),
    ("Edvin Krall defected to the National League.", "Edvin Krall > member > National League"),
    ("Hanne Brook, employed at the Tarl Hospital, treated the wounded.",
     "Hanne Brook > works_for > Tarl Hospital"),
    ("Bram Lind and Lina Torve are siblings.", "Bram Lind > family > Lina Torve"),
    ("Lina Torve gave birth to Bram Lind in 1980.", "Lina Torve > family > Bram Lind"),
    ("Vorn Ltd, the brainchild of Lina Torve, went public.", "Lina Torve > founded > Vorn Ltd"),
    ("Osk-based Vorn Ltd makes pumps.", "Vorn Ltd > located_in > Osk"),
    ("The Coast Office belongs to the Ministry of Waters.",
     "Coast Office > part_of > Ministry of Waters"),
    # what two do to one another
    ("Olin Teague and Petra Lind met in Osk on Sunday.", "Olin Teague > met > Petra Lind"),
    ("Olin Teague had lunch with Petra Lind at the mill.", "Olin Teague > met > Petra Lind"),
    ("Vorn Ltd and Brandal Steel reached an agreement on prices.",
     "Vorn Ltd > negotiated > Brandal Steel"),
    ("Almarland signed a treaty with Volania.", "Almarland > negotiated > Volania"),
    # light verbs
    ("The Red Brigade opened fire on Bram Lind.", "Red Brigade > attacked > Bram Lind"),
    ("Vorn Ltd completed its takeover of Brandal Steel.", "Vorn Ltd > owns > Brandal Steel"),
    ("Lina Torve filed a lawsuit against Vorn Ltd.", "Lina Torve > opposes > Vorn Ltd"),
    ("Officers of the Osk Police took Bram Lind into custody.",
     "Osk Police > arrested > Bram Lind"),
    ("Lina Torve threw her weight behind Bram Lind.", "Lina Torve > allied_with > Bram Lind"),
    # what is given
    ("Vorn Ltd won a contract to supply Brandal Steel with pumps.",
     "Vorn Ltd > supplied > Brandal Steel"),
    ("Brandal Steel bought pumps from Vorn Ltd.", "Vorn Ltd > supplied > Brandal Steel"),
    ("Donations from the Merrow Foundation to the Tarl Hospital stopped.",
     "Merrow Foundation > funded > Tarl Hospital"),
    # in words that report
    ("Lina Torve, a fierce critic of Vorn Ltd, spoke at noon.", "Lina Torve > opposes > Vorn Ltd"),
    ("Joren Vask assaulted Bram Lind and threatened Hanne Brook.",
     "Joren Vask > attacked > Bram Lind; Joren Vask > opposes > Hanne Brook"),
    # what stands for a name
    ("Rebels of the Reed Front attacked the village of Osk before dawn.",
     "Reed Front > attacked > Osk"),
    ("Brandal Steel denies that its guards beat Bram Lind.",
     "Brandal Steel > attacked > Bram Lind"),
    ("Negotiators for Almarland and Volania met on Friday.", "Almarland > met > Volania"),
    ("The leader of the Reed Front, Lina Torve, denounced Vorn Ltd.",
     "Lina Torve > role > Reed Front; Lina Torve > opposes > Vorn Ltd"),
    ("Bram Lind and Hanne Brook say they will join the National League.",
     "Bram Lind > member > National League; Hanne Brook > member > National League"),
    ("Hanne Brook was hired by Vorn Ltd, a lobbying firm in Tarlport.",
     "Hanne Brook > works_for > Vorn Ltd; Vorn Ltd > located_in > Tarlport"),
    ("Lina Torve, whose firm Vorn Ltd makes pumps, dined with Bram Lind.",
     "Lina Torve > works_for > Vorn Ltd; Lina Torve > met > Bram Lind"),
    # what one is in, further off
    ("Joren Vask was jailed for the murder of Bram Lind.", "Joren Vask > attacked > Bram Lind"),
    ("The Reed Front claimed responsibility for the raid on Brandal Steel.",
     "Reed Front > attacked > Brandal Steel"),
    ("Cash from the Merrow Foundation was funnelled to the Reed Front.",
     "Merrow Foundation > funded > Reed Front"),
    ("OSK (Northwire) — Lina Torve held talks with Bram Lind on Monday.",
     "Lina Torve > negotiated > Bram Lind"),
    # over sentences
    ("Vorn Ltd was founded in 1999. The company is owned by Lina Torve.",
     "Lina Torve > owns > Vorn Ltd"),
    ("Ostrand United lost again. The club sacked Bram Lind on Friday.",
     "Bram Lind > works_for > Ostrand United"),
    ("Interior Minister Lina Torve spoke at length. The minister denounced Bram Lind.",
     "Lina Torve > opposes > Bram Lind"),
]  # fmt: skip


def tied(text: str) -> set[str]:
    record = assay.read_text(text)
    names = {one.id: _bare(one.name) for one in record.entities}
    return {f"{names[one.from_]} > {one.type} > {names[one.to]}" for one in record.links}


def _bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_each_way_of_saying_it_makes_these_links_and_no_others(text: str, expected: str) -> None:
    assert tied(text) == set(expected.split("; "))


PEOPLE = ("Marit Holm", "Joren Vask", "Lina Torve", "Bram Lind", "Olin Teague", "Petra Lind")


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_other_people_in_the_same_sentence_have_the_same_links(text: str, expected: str) -> None:
    def exchanged(words: str) -> str:
        for at, name in enumerate(PEOPLE):
            words = words.replace(name, f"#{at}#")
        for at in range(len(PEOPLE)):
            words = words.replace(f"#{at}#", PEOPLE[(at + 1) % len(PEOPLE)])
        return words

    assert tied(exchanged(text)) == set(exchanged(expected).split("; "))


NONE = [
    "The mayor called on Bram Lind to resign, Lina Torve said.",
    "Police found Bram Lind near the mill of Lina Torve.",
    "Lina Torve and Bram Lind stood by the water.",
    "A friend of the owner likes the sea at Osk.",
]


@pytest.mark.parametrize("text", NONE)
def test_words_that_only_look_like_a_tie_make_none(text: str) -> None:
    assert tied(text) == set()


def test_what_reports_a_claim_is_the_word_of_who_tells_it() -> None:
    record = assay.read_text("Lina Torve filed a lawsuit against Vorn Ltd.")
    (one,) = record.links
    claim = next(each for each in record.claims if each.id == one.claim)
    sources = {each.id: each.kind for each in record.sources}
    assert sources[claim.voices[one.voice].source] == "author"
    assert (one.modality, one.polarity) == ("certain", "positive")
