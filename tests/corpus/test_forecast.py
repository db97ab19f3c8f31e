from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from assay.cli import main
from assay.corpus import forecast as forecasting
from assay.corpus.forecast import Sampled, predicted
from tests.corpus.archives import page, warc

if TYPE_CHECKING:
    from pathlib import Path


def test_a_forecast_goes_by_the_bytes_of_the_sample() -> None:
    made = predicted(
        [Sampled(1000, 10, 2.0), Sampled(3000, 30, 6.0)], files=2, total=400_000, storage=8500,
        frame=500, shards=4,
        last=1.0, start=100.0, price=0.5,
    )  # fmt: skip
    assert (made.pages, made.storage_bytes, made.sampled_pages) == (4000, 802_000, 40)
    assert made.core_hours == pytest.approx((9.0 * 100 + 100) / 3600)
    assert made.cost == pytest.approx(made.core_hours / 2)
    assert made.margin == pytest.approx(0.0)


def test_a_sample_whose_pieces_differ_has_a_margin_and_one_piece_has_none() -> None:
    told = {
        "files": 1,
        "total": 9,
        "storage": 1,
        "frame": 0,
        "shards": 1,
        "last": 0.0,
        "start": 0.0,
        "price": None,
    }
    uneven = predicted([Sampled(10, 1, 1.0), Sampled(10, 1, 3.0)], **told)  # type: ignore[arg-type]
    assert uneven.margin == pytest.approx(1.0)
    assert predicted([Sampled(10, 1, 1.0)], **told).margin is None  # type: ignore[arg-type]
    assert uneven.cost is None


def test_a_plan_tells_of_pages_hours_storage_and_cost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [page(f"Engineers found {at} cracks in the lock gate, the report says.")
             for at in range(2, 26)]  # fmt: skip
    archive = str(warc(tmp_path / "a.warc.gz", pages))
    monkeypatch.setattr(forecasting, "_CELL", 1000)
    asked = ["corpus", "plan", archive, "--sample", "8", "--jobs", "1"]
    ran = CliRunner().invoke(main, [*asked, "--price-per-core-hour", "0.04", "--format", "json"])
    assert ran.exit_code == 0, ran.output
    told = json.loads(ran.output)
    assert 8 <= told["sampled_pages"] < 24
    assert told["pages"] == pytest.approx(24, abs=3)
    assert told["cost"] == pytest.approx(told["core_hours"] * 0.04)
    plain = CliRunner().invoke(main, asked)
    assert "about 24 pages" in plain.output.replace("23", "24").replace("25", "24")
    assert not [one for one in tmp_path.iterdir() if one.name != "a.warc.gz"]


def test_a_plan_for_nothing_says_so(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["corpus", "plan", str(tmp_path / "*.warc.gz")])
    assert (ran.exit_code, "no file at all" in ran.output) == (2, True)
