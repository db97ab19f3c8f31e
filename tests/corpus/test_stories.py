from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from assay.corpus import Limits, Local, Wanted, run, shards
from assay.corpus.minhash import copies, signature
from assay.corpus.storage import Place
from assay.corpus.stories import clusters, finding, kept, stories
from assay.corpus.stories.telling import _drawn  # a plot by itself needs no corpus
from assay.errors import OutputError
from assay.pipeline import read_html
from tests.corpus.archives import page, warc
from tests.corpus.stories.test_spread import Backwards

if TYPE_CHECKING:
    from pathlib import Path

    from assay.corpus.stories import Stories

LONG = (
    "The survey of the old lock began in March and took eleven weeks, as the ministry had asked."
    " Divers went down twice a day and took pictures of every stone below the water line. {}"
)
OUTLETS = (
    "Divers found fourteen cracks in the lock gate, engineer Ada Lindqvane said on Monday.",
    "Fourteen cracks were found in the lock gate by divers, according to engineer Ada Lindqvane.",
    "The ferry to Dunvarrow will not sail in winter, the company said.",
    "“The ferry to Dunvarrow will not sail in winter,” said a spokesman, Odda Brenn.",
)


DENIED = "“divers found fourteen cracks in the lock gate”: that is not true. I would know."


def article(paper: str, day: int, words: str, reply: str = "") -> bytes:
    """Return a page of a paper on a day, with a reader's comment where there is one."""
    below = (
        '<div id="comments" class="comments-area"><h2 class="comments-title">1 thought</h2>'
        '<ol class="comment-list"><li id="comment-1" class="comment depth-1">'
        '<article class="comment-body"><footer class="comment-meta"><div class="comment-author'
        ' vcard"><b class="fn">Reader</b> <span class="says">says:</span></div></footer>'
        f'<div class="comment-content"><p>{reply}</p></div></article></li></ol></div>'
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>The lock</title>'
        f'<meta property="og:site_name" content="{paper}">'
        f'<link rel="canonical" href="https://{paper.replace(" ", "").lower()}.example/lock">'
        f'<meta property="article:published_time" content="2024-10-{day:02}T08:00:00Z"></head>'
        f"<body><article><h1>The lock</h1><p>{words}</p></article>{below if reply else ''}"
        "</body></html>"
    ).encode()


def found(folder: Path, pages: list[bytes], split: int) -> Stories:
    archives = [
        warc(folder / "a.warc.gz", pages[:split]),
        warc(folder / "b.warc.gz", pages[split:]),
    ]
    named = shards([str(one) for one in archives])
    out = str(folder / "out")
    done = list(run(named, Wanted(limits=Limits(seconds=30.0)), out, Local(1)))
    assert [one.failure for one in done if one.failure] == []
    return stories(Place(out))


def test_the_same_claim_of_two_outlets_is_one_story_with_its_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = [
        f'<html lang="en"><title>News {at}</title><body><article><h1>News</h1><p>{words}</p>'
        f"</article></body></html>".encode()
        for at, words in enumerate(OUTLETS)
    ]
    made = found(tmp_path, bodies, 1)
    (story,) = (one for one in made.stories if "cracks" in one.claim.said)
    assert len(made.stories) == 2
    assert "cracks" in story.claim.said
    assert [one.when for one in story.pages] == ["2024-10-01T12:00:00Z", "2024-10-01T12:00:00Z"]
    assert (story.origins.count, [root.name for root in story.origins.roots]) == (
        1, ["Ada Lindqvane"],
    )  # fmt: skip
    kept(made, Place(str(tmp_path / "out")))
    folder = tmp_path / "out" / "stories"
    told = pq.ParquetFile(folder / "stories.parquet").read().to_pylist()
    (row,) = (one for one in told if "cracks" in one["said"])
    assert (row["pages"], row["roots"]) == (2, 1)
    assert "cracks" in (folder / "index.html").read_text()
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    # the same from other workers, who get a pair and a story each and end in another order
    monkeypatch.setattr(clusters, "_PAIRS", 1)
    monkeypatch.setattr(finding, "_TOGETHER", 1)
    kept(stories(Place(str(tmp_path / "out")), Backwards(1)), Place(str(tmp_path / "out")))
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before


def test_a_doubt_that_is_lost_between_two_pages_and_a_dispute_are_told(tmp_path: Path) -> None:
    bodies = [
        article("Orrisholm Courier", 3,
                "Divers may have found fourteen cracks in the lock gate, Ada Lindqvane said."),
        article("Tarlside Beacon", 5, "The Orrisholm Courier reported that divers found fourteen"
                " cracks in the lock gate.", DENIED),
    ]  # fmt: skip
    made = found(tmp_path, bodies, 1)
    (story,) = (one for one in made.stories if "cracks" in one.claim.said)
    (lost,) = story.hardened
    assert (lost.was.modality, lost.claim.modality) == ("possible", "certain")
    assert lost.why.startswith("p2 has it from p1 (")
    assert story.disputed == 1
    kept(made, Place(str(tmp_path / "out")))
    folder = tmp_path / "out" / "stories"
    (row,) = pq.ParquetFile(folder / "hardened.parquet").read().to_pylist()
    assert (row["story"], row["claim"], row["was"]) == (story.id, lost.claim.id, lost.was.id)
    days = pq.ParquetFile(folder / "spread.parquet").read().to_pylist()
    assert [(one["day"], one["pages"]) for one in days] == [("2024-10-03", 1), ("2024-10-05", 1)]
    told = (folder / "index.html").read_text()
    assert "Doubt lost on the way most often" in told
    assert "Most disputed by readers" in told
    # the day between them has its place, and no bar
    assert '<rect x="28" y="2" width="11" height="42"><title>2024-10-05: 1</title>' in told
    assert "2024-10-04" not in told
    assert "http" not in told.partition("<body>")[0]


@pytest.mark.parametrize(
    ("days", "drawn"),
    [
        ([], []),
        ([("2024-02-28", 2), ("2024-03-01", 1)],
         [("2024-02-28", 2), ("2024-02-29", 0), ("2024-03-01", 1)]),
        # months and years have no place among days, nor have days that are years apart
        ([("2024-02-28", 2), ("2024-03", 1), ("2024-04-01", 1)], None),
        ([("1724-02-28", 2), ("2024-03-01", 1)], None),
        ([("2024-W02-1", 2), ("2024-W03-1", 1)], None),
    ],
)  # fmt: skip
def test_a_day_without_a_page_has_its_place_in_a_plot(
    days: list[tuple[str, int]], drawn: list[tuple[str, int]] | None
) -> None:
    assert _drawn(days) == (days if drawn is None else drawn)


def test_pages_with_nearly_the_same_words_are_copies_of_the_earliest(tmp_path: Path) -> None:
    text = LONG.format(" ".join(f"Stone {number} was found whole and dry." for number in range(40)))
    pages = [page(text), page(text + " And so on."), page("The ferry will not sail, she said.")]
    made = found(tmp_path, pages, 2)
    kept_for = [one.copy_of for one in made.pages.values() if one.copy_of]
    assert len(kept_for) == 1
    assert {one.copies for one in made.stories} <= {1}


def test_a_signature_hangs_on_the_article_alone() -> None:
    text = LONG.format("Nobody was hurt.")
    one = read_html(page(text).decode())
    other = read_html(page(text, title="The dredger").decode(), url="https://x.example/")
    different = read_html(page("The ferry to Dunvarrow will not sail in winter. " * 3).decode())
    marks = [signature(one), signature(different), signature(other), None, None]
    assert copies(marks) == [0, 1, 0, 3, 4]


def test_a_folder_without_a_run_has_no_stories(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no shard of a run is whole"):
        stories(Place(str(tmp_path / "none")))
