from __future__ import annotations

import gzip
import runpy
from pathlib import Path

from assay.read.archive import Archived, Tally, pages

EXAMPLES = Path(__file__).parents[3] / "examples"
ARCHIVE = EXAMPLES / "three-outlets.warc.gz"


def test_the_example_holds_the_pages_of_three_outlets() -> None:
    archive = pages(ARCHIVE, ARCHIVE.name)
    found = [page for page in archive if isinstance(page, Archived)]
    outlets = ("wire", "courier", "beacon")
    assert [page.data for page in found] == [
        (EXAMPLES / "three-outlets" / f"{name}.html").read_bytes() for name in outlets
    ]
    assert [page.captured for page in found] == [
        f"2024-10-11T12:05:{at}Z" for at in ("01", "07", "13")
    ]
    assert [page.problems for page in found] == [(), (), ()]
    assert archive.tally == Tally(pages=3, redirects=1, refusals=1, other_types=1, other_records=7)


def test_the_example_is_what_its_script_makes_of_the_pages() -> None:
    # compared unpacked: other versions of zlib pack the same bytes in another way
    made = runpy.run_path(str(EXAMPLES / "make_three_outlets.py"))["archive"]
    assert made() == made()
    assert gzip.decompress(made()) == gzip.decompress(ARCHIVE.read_bytes())
