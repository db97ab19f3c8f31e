from __future__ import annotations

import gzip
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pyarrow.parquet as pq
import pytest
from msgspec import structs

from assay.corpus import Filters, Limits, Local, Manifest, Wanted, planned, run, shards
from assay.errors import OutputError, SourceError
from tests.corpus.archives import Faulty, files, page, warc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.corpus import Engine

QUICK = Wanted(limits=Limits(seconds=20.0, memory=600_000_000))
SAID = "Engineers found {} cracks in the lock gate, the report says."


def done(
    paths: Sequence[Path], out: Path, engine: Engine | None = None, wanted: Wanted = QUICK
) -> list[Manifest]:
    found = list(run(shards([str(one) for one in paths]), wanted, str(out), engine or Local(1)))
    assert [one.failure for one in found if one.failure] == []
    return [one.manifest for one in found if one.manifest is not None]


def rows(out: Path, table: str) -> list[dict[str, object]]:
    return [
        row
        for one in sorted(out.glob(f"shard=*/{table}.parquet"))
        for row in pq.ParquetFile(one).read().to_pylist()
    ]


@pytest.fixture
def archives(tmp_path: Path) -> list[Path]:
    pages = [page(SAID.format(number)) for number in range(2, 8)]
    return [warc(tmp_path / f"{name}.warc.gz", pages[at : at + 2])
            for at, name in ((0, "a"), (2, "b"), (4, "c"))]  # fmt: skip


def test_the_tables_are_the_same_whatever_the_number_of_workers_and_the_order(
    tmp_path: Path, archives: list[Path]
) -> None:
    done(archives, tmp_path / "one")
    done(archives[::-1], tmp_path / "two", Local(2))
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert len(rows(tmp_path / "one", "pages")) == 6


def test_what_a_manifest_counts_is_what_is_there(tmp_path: Path, archives: list[Path]) -> None:
    (manifest,) = done(archives[:1], tmp_path / "out")
    counted = {table: len(rows(tmp_path / "out", table)) for table in manifest.rows}
    assert counted == manifest.rows
    assert counted["claims"] == counted["vectors"] > 0
    (folder,) = (tmp_path / "out").glob("shard=*")
    tables = {one.stem: sha256(one.read_bytes()).hexdigest() for one in folder.glob("*.parquet")}
    assert manifest.sha256 == tables
    assert manifest.inputs[0].sha256 == sha256(archives[0].read_bytes()).hexdigest()
    assert {"assay", "onnxruntime", "pyarrow", "python"} <= manifest.versions.keys()
    told = msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)
    assert told == manifest


def test_a_rerun_does_only_what_is_missing(tmp_path: Path, archives: list[Path]) -> None:
    out = tmp_path / "out"
    done(archives[:2], out)
    before = files(out)
    (last,) = done(archives, out)
    assert last.shard.startswith("c.warc.gz-")
    assert {name: content for name, content in files(out).items() if name in before} == before
    assert done(archives, out) == []


@pytest.mark.parametrize(
    ("word", "code"),
    [("DIES", "died"), ("SLEEPS", "time"), ("SWALLOWS", "time"), ("HOGS", "memory"),
     ("BREAKS", "mistake")],
)  # fmt: skip
def test_a_page_that_takes_too_much_costs_itself_alone(
    tmp_path: Path, word: str, code: str
) -> None:
    pages = [page(SAID.format(2)), page(f"{word}. {SAID.format(3)}"), page(SAID.format(4))]
    archive = warc(tmp_path / "a.warc.gz", pages)
    wanted = Wanted(limits=Limits(seconds=5.0, memory=600_000_000))
    (manifest,) = done([archive], tmp_path / "out", Faulty(), wanted)
    assert (manifest.pages, manifest.unread) == (2, {code: 1})
    (unread,) = rows(tmp_path / "out", "unread")
    assert unread["url"] == "https://wire.example/a.warc/1"
    assert unread["code"] == code


def test_a_page_at_which_a_worker_was_killed_once_is_read_all_the_same(
    tmp_path: Path,
) -> None:
    pages = [page(SAID.format(2)), page(f"ONCE. {SAID.format(3)}")]
    archive = warc(tmp_path / "a.warc.gz", pages)
    done([archive], tmp_path / "whole")
    (manifest,) = done([archive], tmp_path / "killed", Faulty(once=tmp_path))
    assert manifest.pages == 2
    assert files(tmp_path / "killed") == files(tmp_path / "whole")


def test_a_run_that_was_killed_goes_on_and_ends_the_same(
    tmp_path: Path, archives: list[Path]
) -> None:
    done(archives, tmp_path / "whole")
    out = tmp_path / "killed"
    command = [sys.executable, "-m", "assay", "corpus", "run", *map(str, archives), "-o", str(out),
               "--jobs", "2", "--seconds", "20", "--memory", "600"]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as driver:  # noqa: S603 - our own
        waited = time.monotonic() + 120
        while not _sizes(out) and time.monotonic() < waited:
            time.sleep(0.05)
        driver.send_signal(signal.SIGKILL)
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own
    assert files(out) == files(tmp_path / "whole")
    assert not (out / "_work").exists()


def _sizes(out: Path) -> int:
    return sum(one.stat().st_size for one in out.glob("_work/*.journal"))


def test_a_torn_note_is_dropped_and_its_page_read_again(
    tmp_path: Path, archives: list[Path]
) -> None:
    done(archives[:1], tmp_path / "whole")
    out = tmp_path / "out"
    work = out / "_work"
    work.mkdir(parents=True)
    (shard,) = shards([str(archives[0])])
    (work / f"{shard.name}.journal").write_bytes(b"\0\0\0\x09torn")
    done(archives[:1], out)
    assert files(out) == files(tmp_path / "whole")


def test_what_cannot_be_read_is_said_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "empty.warc.gz").touch()
    with pytest.raises(SourceError) as caught:
        shards([str(tmp_path / "*.wacz"), str(tmp_path / "empty.warc.gz"), "nowhere://x/y"])
    assert "no file at all" in str(caught.value)
    assert "empty, not a byte" in str(caught.value)
    assert "nowhere://x/y" in str(caught.value)


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path, archives: list[Path]) -> None:
    found = shards([str(one) for one in archives])
    with pytest.raises(OutputError, match="it holds other things"):
        planned(found, QUICK, str(tmp_path))


def test_a_folder_of_another_run_or_version_is_left_alone(
    tmp_path: Path, archives: list[Path]
) -> None:
    out = tmp_path / "out"
    done(archives[:1], out)
    found = shards([str(one) for one in archives])
    other = structs.replace(QUICK, filters=Filters(languages=("en",)))
    with pytest.raises(OutputError, match=r"other options \(filters\)"):
        planned(found, other, str(out))
    told = msgspec.json.decode((out / "run.json").read_bytes())
    (out / "run.json").write_bytes(msgspec.json.encode({**told, "assay": "0.0.7"}))
    with pytest.raises(OutputError, match=r"a run of assay 0\.0\.7"):
        planned(found, QUICK, str(out))


def test_an_archive_that_changed_since_is_not_passed_over(
    tmp_path: Path, archives: list[Path]
) -> None:
    out = tmp_path / "out"
    done(archives[:1], out)
    content = archives[0].read_bytes()
    archives[0].write_bytes(content)
    assert done(archives[:1], out) == []
    warc(archives[0], [page(SAID.format(9))])
    with pytest.raises(SourceError, match="it has changed since"):
        planned(shards([str(archives[0])]), QUICK, str(out))


def test_a_damaged_archive_costs_its_broken_pages_alone(
    tmp_path: Path, archives: list[Path]
) -> None:
    content = archives[0].read_bytes()
    half = content.index(b"\x1f\x8b", 20)
    archives[0].write_bytes(content[: half + 40] + b"damage" + content[half + 46 :])
    (manifest,) = done(archives[:1], tmp_path / "out")
    assert (manifest.pages, sum(manifest.unread.values())) == (1, 1)


def test_pages_that_are_not_wanted_are_named_with_the_filter(tmp_path: Path) -> None:
    french = page("Le port est fermé, dit le maire.", language="fr")
    archive = warc(tmp_path / "a.warc.gz", [page(SAID.format(2)), french, page(SAID.format(3))])
    wanted = structs.replace(QUICK, filters=Filters(languages=("en",), until="2024-10-02"))
    (manifest,) = done([archive], tmp_path / "out", wanted=wanted)
    assert (manifest.pages, manifest.unread) == (1, {"date": 1, "language": 1})


def test_single_pages_are_read_together(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.html").write_bytes(page(SAID.format(number + 2)))
    (shard,) = shards([str(tmp_path)])
    assert len(shard.paths) == 3
    (manifest,) = done([tmp_path], tmp_path / "out")
    assert manifest.pages == 3


def test_readers_names_are_in_no_table_but_the_record(tmp_path: Path) -> None:
    done([Path("examples/barges-forum.html")], tmp_path / "out")
    assert rows(tmp_path / "out", "comments")
    columns = {name for row in rows(tmp_path / "out", "comments")[:1] for name in row}
    assert "author" not in columns


def test_a_big_archive_is_several_shards_with_every_page_once(tmp_path: Path) -> None:
    pages = [page(SAID.format(number)) for number in range(2, 11)]
    archive = warc(tmp_path / "a.warc.gz", pages)
    whole = done([archive], tmp_path / "whole")
    split = shards([str(archive)], size=archive.stat().st_size // 3)
    assert split[0].low == 0
    assert [one.high for one in split[:-1]] == [one.low for one in split[1:]]
    assert split[-1].high == archive.stat().st_size
    made = list(run(split, QUICK, str(tmp_path / "split"), Local(1)))
    assert [one.failure for one in made if one.failure] == []
    assert len(made) >= 3
    for table in ("pages", "claims", "records"):
        one, other = (sorted(rows(tmp_path / name, table), key=str) for name in ("whole", "split"))
        assert one == other
    assert whole[0].pages == sum(one.manifest.pages for one in made if one.manifest)
    assert planned(split, QUICK, str(tmp_path / "split")).missing == ()
    archive.touch()
    assert planned(split, QUICK, str(tmp_path / "split")).missing == ()


def test_a_big_archive_that_is_one_gzip_member_is_one_shard(tmp_path: Path) -> None:
    archive = warc(tmp_path / "a.warc.gz", [page(SAID.format(2)), page(SAID.format(3))])
    archive.write_bytes(gzip.compress(gzip.decompress(archive.read_bytes())))
    (shard,) = shards([str(archive)], size=100)
    assert shard.high is None
