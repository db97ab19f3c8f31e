"""Discussions as a ConvoKit corpus: an utterance a comment, a conversation a page."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from assay.exchange.moments import seconds
from assay.exchange.parts import Part, json_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.exchange.contents import Contents, Leaf
    from assay.record import Comment

__all__ = ["convokit"]

_TEXT, _FLAG, _LIST = ["<class 'str'>"], ["<class 'bool'>"], ["<class 'list'>"]
_INDEX: Final = {
    "utterances-index": {"kind": _TEXT, "state": _TEXT, "answers": _TEXT, "claims": _LIST,
                         "stances": _LIST},
    "speakers-index": {"page": _TEXT, "commenter": _FLAG},
    "conversations-index": {"page": _TEXT, "hash": _TEXT, "title": _TEXT, "url": _TEXT,
                            "publisher": _TEXT},
    "overall-index": {"made_by": _TEXT},
    "version": 1,
    "vectors": [],
}  # fmt: skip


def convokit(contents: Contents) -> Iterator[Part]:
    """Yield the five files of a corpus. Speakers have ids that are made per page, and no names."""
    yield Part("index.json", json_bytes(_INDEX) + b"\n")
    yield Part("corpus.json", json_bytes({"made_by": "assay"}) + b"\n")
    yield Part("utterances.jsonl", b"")
    before = b"{\n"
    for leaf in contents.leaves():
        speakers, utterances = _told(leaf)
        for one in utterances:
            yield Part("utterances.jsonl", json_bytes(one) + b"\n")
        entries = [json_bytes(name) + b":" + json_bytes(made) for name, made in speakers.items()]
        yield Part("speakers.json", before + b",\n".join(entries))
        entry = json_bytes(leaf.own()) + b":" + json_bytes(_conversation(leaf))
        yield Part("conversations.json", before + entry)
        before = b",\n"
    after = b"{}\n" if before == b"{\n" else b"\n}\n"
    yield Part("speakers.json", after)
    yield Part("conversations.json", after)


def _conversation(leaf: Leaf) -> dict[str, Any]:
    page = leaf.page
    meta = {"page": page.id, "hash": page.hash, "title": page.title, "url": page.url,
            "publisher": page.publisher}  # fmt: skip
    return {"meta": meta, "vectors": []}


def _told(leaf: Leaf) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return a page's speakers and utterances; the first utterance is the article."""
    writer = leaf.own("author")
    names: dict[str, int] = {}
    speakers = {writer: _speaker(leaf, commenter=False)}
    stances, claims = _stances(leaf), _claims(leaf)
    article = "\n\n".join(
        block.span.of(leaf.record.page.text)
        for block in leaf.record.blocks
        if block.comment is None and block.kind != "furniture"
    )
    meta: dict[str, Any] = {
        "kind": "article", "state": "present", "answers": None, "claims": claims[None],
            "stances": []}  # fmt: skip
    told = [_utterance(leaf, leaf.own(), writer, article, None, leaf.page.published, meta)]
    for comment in leaf.record.comments:
        speaker = _reader(leaf, comment, names)
        speakers.setdefault(speaker, _speaker(leaf, commenter=True))
        meta = {
            "kind": "comment", "state": comment.state,
            "answers": leaf.own(comment.answers.comment) if comment.answers else None,
            "claims": claims[comment.id], "stances": stances[comment.id],
        }  # fmt: skip
        words = comment.span.of(leaf.record.page.text) if comment.span else ""
        above = leaf.own(comment.parent) if comment.parent else leaf.own()
        told.append(
            _utterance(leaf, leaf.own(comment.id), speaker, words, above, comment.posted, meta)
        )
    return speakers, told


def _utterance(
    leaf: Leaf, own: str, speaker: str, words: str, above: str | None, at: str | None,
    meta: dict[str, Any],
) -> dict[str, Any]:  # fmt: skip
    return {
        "id": own, "conversation_id": leaf.own(), "text": words, "speaker": speaker,
        "meta": meta, "reply-to": above, "timestamp": seconds(at), "vectors": [],
    }  # fmt: skip


def _speaker(leaf: Leaf, *, commenter: bool) -> dict[str, Any]:
    return {"meta": {"page": leaf.page.id, "commenter": commenter}, "vectors": []}


def _reader(leaf: Leaf, comment: Comment, names: dict[str, int]) -> str:
    """Return who wrote a comment: numbered on this page; one without a name is nobody else."""
    if comment.author is None:
        return leaf.own("reader of", comment.id)
    return leaf.own("reader", str(names.setdefault(comment.author, len(names) + 1)))


def _claims(leaf: Leaf) -> defaultdict[str | None, list[str]]:
    found: defaultdict[str | None, list[str]] = defaultdict(list)
    for claim in leaf.claims:
        found[claim.comment].append(claim.id)
    return found


def _stances(leaf: Leaf) -> defaultdict[str, list[dict[str, Any]]]:
    """Return where each comment stands, towards a claim, another comment's utterance, the page."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    comments = {comment.id for comment in leaf.record.comments}
    for one in leaf.record.stances:
        if one.from_ in comments:
            to = leaf.own(one.to) if one.to in comments else leaf.claim_ids.get(one.to, leaf.own())
            found[one.from_].append({"to": to, "stance": one.stance, "score": one.score})
    return found
