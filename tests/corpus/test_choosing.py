from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from assay.case import Case
from assay.cli import main
from tests.corpus.archives import page, warc

if TYPE_CHECKING:
    from pathlib import Path


def test_pages_with_a_claim_of_all_the_words_become_a_case(tmp_path: Path) -> None:
    said = ("Divers found 14 cracks in the lock gate.", "The ferry will not sail at all.")
    archive = warc(tmp_path / "a.warc.gz", [page(one) for one in said])
    out, case = str(tmp_path / "out"), str(tmp_path / "big.case")
    ran = CliRunner().invoke(main, ["corpus", "run", str(archive), "-o", out, "--jobs", "1"])
    assert ran.exit_code == 0, ran.output
    made = CliRunner().invoke(main, ["case", "new", case, "--from", out, "--where", "cracks lock"])
    assert made.exit_code == 0, made.output
    with Case.open(case) as opened:
        (one,) = opened.pages()
    assert (one.url or "").endswith("/a.warc/0")
    none = CliRunner().invoke(main, ["case", "new", f"{case}2", "--from", out, "--where", "whale"])
    assert none.exit_code == 1
    assert not (tmp_path / "big.case2").exists()
