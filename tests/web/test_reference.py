from __future__ import annotations

import runpy

from tests.places import ROOT


def test_the_reference_of_the_api_is_what_the_api_says_of_itself() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_api_reference.py"))
    page = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    assert page == made["written"](), "run: python docs/make_api_reference.py"
