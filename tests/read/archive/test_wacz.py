from __future__ import annotations

import io
import zipfile

import pytest

from tests.read.archive.archives import ledger, numbers, packed, plain, read

NAME = "a.wacz"
MEMBERS = packed(*ledger(4))


def wacz(*files: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        package.writestr("datapackage.json", "{}")
        for name, data in files:
            package.writestr(name, data)
        package.writestr("pages/pages.jsonl", "{}")
    return file.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_pages_of_every_archive_in_a_package_come_out(method: int) -> None:
    data = wacz(
        ("archive/one.warc.gz", MEMBERS[0] + MEMBERS[1]),
        ("archive/two.warc", b"".join(plain(*ledger(3)[2:]))),
        ("archive/notes.txt", b"no archive"),
        method=method,
    )
    found, errors = read(data, name=NAME)
    assert (numbers(found), errors) == ([0, 1, 2], [])
    assert [page.source for page in found] == [
        f"{NAME}#archive/one.warc.gz#0",
        f"{NAME}#archive/one.warc.gz#{len(MEMBERS[0])}",
        f"{NAME}#archive/two.warc#0",
    ]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_broken_record_in_a_package_costs_no_other(method: int) -> None:
    broken = MEMBERS[1][:60] + b"\xff" * 20 + MEMBERS[1][80:]
    inside = MEMBERS[0] + broken + MEMBERS[2]
    found, (error,) = read(wacz(("archive/a.warc.gz", inside), method=method), name=NAME)
    assert numbers(found) == [0, 2]
    assert error.source == f"{NAME}#archive/a.warc.gz#{len(MEMBERS[0])}"


def test_a_package_without_an_archive_says_so() -> None:
    _, (error,) = read(wacz(), name=NAME)
    assert "there is no WARC file in its folder archive/" in str(error)


def test_a_package_with_a_password_says_so() -> None:
    data = bytearray(wacz(("archive/a.warc.gz", MEMBERS[0])))
    entry = data.index(b"archive/a.warc.gz", data.index(b"PK\x01\x02")) - 46
    data[entry + 8] |= 1
    _, (error,) = read(bytes(data), name=NAME)
    assert "locked with a password" in str(error)


def test_a_cut_package_says_so() -> None:
    data = wacz(("archive/a.warc.gz", b"".join(MEMBERS)))
    for length in range(40, len(data), 37):
        found, (error,) = read(data[:length], name=NAME)
        assert found == []
        assert "cut off or damaged" in str(error)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_damage_anywhere_in_a_package_raises_nothing(method: int) -> None:
    data = wacz(("archive/a.warc.gz", b"".join(MEMBERS)), method=method)
    for at in range(4, len(data), 5):
        broken = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
        found, errors = read(broken, name=NAME)
        assert len(found) + len(errors) >= 1
