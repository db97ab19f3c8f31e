from __future__ import annotations

import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assay.errors import EmptySourceError, SourceError
from assay.read.pdf import PdfLimits, PdfPage, pdf_text
from tests.read.pdf.documents import PICTURE, At, column, pdf

HERE = Path(__file__).parent
NAME = "a.pdf"

TWO = """\
The dredgers left the harbour in April and nobody has counted the mud
since then, although the ledgers are open to everyone who asks at the
office of the harbour authority.

A second paragraph says something else about the tide, which came in
twice a day as it has always done."""
FIRST, SECOND = (" ".join(part.split("\n")) for part in TWO.split("\n\n"))


def read(data: bytes, limits: PdfLimits | None = None) -> PdfPage:
    return pdf_text(data, NAME, limits)


def codes(page: PdfPage) -> list[str]:
    return [problem.code for problem in page.problems]


def test_lines_become_paragraphs_with_a_blank_line_between() -> None:
    assert read(pdf(column(TWO))).text == f"{FIRST}\n\n{SECOND}"


def test_a_page_that_chrome_printed_reads_as_it_was_written() -> None:
    page = read((HERE / "wire.pdf").read_bytes())
    blocks = page.text.split("\n\n")
    assert "Drums may have gone overboard off Hollow Strand, pilot says" in blocks
    assert (
        "The owners, Finnaby Coastal, denied that any cargo had been lost. “All drums are "
        "accounted for,” their spokeswoman Ysolde Maravick said in a statement. She declined to "
        "say how many had been on board."
    ) in blocks
    assert (
        page.title == "Drums may have gone overboard off Hollow Strand, pilot says | Tarlside Wire"
    )
    assert page.problems == ()


def test_an_indent_begins_a_paragraph() -> None:
    lines = column(TWO.replace("\n\n", "\n"))
    indented = [line._replace(x=90) if line.text.startswith("A sec") else line for line in lines]
    assert read(pdf(indented)).text == f"{FIRST}\n\n{SECOND}"


def test_a_heading_in_larger_letters_stands_alone() -> None:
    lines = [At(72, 720, "Mud in the harbour", 18), *column(TWO)]
    assert read(pdf(lines)).text.startswith("Mud in the harbour\n\nThe dredgers")


def test_a_paragraph_goes_on_over_columns_and_pages() -> None:
    upper, lower = TWO.split("\n", 1)
    text = f"{FIRST}\n\n{SECOND}"
    assert read(pdf(column(upper, top=90), column(lower))).text == text
    assert read(pdf([*column(upper, top=90, left=30), *column(lower, left=320)])).text == text


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_turned_on_its_side_reads_the_same(rotate: int) -> None:
    turns = {90: "0 1 -1 0 612 0", 180: "-1 0 0 -1 612 792", 270: "0 -1 1 0 0 792"}
    shown = b"\n".join(
        b"BT /F1 11 Tf %g %g Td (%s) Tj ET" % (line.x, line.y, line.text.encode())
        for line in column(TWO, top=500)
    )
    content = b"q %s cm %s Q" % (turns[rotate].encode(), shown)
    assert read(pdf(content, rotate=rotate)).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("lines", "text", "unsure"),
    [
        (
            "The contamination and the contami-\nnation",
            "The contamination and the contamination",
            0,
        ),
        ("A well-known man, a well-\nknown one", "A well-known man, a well-known one", 0),
        ("He had lost forty-\nnine trays", "He had lost forty-nine trays", 1),
        ("From the Hollin-\nVarr quay", "From the Hollin-Varr quay", 0),
        ("between 2009-\n2012 and", "between 2009- 2012 and", 0),
    ],
)
def test_a_hyphen_goes_only_where_the_document_proves_it(
    lines: str, text: str, unsure: int
) -> None:
    page = read(pdf(column(lines)))
    assert page.text == text
    assert codes(page) == ["line_end_hyphens"] * unsure


def test_headers_footers_and_page_numbers_are_set_aside() -> None:
    pages = [
        [
            At(72, 760, "Sediment Balance 2023"),
            *column(f"Part {number} of it. {TWO}"),
            At(300, 30, f"Page {number} of 3"),
        ]
        for number in (1, 2, 3)
    ]
    page = read(pdf(*pages))
    assert "Balance" not in page.text
    assert "of 3" not in page.text
    assert [(part.path, part.starts) for part in page.set_aside[:2]] == [
        ("page 1", "Page 1 of 3"),
        ("page 1", "Sediment Balance 2023"),
    ]
    assert len(page.set_aside) == 6


def test_what_stands_at_the_top_of_one_page_only_is_kept() -> None:
    pages = [[At(72, 760, f"{word} matters"), *column(TWO)] for word in ("Mud", "Silt", "Tide")]
    page = read(pdf(*pages))
    assert page.set_aside == ()
    assert "Silt matters" in page.text


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Sediment Balance 2023", "Sediment Balance 2023"),
        ("Microsoft Word - report_final.docx", None),
        ("report_final.indd", None),
        ("untitled", None),
        ("", None),
    ],
)
def test_a_title_that_is_the_name_of_a_file_is_left_out(given: str, title: str | None) -> None:
    assert read(pdf(column(TWO), Title=given)).title == title


def test_properties_give_authors_and_when_the_file_was_made() -> None:
    made = pdf(column(TWO), Author="Henrike Odalsay; Bram Odalsay", CreationDate="D:20240524083000+02'00'")  # fmt: skip # noqa: E501
    page = read(made)
    assert page.authors == ("Henrike Odalsay", "Bram Odalsay")
    assert page.created == "2024-05-24T08:30:00+02:00"
    assert read(pdf(column(TWO), Author="admin", CreationDate="D:20249999")).authors == ()


def test_a_scan_says_that_it_has_no_text_layer() -> None:
    with pytest.raises(EmptySourceError, match=r"only pictures on its 2 pages.*OCR"):
        read(pdf(PICTURE, PICTURE))


def test_a_document_without_words_says_so() -> None:
    with pytest.raises(EmptySourceError, match="there are none on its 1 page"):
        read(pdf(b""))


def test_scanned_pages_among_others_are_named() -> None:
    page = read(pdf(column(TWO), PICTURE, PICTURE))
    assert codes(page) == ["no_text_layer"]
    assert page.problems[0].message.startswith("Pages 2, 3 hold only pictures")


def test_a_locked_document_says_what_to_do() -> None:
    with pytest.raises(SourceError, match=r"a\.pdf: this PDF is locked with a password\. Open it"):
        read((HERE / "locked.pdf").read_bytes())


def test_a_document_that_is_locked_against_changes_only_is_read() -> None:
    assert read((HERE / "restricted.pdf").read_bytes()).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(500), b"no PDF", b"%PDF"])
def test_what_is_no_document_says_so(data: bytes) -> None:
    with pytest.raises(SourceError, match="cannot be opened: it is cut off or damaged"):
        read(data)


def test_a_document_cut_or_damaged_anywhere_gives_text_or_an_error() -> None:
    data = pdf(column(TWO), column(TWO))
    for at in range(0, len(data), 13):
        for broken in (data[:at], data[:at] + b"\xff\x00(" + data[at + 3 :]):
            try:
                assert read(broken).text
            except SourceError:
                continue


def test_limits_on_pages_and_time_are_kept_and_told() -> None:
    data = pdf(*(column(f"{word} first. {TWO}") for word in "Mud Silt Tide Ebb Flood".split()))
    page = read(data, PdfLimits(max_pages=2))
    assert page.text.count("dredgers") == 2
    assert "first 2 of 5 pages" in page.problems[0].message
    with pytest.raises(EmptySourceError, match="0 pages"):
        read(data, PdfLimits(max_seconds=-1))


def test_a_stream_that_unpacks_to_far_too_much_is_not_unpacked() -> None:
    bomb = pdf(zlib.compress(b" " * 3_000_000), flate=True)
    with pytest.raises(SourceError, match=r"more than 1,000,000 bytes.*--max-bytes"):
        read(bomb, PdfLimits(max_stream=1_000_000))
    with pytest.raises(EmptySourceError):
        read(bomb)


def test_several_threads_may_read_at_once() -> None:
    data = pdf(*[column(TWO)] * 5)
    with ThreadPoolExecutor(4) as pool:
        texts = {page.text for page in pool.map(read, [data] * 12)}
    assert len(texts) == 1
