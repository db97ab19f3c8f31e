"""What goes wrong around a run: disks, damaged files, stores, clusters that are not there."""

from __future__ import annotations

import resource
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec
import pytest
from click.testing import CliRunner

from assay.cli import main
from assay.corpus import Limits, Shard, Wanted, on_ray, planned, run, shards
from assay.corpus.journal import Begun, Ended, Journal
from assay.corpus.shard import RUN, Task, read_shard
from assay.corpus.storage import Place
from assay.corpus.stories import stories
from assay.corpus.stories.gathered import gathered, records
from assay.errors import EngineError, OutputError, SourceError
from tests.corpus.archives import Here, files, page, warc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assay.corpus import ShardDone

QUICK = Wanted(limits=Limits(seconds=20.0, memory=600_000_000))
PAGES = [page(f"Engineers found {number} cracks in the lock gate, the report says.")
         for number in (2, 3)]  # fmt: skip


def ran(path: Path, out: Path | str) -> list[ShardDone]:
    return list(run(shards([str(path)]), QUICK, str(out), Here()))


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[None]:
    """Have a disk of so many bytes at a folder; skips where that is not allowed."""
    folder.mkdir()
    made = subprocess.run(  # noqa: S603 - our own
        ["/bin/mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)],
        capture_output=True, check=False,
    )  # fmt: skip
    if made.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["/bin/umount", str(folder)], check=True)  # noqa: S603 - our own


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a disk")
def test_a_full_disk_keeps_what_was_read_and_the_run_goes_on_once_there_is_room(
    tmp_path: Path,
) -> None:
    archive = warc(tmp_path / "a.warc.gz", PAGES)
    ran(archive, tmp_path / "whole")
    with small_disk(tmp_path / "disk", 256 * 1024):
        out = tmp_path / "disk" / "out"
        ballast = tmp_path / "disk" / "ballast"
        ballast.write_bytes(bytes(200 * 1024))
        (failed,) = ran(archive, out)
        assert failed.manifest is None
        assert "No space left on device" in (failed.failure or "")
        assert not list(out.glob("shard=*"))
        ballast.unlink()
        (one,) = ran(archive, out)
        assert one.failure is None
        assert files(out) == files(tmp_path / "whole")
        assert not (out / "_work").exists()


def test_a_file_that_may_grow_no_further_costs_its_shard_alone(tmp_path: Path) -> None:
    archive = warc(tmp_path / "a.warc.gz", PAGES)
    ran(archive, tmp_path / "whole")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, before[1]))
    try:
        (failed,) = ran(archive, tmp_path / "out")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "File too large" in (failed.failure or "")
    ran(archive, tmp_path / "out")
    assert files(tmp_path / "out") == files(tmp_path / "whole")


def test_zeros_that_a_power_cut_left_in_a_journal_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    with Journal(path) as journal:
        journal.note(Begun(place=0))
        journal.note(Ended(place=0, source="a", code="empty"))
    whole = path.stat().st_size
    with path.open("ab") as file:
        file.write(bytes(4096))
    with Journal(path) as journal:
        assert journal.ended == {0}
    assert path.stat().st_size == whole


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\x1f\x8b\x08\x00" + bytes(4_000), "damaged"),
     (b"PK\x03\x04" + bytes(range(256)) * 20, "WACZ")],
)  # fmt: skip
def test_an_archive_with_nothing_to_be_read_is_a_shard_that_says_so(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / ("a.warc.gz" if said == "damaged" else "a.wacz")
    path.write_bytes(content)
    (one,) = ran(path, tmp_path / "out")
    assert one.manifest is not None, one.failure
    assert (one.manifest.pages, sum(one.manifest.unread.values())) == (0, 1)


def test_an_archive_that_is_gone_meanwhile_costs_its_shard_alone(tmp_path: Path) -> None:
    archives = [warc(tmp_path / f"{name}.warc.gz", PAGES[:1]) for name in "ab"]
    found = shards([str(one) for one in archives])
    archives[0].unlink()
    gone, whole = run(found, QUICK, str(tmp_path / "out"), Here())
    assert whole.failure is None
    assert "No such file" in (gone.failure or "")


def test_a_shard_that_was_done_meanwhile_is_not_done_again(tmp_path: Path) -> None:
    archive = warc(tmp_path / "a.warc.gz", PAGES[:1])
    ran(archive, tmp_path / "out")
    (shard,) = shards([str(archive)])
    archive.unlink()
    task = Task(shard=shard, wanted=QUICK, out=str(tmp_path / "out"))
    assert read_shard(task).pages == 1
    assert not task.journal.exists()


def test_a_machine_that_does_not_see_the_runs_folder_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    shard = Shard(name="a", paths=(str(tmp_path / "a.warc.gz"),))
    with pytest.raises(OutputError, match=f"{RUN} is not seen on"):
        read_shard(Task(shard=shard, wanted=QUICK, out=str(out)))
    assert not out.exists()


def test_a_damaged_manifest_is_named_before_any_work(tmp_path: Path) -> None:
    archive = warc(tmp_path / "a.warc.gz", PAGES[:1])
    ran(archive, tmp_path / "out")
    (manifest,) = (tmp_path / "out").glob("shard=*/manifest.json")
    manifest.write_bytes(b'{"format": 1')
    with pytest.raises(OutputError, match="is damaged"):
        planned(shards([str(archive)]), QUICK, str(tmp_path / "out"))


@pytest.mark.parametrize("damaged", ["claims", "records", "vectors"])
def test_a_damaged_table_is_named_where_stories_are_asked_for(tmp_path: Path, damaged: str) -> None:
    out = tmp_path / "out"
    ran(warc(tmp_path / "a.warc.gz", PAGES), out)
    place = Place(str(out))
    pages = gathered(place).pages.values()
    assert len(records(place, pages)) == len(PAGES)
    (table,) = out.glob(f"shard=*/{damaged}.parquet")
    table.write_bytes(table.read_bytes()[:-100])
    with pytest.raises(OutputError, match=rf"the table {damaged} of shard=\S+ cannot be read"):
        records(place, gathered(place).pages.values())
    table.unlink()
    with pytest.raises(OutputError, match=rf"the table {damaged} of shard=\S+ cannot be read"):
        records(place, gathered(place).pages.values())


def test_stories_of_another_versions_tables_are_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran(warc(tmp_path / "a.warc.gz", PAGES[:1]), out)
    (path,) = out.glob("shard=*/manifest.json")
    told = msgspec.json.decode(path.read_bytes())
    path.write_bytes(msgspec.json.encode({**told, "format": 1}))
    with pytest.raises(OutputError, match=r"its tables are of assay .* \(format 1\)"):
        stories(Place(str(out)))


def test_a_file_that_may_not_be_read_is_said_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = warc(tmp_path / "a.warc.gz", PAGES[:1])

    def refused(*_given: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("fsspec.open", refused)
    asked = ["corpus", "run", str(archive), "-o", str(tmp_path / "out")]
    told = CliRunner().invoke(main, asked)
    assert (told.exit_code, "cannot be read (Permission denied)" in told.output) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_store_without_its_package_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(SourceError, match=r"install assay\[s3\]"):
        shards(["s3://crawl/*.warc.gz"])
    archive = warc(tmp_path / "a.warc.gz", PAGES[:1])
    with pytest.raises(SourceError, match=r"install assay\[s3\]"):
        planned(shards([str(archive)]), QUICK, "s3://tables/out")


def test_a_run_without_ray_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    archive = warc(tmp_path / "a.warc.gz", PAGES[:1])
    asked = ["corpus", "run", str(archive), "-o", str(tmp_path / "out"), "--engine", "ray"]
    told = CliRunner().invoke(main, asked)
    assert told.exit_code == 2
    assert "pip install 'assay[ray]'" in told.output
    assert not (tmp_path / "out").exists()


def test_an_address_without_the_engine_is_a_mistake(tmp_path: Path) -> None:
    asked = ["corpus", "run", "x", "-o", str(tmp_path), "--address", "auto"]
    told = CliRunner().invoke(main, asked)
    assert told.exit_code == 2
    assert "--address is for --engine ray" in told.output


@pytest.mark.parametrize(
    ("address", "said"),
    [("127.0.0.1:1", "nobody answers at 127.0.0.1:1"), ("ray://127.0.0.1:1", "nobody answers"),
     ("ray://head", "expected auto, ray://host:10001"), ("127.0.0.1:99999", "nobody answers")],
)  # fmt: skip
def test_a_cluster_that_is_not_there_is_said_before_any_work(address: str, said: str) -> None:
    pytest.importorskip("ray")
    with pytest.raises(EngineError, match=said), on_ray(address):
        pass
