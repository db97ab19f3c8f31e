"""Runs on Ray itself: one on this machine, and a cluster of two nodes that are killed."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest

from assay.corpus import Limits, Shard, Wanted, agree, on_ray, run, shards
from assay.errors import EngineError
from tests.corpus.archives import Faulty, Here, files, page, warc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.corpus import Engine, Manifest

cluster_utils = pytest.importorskip("ray.cluster_utils")

pytestmark = [
    pytest.mark.xdist_group("ray"),
    # Ray leaves it to the end of the process to close what it opened
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

QUICK = Wanted(limits=Limits(seconds=20.0, memory=600_000_000))
SAID = "{} Engineers found {} cracks in the lock gate, the report says."


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two nodes with a core each; their sockets want a path that is short."""
    folder = Path(mkdtemp(prefix="ar-", dir="/tmp"))
    (folder / "ray").mkdir()
    told = {"num_cpus": 1, "include_dashboard": False, "object_store_memory": 80_000_000}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_TMPDIR", str(folder))
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        made = cluster_utils.Cluster(initialize_head=True, head_node_args=told)
        try:
            made.second = made.add_node(**told)
            yield made
        finally:
            made.shutdown()
            shutil.rmtree(folder, ignore_errors=True)


def done(paths: Sequence[Path], out: Path, engine: Engine) -> dict[str, Manifest]:
    found = list(run(shards([str(one) for one in paths]), QUICK, str(out), engine))
    assert [one.failure for one in found if one.failure] == []
    return {one.shard[0]: one.manifest for one in found if one.manifest is not None}


def archives(folder: Path, language: str, **words: Sequence[str]) -> list[Path]:
    return [
        warc(folder / f"{name}.warc.gz", [
            page(SAID.format(word, 2 + at), language=language) for at, word in enumerate(said)
        ])
        for name, said in words.items()
    ]  # fmt: skip


def test_whatever_is_killed_every_page_is_in_the_tables_once(tmp_path: Path, cluster: Any) -> None:  # noqa: ANN401
    # nobody is looked for in French, so that new workers need no models
    given = archives(
        tmp_path, "fr", a=("", "CUTS", "ONCE"), b=("", "CUTS", "ORPHANS"), c=("CUTS", "DIES", "")
    )
    done(given[:2], tmp_path / "here", Here())
    (tmp_path / "node").write_text(str(_raylet(cluster.second)))
    with on_ray(cluster.address) as ray:
        agree(ray, shards([str(given[0])]), str(tmp_path / "out"))
        gone = Shard(name="gone", paths=(str(tmp_path / "gone.warc.gz"),))
        with pytest.raises(EngineError, match=r"node .*: what is to be read"):
            agree(ray, [gone], str(tmp_path / "out"))
        told = done(given, tmp_path / "out", Faulty(ray, tmp_path))
    assert not (tmp_path / "node").exists()
    assert (tmp_path / "ONCE").exists()
    assert (tmp_path / "ORPHANS").exists()
    assert {name: (one.pages, one.unread) for name, one in told.items()} == {
        "a": (3, {}), "b": (3, {}), "c": (2, {"died": 1}),
    }  # fmt: skip
    made = files(tmp_path / "out")
    whole = files(tmp_path / "here")
    assert {name: made[name] for name in whole} == whole


def test_a_run_whose_driver_was_killed_is_ended_by_any_engine(
    tmp_path: Path,
    cluster: Any,  # noqa: ANN401
) -> None:
    given = archives(tmp_path, "en", a=("", "", ""), b=("", ""))
    out = tmp_path / "out"
    command = [sys.executable, "-m", "assay", "corpus", "run", *map(str, given), "-o", str(out),
               "--engine", "ray", "--address", cluster.address, "--seconds", "20",
               "--memory", "600"]  # fmt: skip
    with (
        (tmp_path / "said").open("wb") as said,
        subprocess.Popen(command, stderr=said) as driver,  # noqa: S603 - our own
    ):
        while not _noted(out) and driver.poll() is None:
            time.sleep(0.02)
        driver.send_signal(signal.SIGKILL)
    assert driver.returncode == -signal.SIGKILL, (tmp_path / "said").read_text()
    done(given, out, Here())
    done(given, tmp_path / "here", Here())
    assert files(out) == files(tmp_path / "here")


def test_a_ray_of_ones_own_makes_the_same_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = archives(tmp_path, "en", a=("", ""))
    short = Path(mkdtemp(prefix="ar-", dir="/tmp"))
    monkeypatch.setenv("RAY_TMPDIR", str(short))
    try:
        with on_ray(None, workers=1) as ray:
            done(given, tmp_path / "out", ray)
    finally:
        shutil.rmtree(short, ignore_errors=True)
    done(given, tmp_path / "here", Here())
    assert files(tmp_path / "out") == files(tmp_path / "here")


def _raylet(node: Any) -> int:  # noqa: ANN401
    return int(node.all_processes["raylet"][0].process.pid)


def _noted(out: Path) -> int:
    return sum(one.stat().st_size for one in out.glob("_work/*.journal"))
