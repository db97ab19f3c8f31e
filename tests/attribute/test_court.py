from __future__ import annotations

import pytest

from tests.attribute.test_claims import claims

TOLD = [
    "Tom Reed, 44, from Harl, has been charged with manslaughter.",
    "Tom Reed was convicted of arson on Monday.",
    "Man jailed for attack on nurse",
    "Nurse sued for negligence",
    "Judge Peter Oakes QC adjourned the case until Friday.",
    "Police have arrested three people over the attack on the nurse.",
    "The firm was fined for polluting the river.",
    "Ann Roke was sentenced to ten years for fraud.",
    "A jury convicted Ann Roke of fraud on Friday.",
    "Prosecutors charged Ann Roke with fraud.",
    "Tom Reed was acquitted of all charges.",
    "Tom Reed was banned from driving for three years.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_a_court_does_to_somebody_is_told_by_the_page(text: str) -> None:
    assert claims(text) == [(text, "the page")]


SAID = [
    ("Ann Roke was accused of stealing the funds.", "not stated"),
    ("Two men are suspected of arson.", "not stated"),
    ("Ann Roke was alleged to have stolen the funds.", "not stated"),
    ("Critics charged that the hearing was a farce.", "Critics"),
    ("Critics charged the hearing was a farce.", "Critics"),
    ("“It was a farce,” Dora Fenwick charged.", "Dora Fenwick"),
    ("Police said that Tom Reed had been charged with murder.", "Police"),
]


@pytest.mark.parametrize(("text", "source"), SAID)
def test_an_accusation_and_a_charge_in_a_clause_are_somebodys(text: str, source: str) -> None:
    assert {whose for _, whose in claims(text)} == {source}
