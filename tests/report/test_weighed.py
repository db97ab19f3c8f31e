from __future__ import annotations

import time
from typing import TYPE_CHECKING

from lxml import html as parser
from msgspec.structs import replace

from assay.report import html
from assay.text import Span
from tests.factories import record as bare
from tests.report.disputes import dispute
from tests.report.pages import quay
from tests.report.weighed import long_mill, mill

if TYPE_CHECKING:
    from assay.record import Record


def _tree(record: Record) -> parser.HtmlElement:
    return parser.document_fromstring(html(record))


def _text(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _all(path: str, record: Record | None = None) -> list[str]:
    return [_text(each) for each in _tree(record or mill()).xpath(path)]


def test_each_voice_of_a_chain_says_how_sure_it_is_and_by_which_words() -> None:
    assert _all("//*[@id='c2']//ol[@class='chain']/li") == [
        "The Sallow Post certain",
        "the miller said possible: “may”",
    ]


def test_a_card_says_how_sure_its_claim_is_and_what_that_is_on_other_scales() -> None:
    (card,) = _all("//*[@id='c4']")
    assert "how sure denied: stated as certainly not so" in card
    assert "certainty −3.0 of ±3, nearest term of ICD 203 “almost no chance”" in card


def test_a_card_lists_what_its_claim_rests_on() -> None:
    assert _all("//*[@id='c5']//dl[@class='rests']//dd") == [
        "document “The ledger”: on the page",
        "link “A survey”: linked https://flax.example/survey",
        "graph “The graph”: absent",
        "data “A survey”: linked javascript:window.hit=1",
        "“120” 120 (bales), “210 bales”, “340” 340 (bales)",
        "≠ sum: does not hold 120 + 210 = 330, not 340",
        "± figure given twice: depends 300 or 340",
    ]


def test_only_a_web_address_becomes_a_link_and_tells_nobody_where_it_is_from() -> None:
    links = _tree(mill()).xpath("//section[@id='evidence']//a[not(starts-with(@href, '#'))]")
    assert [link.get("href") for link in links] == ["https://flax.example/survey"]
    assert links[0].get("rel") == "noopener noreferrer external"


def test_words_that_show_how_sure_and_figures_are_marked_in_the_text_and_explained() -> None:
    assert _all("//div[@class='prose']//span[@class='hedge']") == ["may", "denied"]
    figures = _all("//div[@class='prose']//span[contains(@class, 'figure')]")
    assert figures == ["300 bales", "900 bales", "120", "210 bales", "340"]
    legend = _all("//ul[@class='legend']/li")
    assert legend[-2:] == ["shows how sure", "figure"]
    assert "figure" not in _all("//ul[@class='legend']/li", quay())


def test_the_claims_most_worth_a_check_are_listed_first_to_last() -> None:
    listed = _tree(mill()).xpath("//section[@id='worth']//a/@href")
    assert listed == ["#c5", "#c1", "#c3", "#c6", "#c2"]


def test_contrasts_stand_side_by_side_the_weightiest_first() -> None:
    sides = _all("//section[@id='contrasts']//li[@id='k2']//div[@class='sides']/div")
    assert sides == [
        "the miller possible 2 that about 300 bales may have burnt",
        "the page’s title The mill has lost a third of its flax",
    ]
    assert _all("//section[@id='contrasts']//h3")[0].startswith("one source, two claims")


def test_sums_that_do_not_hold_come_first_with_their_working_and_lead_to_their_words() -> None:
    assert _all("//section[@id='sums']//p[@class='outcome']") == [
        "≠ sum: does not hold",
        "± figure given twice: depends",
        "? conversion: cannot be told",
        "= share: holds",
    ]
    (failed,) = _tree(mill()).xpath("//section[@id='sums']//li[@id='x2']")
    assert failed.xpath(".//a/@href") == ["#f3", "#f4", "#f5", "#c5"]
    assert "120 + 210 = 330, not 340" in _text(failed)


def test_what_is_absent_is_listed_before_what_can_be_looked_at() -> None:
    order = [each.split()[0] for each in _all("//section[@id='evidence']//li")]
    assert order == ["absent", "linked", "linked", "on"]


def test_the_counts_at_the_top_lead_to_what_they_count() -> None:
    assert _all("//ul[@class='summary']/li") == [
        "How sure the words are: 4 certain, 1 denied, 1 possible",
        "1 of 4 sums does not hold",
        "1 of 4 pieces of evidence is absent",
        "3 contrasts",
    ]
    assert _tree(mill()).xpath("//ul[@class='summary']//@href") == [
        "#sums",
        "#evidence",
        "#contrasts",
    ]


def test_what_nobody_looked_for_is_not_shown_as_nothing() -> None:
    for record in (quay(), bare()):
        (said,) = _all("//section[@id='grounds']", record)
        assert said.startswith("The grounds Nobody has yet looked for how sure the words are")


def test_what_was_looked_for_and_not_found_is_said_so() -> None:
    (said,) = _all("//section[@id='grounds']", dispute())
    assert (
        said == "The grounds Looked for and not found: contrasts, figures, sums, evidence, times."
    )
    assert _all("//section[@id='grounds']", mill()) == []


def test_words_that_are_only_blanks_have_no_place_to_lead_to() -> None:
    blank = replace(mill().figures[2], span=Span(37, 39))
    record = replace(mill(), figures=(*mill().figures[:2], blank, *mill().figures[3:]))
    (failed,) = _tree(record).xpath("//section[@id='sums']//li[@id='x2']")
    assert failed.xpath(".//a/@href") == ["#f4", "#f5", "#c5"]


def test_time_grows_with_the_page_and_no_faster() -> None:
    def seconds(size: int) -> float:
        record = long_mill(size, 8)
        begun = time.process_time()
        html(record)
        return time.process_time() - begun

    seconds(100)
    assert seconds(3200) < 8 * 3 * seconds(400) + 0.5
