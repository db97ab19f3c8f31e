"""Archives and tables in a store that speaks S3: a server on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.request import urlopen

import fsspec
import pytest

from assay.corpus import Limits, Wanted, planned, run, shards
from assay.corpus.storage import Place
from assay.errors import OutputError, SourceError
from tests.corpus.archives import Here, files, page, warc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assay.corpus import ShardDone

s3fs = pytest.importorskip("s3fs")
server = pytest.importorskip("moto.server")

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

QUICK = Wanted(limits=Limits(seconds=20.0, memory=600_000_000))
SAID = "Engineers found {} cracks in the lock gate, the report says."


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """An empty bucket, with all that a user would set for it."""
    started = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    started.start()
    host, port = started.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": str(tmp_path / "none"),
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "none"), "TMPDIR": str(tmp_path),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    try:
        urlopen(f"http://{host}:{port}/moto-api/reset", data=b"").close()
        fsspec.filesystem("s3").mkdir("crawl")
        yield "s3://crawl"
    finally:
        started.stop()
        s3fs.S3FileSystem.clear_instance_cache()


def put(folder: Path, store: str, name: str, numbers: tuple[int, ...]) -> None:
    made = warc(folder / name, [page(SAID.format(number)) for number in numbers])
    fsspec.filesystem("s3").put_file(str(made), f"{store}/in/{name}")


def ran(store: str, out: str) -> list[ShardDone]:
    return list(run(shards([f"{store}/in/*.warc.gz"]), QUICK, out, Here()))


def test_a_store_is_read_and_written_like_a_folder(tmp_path: Path, store: str) -> None:
    put(tmp_path, store, "a.warc.gz", (2, 3))
    out = f"{store}/out"
    (first,) = ran(store, out)
    assert first.manifest is not None, first.failure
    assert first.manifest.pages == 2
    put(tmp_path, store, "b.warc.gz", (4,))
    (second,) = ran(store, out)
    assert second.shard.startswith("b.warc.gz-")
    assert ran(store, out) == []
    ran(store, str(tmp_path / "here"))
    here = files(tmp_path / "here")
    place = Place(out)
    assert {name: place.read(name) for name in here} == here


def test_an_archive_of_a_store_that_changed_since_is_not_passed_over(
    tmp_path: Path, store: str
) -> None:
    put(tmp_path, store, "a.warc.gz", (2,))
    ran(store, f"{store}/out")
    put(tmp_path, store, "a.warc.gz", (3, 4))
    with pytest.raises(SourceError, match="it has changed since"):
        planned(shards([f"{store}/in/a.warc.gz"]), QUICK, f"{store}/out")


def test_missing_credentials_are_said_before_any_work(
    tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, store, "a.warc.gz", (2,))
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    s3fs.S3FileSystem.clear_instance_cache()
    with pytest.raises(SourceError, match="credentials"):
        shards([f"{store}/in/*.warc.gz"])
    archive = warc(tmp_path / "b.warc.gz", [page(SAID.format(2))])
    with pytest.raises(OutputError, match="credentials"):
        planned(shards([str(archive)]), QUICK, f"{store}/out")


def test_a_bucket_that_is_not_there_is_said_before_any_work(tmp_path: Path, store: str) -> None:
    with pytest.raises(SourceError, match="no file at all"):
        shards(["s3://nowhere/in/*.warc.gz"])
    put(tmp_path, store, "a.warc.gz", (2,))
    with pytest.raises(OutputError, match="cannot be"):
        ran(store, "s3://nowhere/out")
