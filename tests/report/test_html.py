from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import pytest
from lxml import html as parser
from msgspec.structs import replace

from assay.report import html
from tests.factories import record as bare
from tests.report.disputes import dispute, hostile_dispute
from tests.report.pages import QUAY, hostile, quay, thread
from tests.report.weighed import hostile_mill, mill

if TYPE_CHECKING:
    from assay.record import Record


def _tree(record: Record) -> parser.HtmlElement:
    return parser.document_fromstring(html(record))


def _text(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("record", [quay(), hostile(), bare()], ids=["quay", "hostile", "bare"])
def test_the_policy_allows_the_one_style_and_the_one_script_and_nothing_else(
    record: Record,
) -> None:
    page = html(record)
    tree = parser.document_fromstring(page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    allowed = re.findall(r"'sha256-([^']+)'", policy)
    found = [
        base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        for name in ("style", "script")
        for part in re.findall(f"<{name}>(.*?)</{name}>", page, re.DOTALL)
    ]
    assert allowed == found
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "record",
    [quay(), hostile(), hostile_dispute(), hostile_mill()],
    ids=["quay", "hostile", "dispute", "mill"],
)
def test_nothing_in_a_report_can_run_or_load(record: Record) -> None:
    tree = _tree(record)
    assert not tree.xpath("//@*[starts-with(name(), 'on')] | //@style | //@src | //@srcset")
    assert not tree.xpath("//img | //link | //iframe | //object | //embed | //form | //base")
    for address in tree.xpath("//@href"):
        assert address.startswith(("#", "http://", "https://"))


@pytest.mark.parametrize(
    "record",
    [quay(), hostile(), thread(300, 40), dispute(), mill(), hostile_mill()],
    ids=["quay", "hostile", "thread", "dispute", "mill", "hostile mill"],
)
def test_every_link_within_a_report_leads_somewhere_and_no_id_is_used_twice(
    record: Record,
) -> None:
    tree = _tree(record)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = [address[1:] for address in tree.xpath("//@href") if address.startswith("#")]
    assert set(inner) <= set(ids)


def test_every_claim_has_its_words_and_its_card_and_each_leads_to_the_other() -> None:
    tree = _tree(quay())
    for number in range(1, len(quay().claims) + 1):
        assert tree.xpath(f"//*[@id='w{number}']")
        (card,) = tree.xpath(f"//*[@id='c{number}']")
        assert card.xpath(f".//a[@href='#w{number}']")
        assert tree.xpath(f"//a[contains(@class, 'mark')][@href='#c{number}']")
        assert card.xpath(f".//*[@id='q{number}']")


def test_the_text_stands_on_one_side_whole_and_the_claims_by_source_on_the_other() -> None:
    tree = _tree(quay())
    prose = _text(tree.xpath("//div[@class='prose']")[0])
    for words in QUAY.split("\n\n")[:4]:
        assert words in prose
    titles = [_text(part) for part in tree.xpath("//section[@id='claims']/section/h3")]
    assert titles == [
        "Sources it names 2",
        "Sources it does not name 2",
        "Headings 1",
        "The page’s own voice 1",
    ]


def test_a_chain_shows_each_voice_and_its_word_of_saying() -> None:
    (chain,) = _tree(quay()).xpath("//*[@id='c5']//ol[@class='chain']")
    assert [_text(link) for link in chain] == [
        "The Marram Post",
        "The Gull reported",
        "dock workers said",
    ]


def test_a_heading_is_set_apart_as_the_pages_own_voice() -> None:
    (head,) = _tree(quay()).xpath("//div[@class='prose']/div[contains(@class, 'head')]")
    assert _text(head) == "Title, in the page’s own voice The quay is sinking"


def test_gaps_and_comments_without_words_keep_their_place_and_say_so() -> None:
    discussion = _text(_tree(quay()).xpath("//section[@id='discussion']")[0])
    assert "The platform lost or removed this comment" in discussion
    assert "This comment has no words." in discussion
    assert "Old Salt answers Tidewise" in discussion


def test_what_was_not_looked_at_is_not_shown_as_nothing() -> None:
    head = _text(_tree(bare()).xpath("//header[@id='top']")[0])
    assert "who says what: not looked at" in head
    assert "only the page was read" in head
    assert "0 claims" not in head


def test_measurements_appear_only_where_they_were_made() -> None:
    assert "worth checking" not in html(quay())
    weighed = replace(quay().claims[1], checkworthy=0.82, opinion=False, certainty=-1.5)
    shown = _text(_tree(replace(quay(), claims=(quay().claims[0], weighed))))
    assert "worth checking 82%" in shown
    assert "certainty −1.5 of ±3" in shown
    assert "kind matter of record" in shown


def test_control_characters_are_shown_as_such() -> None:
    page = html(bare("a\x00b\x1b[31m \x9b c\u202ed"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", page)
    assert "a\ufffdb\ufffd[31m \ufffd c\ufffdd" in page


def test_a_language_that_is_none_is_not_passed_on() -> None:
    odd = bare(page=replace(bare().page, language='"><b>'))
    assert _tree(odd).xpath("//div[@class='prose']/@lang") == [""]


def test_a_thread_a_thousand_levels_deep_does_not_nest_deeper_than_a_browser_can() -> None:
    tree = _tree(thread(1000, 1000))
    (last,) = tree.xpath("//*[@id='r1000']")
    assert len(list(last.iterancestors())) < 120
    assert "level 1000" in _text(last)


def test_a_report_is_the_same_every_time() -> None:
    assert html(quay()) == html(quay())
