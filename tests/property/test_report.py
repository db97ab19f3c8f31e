from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from lxml import html as parser
from rich.console import Console

from assay.report import html, markdown, sheet, terminal
from tests.property.records import records

if TYPE_CHECKING:
    from assay.record import Record


@settings(deadline=None, max_examples=60)
@given(records())
def test_every_record_can_be_read_in_every_form(record: Record) -> None:
    tree = parser.document_fromstring(html(record))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = {address[1:] for address in tree.xpath("//@href") if address.startswith("#")}
    # The words of a claim or a quotation may be blanks, which have no place on the page.
    assert all(re.fullmatch(r"[wo]\d+", lost) for lost in inner - set(ids))
    assert markdown(record)
    assert list(sheet([record]))
    Console(file=io.StringIO(), width=60).print(terminal(record))
