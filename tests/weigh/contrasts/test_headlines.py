from __future__ import annotations

import pytest

import assay


def _kinds(heading: str, text: str) -> list[str]:
    record = assay.read_text(f"{heading}\n\n{text}\n\nThe port of Dunmore was shut for a day.")
    return [one.kind for one in record.contrasts if one.from_ == "k1"]


HARDER = {
    "Vaccine causes rash, study finds": (
        "The vaccine may cause a rash, a study suggests. Doctors looked at 400 patients."
    ),
    "City will lose 900 jobs, union warns": (
        "The city could lose 900 jobs, the Harbour Union warned on Monday."
    ),
    "Mayor: Bridge will reopen in June": (
        "The mayor of Orrin, Ana Roke, said the bridge might reopen in June if all goes well."
    ),
    "New dam will flood three villages, engineers say": (
        "The new dam could flood three villages, engineers at Orrin Water said on Tuesday."
    ),
}
ALIKE = {
    "New dam could flood three villages, engineers say": (
        "The new dam could flood three villages, engineers at Orrin Water said on Tuesday."
    ),
    "Bridge will reopen in June, mayor says": (
        "The bridge would reopen in June, the mayor of Orrin said on Monday."
    ),
    "City will lose 900 jobs, union warns": (
        "The city will lose 900 jobs, the Harbour Union warned on Monday."
    ),
    "'We were lied to': families demand inquiry": (
        'Families demanded an inquiry on Monday. "We may have been lied to," said Ana Roke.'
    ),
}


@pytest.mark.parametrize(("heading", "text"), HARDER.items())
def test_a_headline_that_makes_somebody_surer_is_hardened(heading: str, text: str) -> None:
    assert _kinds(heading, text) == ["hardened"]


@pytest.mark.parametrize(("heading", "text"), ALIKE.items())
def test_a_headline_that_is_as_sure_as_the_text_is_let_be(heading: str, text: str) -> None:
    assert "hardened" not in _kinds(heading, text)
