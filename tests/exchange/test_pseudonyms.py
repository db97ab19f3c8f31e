from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case import Case
from assay.exchange import FORMATS, imported
from assay.exchange.renamed import renamed
from assay.record import check
from tests.exchange.world import READERS, exported

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "parquet"])
def test_no_reader_has_their_name_in_any_format(world: Case, form: str) -> None:
    plain = b"".join(exported(world, form).values()).decode()
    told = b"".join(exported(world, form, pseudonymise=True).values()).decode()
    assert [name for name in READERS if name in told] == []
    assert plain != told


def test_the_article_keeps_its_names(world: Case) -> None:
    told = exported(world, "jsonl", pseudonymise=True)[""].decode()
    assert "Tavérnik" in told


def test_a_renamed_record_hangs_together(world: Case) -> None:
    for page in world.pages():
        before = world.record(page.id)
        after, changed = renamed(before)
        check(after)
        assert (changed is None) == (not any(one.author for one in before.comments))
        for old, new in zip(before.claims, after.claims, strict=True):
            words = [span.of(after.page.text) for span in new.content]
            if old.comment is None:
                assert words == [span.of(before.page.text) for span in old.content]


def test_an_export_with_other_names_can_be_imported_and_has_no_bytes_of_the_pages(
    world: Case, tmp_path: Path
) -> None:
    (tmp_path / "other.jsonl").write_bytes(exported(world, "jsonl", pseudonymise=True)[""])
    imported(tmp_path / "other.case", tmp_path / "other.jsonl")
    with Case.open(tmp_path / "other.case") as other:
        assert len(other.claims()) == len(world.claims())
        assert {other.capture(page.id) for page in other.pages()} == {None}
        assert exported(other, "csv") == exported(world, "csv", pseudonymise=True)


def test_a_reason_that_names_a_reader_is_reworded(world: Case) -> None:
    told = exported(world, "csv", pseudonymise=True)["judgements.csv"].decode()
    assert "tidewatcher9" not in told
    assert "asks the same." in told
