"""What `assay read` makes of bad input, and in which words: the reference's tables, row by row."""

from __future__ import annotations

import ast
import gzip
import io
import json
import re
import shutil
import zipfile
import zlib
from typing import TYPE_CHECKING, get_args

import pytest
from click.testing import CliRunner

from assay.cli import main
from assay.read.fetch.stopped import Reason
from tests.places import EXAMPLES, ROOT
from tests.read.archive.archives import body, http, packed, record
from tests.read.pdf.documents import PICTURE, column, pdf
from tests.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

PAGE = (ROOT / "docs" / "reference" / "limits.md").read_text()
PDFS = ROOT / "tests" / "read" / "pdf"
ARCHIVE = (EXAMPLES / "three-outlets.warc.gz").read_bytes()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a copy of the examples."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _table(heading: str) -> dict[str, list[str]]:
    """Return a table's rows by their first cell."""
    found = (cells for above, cells in rows(PAGE) if above == heading)
    return {
        cells[0]: [cell.strip("`") for cell in cells[1:]] for cells in found if cells[0] != "given"
    }


def _said(message: str, printed: str) -> bool:
    return re.search(".*".join(map(re.escape, message.split("..."))), printed) is not None


def _read(arguments: list[str]) -> Result:
    return CliRunner().invoke(main, ["read", *arguments])


# What is refused


def _written(name: str, data: bytes, *options: str) -> Callable[[Path], list[str]]:
    def make(folder: Path) -> list[str]:
        (folder / name).write_bytes(data)
        return [name, *options]

    return make


def _given(*arguments: str) -> Callable[[Path], list[str]]:
    return lambda _: list(arguments)


def _folder(folder: Path) -> list[str]:
    (folder / "bare").mkdir()
    return ["bare"]


def _pictures(folder: Path) -> list[str]:
    (folder / "mud_files").mkdir()
    (folder / "mud.html").write_text("<p>Mud.")
    return ["mud_files"]


def _zipped(name: str, data: bytes, first: str = "datapackage.json") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(first, "{}")
        package.writestr(name, data)
    return file.getvalue()


_HARBOUR = "examples/harbour.html"
_BOMB = bytes(1_000_000)
_LESS, _LIMIT = ("--max-bytes", "1000"), ("--max-bytes", "100000")
_MHTML = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\n--x--\r\n"
)
REFUSED: dict[str, Callable[[Path], list[str]]] = {
    "a path where nothing is": _given("nothing.html"),
    "a path with a slip of the hand": _given("examples/harbor.html"),
    "a path in a folder that is not there": _given("nowhere/page.html"),
    "a path below a file": _given("examples/harbour.html/page.html"),
    "a folder of other things": _given("examples"),
    "a folder without a page": _folder,
    "the folder with a page's pictures": _pictures,
    "a file without a byte": _written("empty.html", b""),
    "a file of white space": _written("blank.txt", b" \n\t\n"),
    "a page drawn by a script": _written("drawn.html", b"<html><script>draw()</script></html>"),
    "a page larger than `--max-bytes`": _given(_HARBOUR, *_LESS),
    "a picture, recording or program": _written("page.html", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "an office document, e-book or ZIP bomb": _written(
        "page.docx", _zipped("word.xml", _BOMB, "a")
    ),
    "a page packed with gzip, or a gzip bomb": _written(
        "page.html.gz", gzip.compress(_BOMB, mtime=0)
    ),
    "bytes that are no text": _written("noise.txt", bytes(range(256)) * 8),
    "a PDF that is a scan": _written("scan.pdf", pdf(PICTURE)),
    "a PDF that is locked": _given(str(PDFS / "locked.pdf")),
    "a PDF that is damaged": _written("page.pdf", b"%PDF-1.7\n"),
    "a PDF that is a bomb": _written("bomb.pdf", pdf(zlib.compress(_BOMB), flate=True), *_LIMIT),
    "a PDF without words": _written("blank.pdf", pdf(b"q Q")),
    "a WACZ package without an archive": _written("none.wacz", _zipped("pages/p.jsonl", b"{}")),
    "a WACZ package that is a bomb": _written(
        "bomb.wacz", _zipped("archive/data.warc", _BOMB), *_LESS
    ),
    "MHTML without a page": _written("page.mhtml", _MHTML),
    "an address inside the network": _given("http://127.0.0.1/page"),
    "an address with a password in it": _given("https://ada:mud@mud.example/page"),
    "no page": _given(),
    "standard input twice": _given("-", "-"),
    "several pages, one HTML report": _given(_HARBOUR, "examples/harbour.txt", "--format", "html"),
    "an archive, one HTML report": _given("examples/three-outlets.warc.gz", "-o", "report.html"),
    "an output of an unknown kind": _given(_HARBOUR, "-o", "report.docx"),
    "an output that is one of the pages": _given(_HARBOUR, "-o", _HARBOUR),
    "an output in a folder that is not there": _given(_HARBOUR, "-o", "nowhere/report.html"),
    "a format that there is not": _given(_HARBOUR, "--format", "pdf"),
    "an option that there is not": _given(_HARBOUR, "--fast"),
    "no time at all": _given(_HARBOUR, "--timeout", "0"),
}


def test_the_table_of_what_is_refused_has_the_rows_that_are_tested() -> None:
    assert list(_table("What is refused, and in which words")) == list(REFUSED)


@pytest.mark.parametrize("given", REFUSED)
def test_what_is_refused_is_refused_in_the_words_of_the_table(given: str, folder: Path) -> None:
    message, status = _table("What is refused, and in which words")[given]
    run = _read(REFUSED[given](folder))
    assert _said(message, run.stderr), run.stderr
    assert run.exit_code == int(status)


# What is read all the same


def _html(inside: str, head: str = "") -> bytes:
    article = "<h1>The quay</h1><p>The quay is sinking, said Ada Roke, who has measured it.</p>"
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><article>{article}</article>"
        f"{inside}</body></html>"
    ).encode()


def _comment(number: int, author: str, replies: str = "") -> str:
    return (
        f'<li class="comment" id="comment-{number}"><div class="comment-author vcard">'
        f'<cite class="fn">{author}</cite></div><div class="comment-content">'
        f"<p>It has been sinking for years.</p></div>{replies}</li>"
    )


def _thread(*comments: str) -> bytes:
    return _html(f'<ol class="comment-list">{"".join(comments)}</ol>')


def _levels(count: int) -> bytes:
    made = ""
    for number in range(count, 0, -1):
        made = _comment(number, f"Ada {number}", made and f'<ol class="children">{made}</ol>')
    return _thread(made)


def _records(*blocks: bytes) -> list[bytes]:
    return packed(
        *(record(block, f"https://mud.example/{number}") for number, block in enumerate(blocks))
    )


def _broken() -> bytes:
    first, second, third = _records(*(http(body(number)) for number in range(3)))
    half = len(second) // 2
    return first + second[:half] + bytes([second[half] ^ 0xFF]) + second[half + 1 :] + third


_BETWEEN = [http(body(0)), http(body(2))]
_PACKED_BOMB = http(gzip.compress(_BOMB, mtime=0), "Content-Encoding: gzip")
_CUT = record(http(body(0)), WARC_Truncated="length")
READ: dict[str, Callable[[Path], list[str]]] = {
    "an archive cut off, packed": _written("mud.warc.gz", ARCHIVE[:-1500]),
    "an archive cut off, not packed": _written("mud.warc", gzip.decompress(ARCHIVE)[:-1500]),
    "an archive with a broken record": _written("mud.warc.gz", _broken()),
    "an archive with a gzip bomb": _written(
        "mud.warc.gz",
        b"".join(_records(_BETWEEN[0], http(_BOMB), _BETWEEN[1])),
        *_LIMIT,
    ),
    "an archive with a packed page that is a bomb": _written(
        "mud.warc.gz",
        b"".join(_records(_BETWEEN[0], _PACKED_BOMB, _BETWEEN[1])),
        *_LIMIT,
    ),
    "an archive whose crawler cut a page": _written("mud.warc.gz", b"".join(packed(_CUT))),
    "a wrong character set declared": _written(
        "page.html", _html("<p>Le café", '<meta charset="utf-8">').decode().encode("cp1252")
    ),
    "bytes that fit no character": _written(
        "page.html", _html("<p>Zoë é è ê ë ü ö ä ó ú í á ñ.") + b"<p>\xff mud"
    ),
    "control characters": _written("page.html", _html("<p>The mayor said \x07 no.")),
    "100,000 elements inside one another": _written("page.html", _html("<div>" * 100_000)),
    "a thousand levels of comments": _written("page.html", _levels(1000)),
    "comments that share one id": _written("page.html", _thread(*[_comment(7, "Ada")] * 5)),
    "a page that announces comments and has none": _written(
        "page.html", _html('<div id="comments"><h2>27 comments</h2></div>')
    ),
    "a commenter with no name": _written("page.html", _thread(_comment(1, ""))),
    "a commenter's name of 10,000 characters": _written(
        "page.html", _thread(_comment(1, "x" * 10_000))
    ),
    "a name that turns the direction of writing": _written(
        "page.html", _thread(_comment(1, "Ada\u202eekoR"))
    ),
    "a page in another language than English": _given("examples/lighthouse-fr.html"),
    "a PDF with scanned pages among others": _written(
        "page.pdf", pdf(column("The quay is sinking, the mayor said."), PICTURE)
    ),
    "a PDF locked against changes only": _given(str(PDFS / "restricted.pdf")),
}


def test_the_table_of_what_is_read_has_the_rows_that_are_tested() -> None:
    assert list(_table("What is read all the same")) == list(READ)


@pytest.mark.parametrize("given", READ)
def test_what_is_read_all_the_same_is_read_as_the_table_says(given: str, folder: Path) -> None:
    _, count, told, status = _table("What is read all the same")[given]
    run = _read([*READ[given](folder), "--format", "json"])
    records = [json.loads(line) for line in run.stdout.splitlines()]
    codes = [problem["code"] for each in records for problem in each["problems"]]
    assert run.exit_code == int(status), run.stderr
    assert len(records) == int(count)
    if told.isidentifier():
        assert told in codes
    else:
        assert codes == []
        assert _said(told, run.stderr) if told else run.stderr == ""


@pytest.mark.parametrize(
    ("given", "authors"),
    [
        ("a thousand levels of comments", [f"Ada {number}" for number in range(1, 1001)]),
        ("comments that share one id", ["Ada"] * 5),
        ("a commenter with no name", [None]),
        ("a commenter's name of 10,000 characters", ["x" * 10_000]),
        ("a name that turns the direction of writing", ["Ada\u202eekoR"]),
    ],
)
def test_odd_comments_are_all_kept(given: str, authors: list[str | None], folder: Path) -> None:
    made = json.loads(_read([*READ[given](folder), "--format", "json"]).stdout)
    assert [comment["author"] for comment in made["comments"]] == authors
    deepest = len(authors) - 1 if "levels" in given else 0
    assert max(comment["depth"] for comment in made["comments"]) == deepest


@pytest.mark.parametrize("form", ["terminal", "html", "md", "csv"])
def test_no_report_lets_a_name_turn_the_direction_of_writing(form: str, folder: Path) -> None:
    page = READ["a name that turns the direction of writing"](folder)
    run = _read([*page, "--format", form])
    assert run.exit_code == 0
    assert "Ada" in run.stdout
    assert "\u202e" not in run.stdout


# Addresses: each case is played by a server on this machine, in tests/read/fetch

PLAYED = {
    "an address that is none": (
        "test_page.py",
        "test_what_is_no_address_is_refused_before_anything_is_asked",
    ),
    "a name that does not exist": (
        "test_inside.py",
        "test_a_name_that_does_not_exist_is_told_with_the_next_step",
    ),
    "a name that leads inside the network": (
        "test_inside.py",
        "test_a_name_with_one_address_inside_is_refused_whole",
    ),
    "a redirect that leads inside": ("test_inside.py", "test_a_redirect_does_not_lead_inside"),
    "a host where nobody listens": (
        "test_inside.py",
        "test_a_port_where_nobody_listens_is_told_as_a_connection",
    ),
    "a wrong certificate": ("test_secure.py", "test_a_certificate_for_another_name_is_refused"),
    "a server that drips or hangs": (
        "test_limits.py",
        "test_a_server_that_takes_its_time_is_given_up",
    ),
    "redirects for ever": ("test_limits.py", "test_redirects_without_end_are_left_after_five"),
    "a redirect from https to http": (
        "test_secure.py",
        "test_a_redirect_does_not_lead_out_of_a_secure_connection",
    ),
    "404 and other answers without a page": (
        "test_page.py",
        "test_a_status_without_a_page_is_told_in_words",
    ),
    "a gigabyte": ("test_limits.py", "test_a_gigabyte_is_left_where_the_limit_is"),
    "a gzip bomb as an answer": (
        "test_limits.py",
        "test_a_gzip_bomb_is_unpacked_to_the_limit_only",
    ),
    "headers without end": ("test_limits.py", "test_headers_without_end_are_left"),
    "an answer that breaks off": (
        "test_limits.py",
        "test_a_page_that_breaks_off_is_not_taken_for_whole",
    ),
    "a site whose robots.txt forbids it": (
        "test_robots.py",
        "test_a_page_that_robots_txt_closes_is_not_asked_for",
    ),
    "a site whose robots.txt cannot be had": (
        "test_robots.py",
        "test_a_robots_txt_that_cannot_be_had_allows_nothing",
    ),
}


def test_every_case_in_the_table_of_addresses_is_played() -> None:
    assert list(_table("Addresses")) == list(PLAYED)
    for module, name in PLAYED.values():
        assert f"\ndef {name}(" in (ROOT / "tests" / "read" / "fetch" / module).read_text()


def test_the_table_of_addresses_has_every_reason() -> None:
    assert {reason for reason, _ in _table("Addresses").values()} == set(get_args(Reason))


def _sentences() -> str:
    """Return what the package may say, with ``...`` for what depends on the case."""
    said = []
    for path in sorted((ROOT / "src" / "assay" / "read" / "fetch").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.JoinedStr):
                said.append("".join(map(_piece, node.values)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.append(node.value)
    return "\n".join(said)


def _piece(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "..."


def test_the_messages_in_the_table_of_addresses_are_those_of_the_program() -> None:
    sentences = _sentences()
    told = [message for _, message in _table("Addresses").values()]
    assert [message for message in told if message not in sentences] == []
