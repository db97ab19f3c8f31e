from __future__ import annotations

import json

from lxml import html as parser
from msgspec.structs import replace

from assay.record import Addressee, Record
from assay.report import html
from assay.report.lookup import Lookup
from assay.report.relations import Relations, counted, readers
from tests.report.disputes import dispute, long_dispute


def _tree(record: Record) -> parser.HtmlElement:
    return parser.document_fromstring(html(record))


def _text(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _one(record: Record, path: str) -> parser.HtmlElement:
    found: list[parser.HtmlElement] = _tree(record).xpath(path)
    assert len(found) == 1
    return found[0]


def test_stances_are_gathered_by_the_comment_and_by_the_claim() -> None:
    relations = Relations.of(dispute())
    assert [item.id for item in relations.towards.values()] == ["t1", "t3", "t5", "t7", "t9"]
    assert [item.stance.id for item in relations.taken["c1"]] == ["t2", "t4", "t6"]
    assert readers(relations.taken["c1"]) == (("deny", 2), ("query", 1))
    assert counted(relations.to_the_page()) == (("deny", 1), ("query", 1), ("unknown", 1))


def test_a_reader_who_denies_a_claim_twice_is_one_reader() -> None:
    taken = Relations.of(dispute()).taken["c1"]
    assert readers((*taken, taken[0])) == (("deny", 2), ("query", 1))


def test_a_stance_of_a_claim_is_that_of_the_comment_it_stands_in() -> None:
    made = replace(dispute().stances[1], from_="c3")
    relations = Relations.of(replace(dispute(), stances=(made,)))
    assert [item.comment.id for item in relations.taken["c1"]] == ["r1"]


def test_a_comment_has_a_sign_a_word_and_whom_it_is_towards() -> None:
    tree = _tree(dispute())
    marks = tree.xpath("//*[contains(@class, 'stance ')]")
    assert [_text(mark.xpath("summary")[0] if len(mark) > 1 else mark) for mark in marks] == [
        "− denies the page",
        "· comments on Kelda",
        "− denies Kelda",
        "? questions the page",
        "○ stance not known towards the page",
    ]


def test_the_one_answered_is_not_named_again_where_the_thread_names_it() -> None:
    answers = Addressee(comment="r1", why="It names Kelda.", by="test/answers@1")
    first, moss, *rest = dispute().comments
    made = replace(dispute(), comments=(first, replace(moss, answers=answers), *rest))
    assert _text(_one(made, "//*[@id='r2']/header/details/summary")) == "· comments"


def test_the_reason_and_the_probability_of_a_stance_are_behind_its_mark() -> None:
    mark = _one(dispute(), "//*[@id='r1']//details[contains(@class, 'stance')]")
    assert "“It does not.” The words say so. (probability 80%, test/relation@1)" in _text(mark)
    assert "Beside that it denies claim 1." in _text(mark)
    unread = _text(_one(dispute(), "//*[@id='r5']//details[contains(@class, 'stance')]"))
    assert "probability" not in unread


def test_the_words_that_carry_a_stand_and_those_that_are_rude_are_marked() -> None:
    tree = _tree(dispute())
    assert "".join(tree.xpath("//*[@id='r1']//*[contains(@class, 'carries')]//text()")) == (
        "It does not."
    )
    assert "".join(tree.xpath("//*[contains(@class, 'flagged')]//text()")) == "daft herring"


def test_signals_are_folded_and_say_that_they_are_about_words() -> None:
    fold = _one(dispute(), "//*[@id='r1']/details[@class='conduct']")
    assert "open" not in fold.attrib
    assert _text(fold[0]) == "For a moderator: insult"
    assert "insult: “daft herring”" in _text(fold)
    assert "These are signals about words, not about people." in _text(fold)
    assert not _tree(dispute()).xpath("//*[@id='r2']/details[@class='conduct']")


def test_a_quotation_says_whose_words_it_changed_and_leads_to_them() -> None:
    line = _one(dispute(), "//p[contains(@class, 'quotes')]")
    assert _text(line) == (
        "quotes the article, altered. The words differ: “no” does not stand there."
    )
    (target,) = line.xpath("a/@href")
    place = _one(dispute(), f"//*[@id='{target[1:]}']")
    (words,) = place.xpath("following-sibling::*[1]")
    assert words.text_content() == "The ferry at Ondle takes in water"


def test_a_claims_card_lists_who_denies_and_who_questions_it_and_with_what_words() -> None:
    fold = _one(dispute(), "//*[@id='c1']//details[@class='taken']")
    assert _text(fold[0]) == "− denied by 2, ? questioned by 1: claim 1"
    assert [_text(line) for line in fold.xpath("ul/li")] == [
        "− denied by Kelda “It does not.”",
        "− denied by Moss “takes in no water”",
        "? questioned by Rook “Who measured that?”",
    ]
    assert fold.xpath("ul/li/a/@href") == ["#r1", "#r2", "#r3"]
    assert not _tree(dispute()).xpath("//*[@id='c2']//details[@class='taken']")


def test_a_stance_that_takes_no_stand_is_not_listed_on_the_claims_card() -> None:
    assert not _tree(dispute()).xpath("//*[@id='c3']//details[@class='taken']")


def test_the_head_of_the_discussion_counts_the_stances_towards_the_page() -> None:
    line = _one(dispute(), "//p[@class='standings']")
    assert _text(line) == "Towards the page: − 1 denying, ? 1 questioning, ○ 1 not known."


def test_where_nobody_looked_nothing_is_said() -> None:
    tree = _tree(replace(dispute(), layers=("read", "attribute", "weigh")))
    for name in ("stance", "conduct", "taken", "standings", "timeline", "carries", "flagged"):
        assert not tree.xpath(f"//body//*[contains(@class, '{name}')]"), name


def test_names_are_those_of_the_records_comments_only() -> None:
    plain = dispute().to_dict()
    for comment in plain["comments"]:
        comment["author"] = comment["author"] and f"Reader {comment['id']}"
    plain["sources"][2]["name"] = "Reader r1"
    shown = html(Record.from_json(json.dumps(plain)))
    for name in ("Kelda", "Moss", "Rook", "Brae"):
        assert name not in shown


def test_a_quotation_that_many_repeat_is_one_place() -> None:
    (first,) = dispute().quotations
    again = (first, replace(first, id="q2"))
    assert list(Lookup.of(replace(dispute(), quotations=again)).places.values()) == [1]


def test_words_that_stand_nowhere_else_lead_nowhere() -> None:
    (first,) = dispute().quotations
    lost = replace(first, of=None, match="not_found", similarity=0.0)
    line = _one(replace(dispute(), quotations=(lost,)), "//p[contains(@class, 'quotes')]")
    assert _text(line) == "quotes words not found on this page."
    assert not line.xpath(".//a")


def test_a_report_grows_in_step_with_the_discussion() -> None:
    small, large = (len(html(long_dispute(size, 8))) for size in (500, 1000))
    assert large < 2.1 * small
