from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from lxml import html as parser
from rich.console import Console

from assay.report import html
from assay.report.markdown import markdown
from assay.report.terminal import terminal
from tests.record.test_tied import NAMED, PAID, tied

if TYPE_CHECKING:
    from assay.record import Record


def record() -> Record:
    return tied(NAMED, PAID)


def test_a_report_shows_who_is_linked_with_whom_by_whose_word() -> None:
    made = parser.document_fromstring(html(record()))
    (shown,) = made.xpath("//section[@id='links']//li")
    words = " ".join(shown.text_content().split())
    assert words.startswith("Osk pays → Tarl Institute 1 Osk pays the Tarl Institute the page")
    assert "funded" in words
    assert made.xpath("//nav//a[@href='#links']")


def test_a_page_without_links_has_no_part_for_them() -> None:
    assert 'id="links"' not in html(tied())
    assert "Who is linked with whom" not in markdown(tied())


def test_markdown_says_the_same() -> None:
    made = markdown(record())
    assert "## Who is linked with whom" in made
    assert "- **Osk → Tarl Institute**: “pays”, funded" in made


def test_the_terminal_lists_links() -> None:
    console = Console(file=StringIO(), width=120)
    console.print(terminal(record()))
    assert "Who is linked with whom" in console.file.getvalue()  # type: ignore[attr-defined]
