from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.errors import SourceError
from assay.read.archive import saved_page

if TYPE_CHECKING:
    from pathlib import Path


def saved(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>Mud")
    return folder


def test_a_folder_with_one_saved_page_is_that_page(tmp_path: Path) -> None:
    saved(tmp_path, "Mud in April.html", "Mud in April_files/a.css", "notes.txt")
    assert saved_page(tmp_path) == tmp_path / "Mud in April.html"


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_fichiers"])
def test_a_folder_of_pictures_names_its_page(tmp_path: Path, ending: str) -> None:
    saved(tmp_path, "page.htm", f"page{ending}/a.html")
    with pytest.raises(SourceError, match=r"Give the page itself: .*page\.htm"):
        saved_page(tmp_path / f"page{ending}")


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a.html", "a_files/x.js", "b.html"), "came 2 HTML files: name the pages in it"),
        (("a.html",), r"came 1 HTML file: name the pages in it, as in .*\*\.html"),
        (("a.txt",), "there is no HTML file in this folder"),
    ],
)
def test_any_other_folder_says_what_to_give(
    tmp_path: Path, names: tuple[str, ...], message: str
) -> None:
    with pytest.raises(SourceError, match=message):
        saved_page(saved(tmp_path, *names))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        saved_page(tmp_path / "none")
