from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from assay.cli import main
from assay.corpus import Wanted, run, shards
from assay.corpus import sample as sampling
from assay.corpus.forecast import Forecast, forecast, predicted
from assay.corpus.sample import Sample, Sampled, Stored
from tests.corpus.archives import Here, page, warc

if TYPE_CHECKING:
    from pathlib import Path


def sample(*made: Sampled, stored: tuple[Stored, ...] = ()) -> Sample:
    return Sample(made, stored, 500, 1.0)


def told(some: Sample, *, total: int, shards: int = 1, price: float | None = None) -> Forecast:
    return predicted(some, files=2, total=total, shards=shards, start=100.0, price=price)


def test_a_forecast_goes_by_the_bytes_of_the_sample() -> None:
    made = told(
        sample(Sampled(1000, 10, 2.0), Sampled(3000, 30, 6.0), stored=(Stored(4000, 8500),)),
        total=400_000, shards=100, price=0.5,
    )  # fmt: skip
    assert (made.pages, made.storage_bytes, made.sampled_pages) == (4000, 850_000, 40)
    assert made.core_hours == pytest.approx((9.0 * 100 + 100) / 3600)
    assert made.cost == pytest.approx(made.core_hours / 2)
    assert made.margin == pytest.approx(0.0)


def test_what_every_shard_has_anyhow_is_counted_once_a_shard() -> None:
    stored = (Stored(2000, 5500), Stored(3000, 8000))
    some = sample(Sampled(5000, 40, 8.0), stored=stored)
    assert told(some, total=50_000, shards=20).storage_bytes == 20 * 500 + 10 * (5000 + 7500)


def test_a_sample_whose_pieces_differ_has_a_margin_and_one_piece_has_none() -> None:
    uneven = told(sample(Sampled(10, 1, 1.0), Sampled(10, 1, 3.0)), total=9)
    assert uneven.margin == pytest.approx(1.0)
    assert told(sample(Sampled(10, 1, 1.0)), total=9).margin is None
    assert uneven.cost is None


@pytest.mark.parametrize("number", [1, 4])
def test_the_tables_that_are_planned_are_those_of_the_run(tmp_path: Path, number: int) -> None:
    pages = [page(f"Engineers found {at} cracks in the lock gate.", language="fr")
             for at in range(2, 2 + 12 * number)]  # fmt: skip
    paths = [str(warc(tmp_path / f"{at}.warc.gz", pages[12 * at : 12 * at + 12]))
             for at in range(number)]  # fmt: skip
    found = shards(paths)
    assert [one.failure for one in run(found, Wanted(), str(tmp_path / "out"), Here())] == (
        [None] * number
    )
    took = sum(one.stat().st_size for one in tmp_path.glob("out/*/*"))
    planned = forecast(found, Wanted(), 18, workers=1)
    assert planned.pages == pytest.approx(12 * number, rel=0.2)
    assert planned.storage_bytes == pytest.approx(took, rel=0.1)


def test_of_a_sample_that_is_less_than_a_shard_its_halves_tell_what_pages_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [page(f"Engineers found {at} cracks in the lock gate.", language="fr")
             for at in range(2, 42)]  # fmt: skip
    path = warc(tmp_path / "a.warc.gz", pages)
    sizes = {str(path): path.stat().st_size}
    monkeypatch.setattr(sampling, "_CELL", 1000)
    found = shards([str(path)])
    some, whole = (sampling.sampled(found, sizes, Wanted(), number) for number in (12, 40))
    assert some.stored[0].bytes < path.stat().st_size == whole.stored[0].bytes
    assert whole.shared < some.shared < some.stored[0].tables < whole.stored[0].tables


def test_a_plan_tells_of_pages_hours_storage_and_cost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [page(f"Engineers found {at} cracks in the lock gate, the report says.")
             for at in range(2, 26)]  # fmt: skip
    archive = str(warc(tmp_path / "a.warc.gz", pages))
    monkeypatch.setattr(sampling, "_CELL", 1000)
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
