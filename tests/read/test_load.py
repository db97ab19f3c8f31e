from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.errors import EmptySourceError, FetchError, SourceError
from assay.read import Loaded, Options, holds_many, load
from tests.places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

ARCHIVE = EXAMPLES / "three-outlets.warc.gz"
USUAL = Options()


def test_bytes_are_handed_through() -> None:
    assert list(load(b"mud", USUAL)) == [Loaded(data=b"mud", source="-")]
    assert list(load(b"mud", USUAL, "sent")) == [Loaded(data=b"mud", source="sent")]


def test_a_file_is_loaded_under_the_name_given(tmp_path: Path) -> None:
    path = tmp_path / "mud.txt"
    path.write_bytes(b"Mud.")
    assert list(load(path, USUAL)) == [Loaded(data=b"Mud.", source=str(path))]


def test_an_archive_gives_its_pages_with_address_and_time() -> None:
    found = [page for page in load(ARCHIVE, USUAL) if isinstance(page, Loaded)]
    assert len(found) == 3
    assert all(page.url and page.captured and page.media_type for page in found)
    assert len({page.source for page in found}) == 3


def test_an_archive_is_one_from_a_path_and_from_bytes() -> None:
    data = ARCHIVE.read_bytes()
    assert holds_many(ARCHIVE)
    assert holds_many(data)
    assert not holds_many(EXAMPLES / "harbour.html")
    assert not holds_many(EXAMPLES / "nowhere.html")
    of_bytes = [page.data for page in load(data, USUAL) if isinstance(page, Loaded)]
    assert of_bytes == [page.data for page in load(ARCHIVE, USUAL) if isinstance(page, Loaded)]


def test_the_folder_of_a_saved_page_gives_the_page(tmp_path: Path) -> None:
    (tmp_path / "mud.html").write_bytes(b"<p>Mud.")
    (tmp_path / "mud_files").mkdir()
    (page,) = load(tmp_path, USUAL)
    assert isinstance(page, Loaded)
    assert page.data == b"<p>Mud."


@pytest.mark.parametrize(
    ("name", "expected", "message"),
    [
        ("harbuor.html", SourceError, "Did you mean .*harbour.html"),
        ("empty.html", EmptySourceError, "empty"),
        ("harbour.html/x", SourceError, "not a folder|no such file"),
        ("none/x.html", SourceError, "folder does not exist"),
        ("a\x00b", SourceError, "could not be read"),
        ("bare", SourceError, "no HTML file"),
    ],
)
def test_what_cannot_be_loaded_says_why(
    tmp_path: Path, name: str, expected: type[SourceError], message: str
) -> None:
    (tmp_path / "harbour.html").write_text("Mud.")
    (tmp_path / "empty.html").touch()
    (tmp_path / "bare").mkdir()
    with pytest.raises(expected, match=message):
        list(load(tmp_path / name, USUAL))


def test_no_name_at_all_says_so() -> None:
    with pytest.raises(SourceError, match="empty"):
        list(load("", USUAL))


def test_a_page_over_the_limit_names_the_flag_that_moves_it(tmp_path: Path) -> None:
    path = tmp_path / "mud.txt"
    path.write_bytes(b"Mud." * 100)
    with pytest.raises(SourceError, match="--max-bytes"):
        list(load(path, Options(max_bytes=399)))
    assert list(load(path, Options(max_bytes=400)))


def test_an_address_inside_the_network_is_never_fetched() -> None:
    with pytest.raises(FetchError):
        list(load("http://127.0.0.1/mud/", USUAL))
