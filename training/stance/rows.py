"""The labelled pairs: rumours' threads, arguments, a forum's exchanges, and written ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from benchmarks.shared import rows as shared_rows

if TYPE_CHECKING:
    from random import Random

__all__ = ["ARGUED", "STANCES", "Row", "arguments", "exchanges", "held", "rumours", "written"]

STANCES = ("support", "deny", "query", "comment")
ARGUED = ("agree", "disagree", "discuss", "unrelated")

_WRITTEN = Path(__file__).parent / "written"
_HELD = 8
"""One group of rows in so many is kept out of training: to choose by, or to report on."""


class Row(NamedTuple):
    """A reply to something said.

    ``stances`` are those of `STANCES` that the label allows (some sets part them less finely);
    ``argued`` is one of `ARGUED`, or None; ``group`` is what is held out together.
    """

    said: tuple[str, ...]
    reply: str
    stances: tuple[str, ...]
    argued: str | None
    group: str


def held(group: str) -> bool:
    """Tell whether a group of rows is kept out of training."""
    return crc32(group.encode()) % _HELD == 0


def rumours(part: str) -> list[Row]:
    """Read RumourEval's threads: every post, with the rumour and what it answers.

    ``said`` holds the rumour, then the post answered where that is another; nothing for the
    rumour's own post.
    """
    found = []
    for thread in shared_rows(f"data/rumoureval17/{part}.jsonl.gz", dict):
        texts = {post["id"]: post["text"] for post in thread["posts"]}
        first = thread["posts"][0]["id"]
        for post in thread["posts"]:
            above = [] if post["parent"] is None else [first, post["parent"]]
            said = tuple(texts[one] for one in dict.fromkeys(above) if one in texts)
            found.append(Row(said, post["text"], (post["stance"],), None, thread["thread"]))
    return found


_OF_ARGUMENTS = {
    "agree": ("support",),
    "disagree": ("deny",),
    "discuss": ("comment", "query"),
    "unrelated": ("comment",),
}


def arguments() -> list[Row]:
    """Read the readers' comments on claims."""
    return [
        Row(
            (row["claim"],), row["comment"], _OF_ARGUMENTS[row["stance"]], row["stance"],
            row["claim"],
        )
        for row in shared_rows("data/arc/train.jsonl.gz", dict)
    ]  # fmt: skip


_OF_EXCHANGES = {"0": ("deny",), "1": ("comment", "query"), "2": ("support",)}


def exchanges() -> list[Row]:
    """Read the forum's exchanges."""
    return [
        Row(
            (row["quote_text"],), row["response_text"], _OF_EXCHANGES[str(row["relation"])], None,
            row["quote_text"],
        )
        for row in shared_rows("data/subreddit/covid_vaccine.jsonl.gz", dict)
    ]  # fmt: skip


def written() -> list[Row]:
    """Read the pairs that were written for this model."""
    rows = []
    for path in sorted(_WRITTEN.glob("*.jsonl")):
        rows += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Row((row["said"],), row["reply"], (row["stance"],), None, row["said"]) for row in rows]


def said(row: Row, random: Random) -> str:
    """Return what a row's reply is read against in one pass of training."""
    if len(row.said) <= 1:
        return "".join(row.said)
    return random.choice((row.said[0], row.said[1], "\n".join(row.said)))
