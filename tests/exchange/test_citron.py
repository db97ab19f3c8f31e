from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.exchange.world import exported

if TYPE_CHECKING:
    from assay.case import Case


def test_there_is_a_file_a_page_with_spans_that_hold_their_words(world: Case) -> None:
    files = exported(world, "citron")
    assert sorted(files) == sorted(f"{page.id}.json" for page in world.pages())
    for written in files.values():
        told = json.loads(written)
        spans = [span for group in told["coreference_groups"] for span in group]
        for quote in told["quotes"]:
            assert quote["sources"]
            assert quote["contents"]
            spans += [quote["cue"], *quote["sources"], *quote["contents"], *quote["coreferences"]]
        for span in spans:
            assert told["text"][span["start"] : span["end"]] == span["text"] != ""


def test_every_attribution_with_a_cue_and_a_mention_is_a_quote(world: Case) -> None:
    files = exported(world, "citron")
    for page in world.pages():
        record = world.record(page.id)
        quotes = json.loads(files[f"{page.id}.json"])["quotes"]
        assert len(quotes) == sum(bool(a.cue and a.mention) for a in record.attributions)
