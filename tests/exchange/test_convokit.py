from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assay.case import Case
from tests.exchange.world import READERS, exported

if TYPE_CHECKING:
    from pathlib import Path


def _corpus(case: Case, **given: bool) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    files = exported(case, "convokit", **given)
    utterances = [json.loads(line) for line in files["utterances.jsonl"].splitlines()]
    return {
        name: json.loads(written) for name, written in files.items() if name.endswith(".json")
    }, utterances


def test_a_corpus_has_what_the_library_loads(world: Case) -> None:
    corpus, utterances = _corpus(world)
    assert set(corpus) == {"corpus.json", "speakers.json", "conversations.json", "index.json"}
    for one in utterances:
        assert set(one) == {
            "id", "conversation_id", "text", "speaker", "meta", "reply-to", "timestamp", "vectors",
        }  # fmt: skip
        assert one["speaker"] in corpus["speakers.json"]
        assert one["conversation_id"] in corpus["conversations.json"]
        assert set(one["meta"]) == set(corpus["index.json"]["utterances-index"])
    for file, index in (("speakers", "speakers"), ("conversations", "conversations")):
        for made in corpus[f"{file}.json"].values():
            assert set(made) == {"meta", "vectors"}
            assert set(made["meta"]) == set(corpus["index.json"][f"{index}-index"])


def test_replies_hang_in_one_tree_a_page_whose_root_is_the_article(world: Case) -> None:
    corpus, utterances = _corpus(world)
    known: dict[str, dict[str, Any]] = {}
    for one in utterances:
        if one["reply-to"] is None:
            assert one["id"] == one["conversation_id"]
        else:
            assert known[one["reply-to"]]["conversation_id"] == one["conversation_id"]
        known[one["id"]] = one
    assert len(known) == len(utterances)
    assert len(corpus["conversations.json"]) == len(world.pages())


def test_no_speaker_has_a_name_and_one_commenter_is_one_speaker(world: Case) -> None:
    corpus, utterances = _corpus(world)
    page = next(page for page in world.pages() if world.record(page.id).comments)
    comments = world.record(page.id).comments
    told = [one["speaker"] for one in utterances if one["meta"]["kind"] == "comment"]
    assert len(told) == len(comments)
    assert len(set(told)) == len({one.author for one in comments if one.author}) + sum(
        one.author is None for one in comments
    )
    assert not [name for name in READERS if name in json.dumps(corpus, ensure_ascii=False)]


def test_ids_are_made_of_the_page_and_never_of_a_name(world: Case) -> None:
    _, plain = _corpus(world)
    _, changed = _corpus(world, pseudonymise=True)
    assert [one["speaker"] for one in plain] == [one["speaker"] for one in changed]


def test_a_case_without_pages_is_an_empty_corpus(tmp_path: Path) -> None:
    with Case.new(tmp_path / "new.case") as case:
        corpus, utterances = _corpus(case)
    assert corpus["speakers.json"] == corpus["conversations.json"] == {}
    assert utterances == []
