"""Reporting verbs: “…,” said Roke; Roke said that …; …, Roke said; Roke said, “…”."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from assay.attribute.coordination import parted
from assay.attribute.cues import SKIP, complement, cues, is_clause
from assay.attribute.found import Found
from assay.attribute.lexicon import VERBS, WITH_OBJECT
from assay.attribute.narrative import SPEECH, narrative
from assay.attribute.noun_phrase import phrase_after, phrase_before
from assay.attribute.speaker import speaker
from assay.text import Span, join, quote, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.attribute.cues import Cue
    from assay.attribute.passage import Passage, Token

__all__ = ["BY", "announcing", "reporting_verbs"]

BY = "rule:reporting-verb/1"

_SPOKEN = frozenset({"says", "writes", "asks", "thinks", "denies"})
"""Acts that a quotation can be the words of."""
_UTTERED = _SPOKEN - {"thinks"}
_FEWEST_WORDS = {"that": 3, "question": 2, "clause": 2, "speech": 1}
"""How long what is said must be; "would know that" reports nothing."""
_TURNS = frozenset({"and", "before", "then"})
_LEAVES = frozenset("left leaving went walked walking sat stood smiled turned hung".split())
"""What a speaker does behind a quotation."""
_REPORTED = frozenset({"that", "question", "clause"})


def reporting_verbs(passage: Passage) -> Iterator[Found]:
    """Yield every relation that a reporting verb makes, sentence by sentence.

    Within a sentence a later relation may lie inside the content of an earlier one.
    """
    for sentence in passage.sentences:
        tokens = narrative(passage, sentence)
        yield from _sentence(passage, sentence, tokens)


def announcing(passage: Passage) -> Found | None:
    """Find who is said to speak at the end of a paragraph that ends in a colon.

    Its content is empty: the words are those of the next paragraph.
    """
    if not passage.sentences or not passage.text[: passage.span.end].rstrip().endswith(":"):
        return None
    tokens = narrative(passage, passage.sentences[-1])
    for cue in reversed(tuple(cues(tokens))):
        subject = speaker(tokens, cue, ())
        if subject is not None and cue.act in _SPOKEN and not cue.is_passive(tokens):
            words = _span(tokens, cue.first, cue.after)
            why = _why(passage, words, "and a colon announce the words of the next paragraph.")
            return Found((subject[0],), (words,), (), cue.act, why, BY, subject[1])
    return None


def _sentence(passage: Passage, sentence: Span, tokens: Sequence[Token]) -> Iterator[Found]:
    found: list[Found] = []
    for cue in cues(tokens):
        relation = (
            _speech_before(passage, tokens, cue)
            or _speech_or_clause_after(passage, sentence, tokens, cue, found)
            or _clause_before(passage, sentence, tokens, cue)
        )
        if relation is not None and not _reports_itself(passage, relation):
            found.append(relation)
    yield from parted(passage.text, found)


def _reports_itself(passage: Passage, relation: Found) -> bool:
    """Tell "I think": no report, but the speaker's own degree of certainty."""
    words = {span.of(passage.text).lower() for span in relation.mention}
    return "you" in words or (bool(words & {"i", "we"}) and relation.act not in _UTTERED)


def _span(tokens: Sequence[Token], first: int, after: int) -> Span:
    return Span(tokens[first].start, tokens[after - 1].end)


def _why(passage: Passage, cue: Span, what: str) -> str:
    return f"“{quote(passage.text, (cue,))}” {what}"


def _speech_before(passage: Passage, tokens: Sequence[Token], cue: Cue) -> Found | None:
    """“…,” Roke said · “…,” said Roke."""
    subject = phrase_before(tokens, cue.first)
    words = _span(tokens, cue.first, cue.after)
    if subject is not None:
        place = _index_at(tokens, subject.start) - 1
        while place >= 0 and tokens[place].word == ",":
            place -= 1
        if place < 0 or tokens[place].word != SPEECH or complement(tokens, cue)[0] == "that":
            return None
    else:
        place = cue.first - 1
        while place >= 0 and tokens[place].word == ",":
            place -= 1
        if place < 0 or tokens[place].word != SPEECH:
            return None
        subject = phrase_after(tokens, cue.after)
        if subject is None:
            return None
    pieces = [Span(tokens[place].start, tokens[place].end)]
    after = _next_speech(tokens, max(cue.after, _index_at(tokens, subject.end)))
    if after is not None:
        pieces.append(Span(tokens[after].start, tokens[after].end))
    return Found(
        (subject,),
        (words,),
        tuple(pieces),
        cue.act,
        _why(passage, words, "stands beside the quotation, with who speaks."),
        BY,
    )


def _index_at(tokens: Sequence[Token], offset: int) -> int:
    """Return the place of the first token that begins at ``offset`` or behind."""
    return bisect_left(tokens, offset, key=attrgetter("start"))


def _next_speech(tokens: Sequence[Token], start: int) -> int | None:
    """“…,” he said, “…”: the quotation that goes on behind the verb."""
    for at in range(start, min(start + SKIP, len(tokens))):
        if tokens[at].word == SPEECH:
            return at
        if tokens[at].lower in VERBS:
            return None
    return None


def _speech_or_clause_after(
    passage: Passage,
    sentence: Span,
    tokens: Sequence[Token],
    cue: Cue,
    earlier: Sequence[Found],
) -> Found | None:
    """Roke said that … · Roke said … · Roke said, “…”."""
    kind, place = complement(tokens, cue)
    if place >= len(tokens) or not (kind in _REPORTED or (kind == "speech" and cue.act in _SPOKEN)):
        return None
    who = speaker(tokens, cue, earlier)
    start = tokens[place].start
    # a term's opening mark is no token, and belongs to the words (It says “excluded”, …)
    start -= start > passage.span.start and passage.text[start - 1] in "“„«"
    said = _said(passage, Span(start, _end(passage, sentence)), tokens, place)
    if said is None or len(said.of(passage.text).split()) < _FEWEST_WORDS[kind]:
        return None
    words = _span(tokens, cue.first, cue.after)
    if who is None and _leaves_out(tokens, cue):
        why = _why(passage, words, "tells who heard it, and leaves out who said it.")
        return Found((), (words,), (said,), cue.act, why, BY)
    if who is None:
        return None
    mention, antecedent = who
    what = (
        "the quotation, with who speaks." if kind == "speech" else "what is said, with who says it."
    )
    why = _why(passage, words, f"comes before {what}")
    return Found((mention,), (words,), (said,), cue.act, why, BY, antecedent)


def _leaves_out(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell "residents were told that": only who hears is there."""
    told = cue.is_passive(tokens) and tokens[cue.verb].lower in WITH_OBJECT
    return told and cue.after < len(tokens) and tokens[cue.after].lower != "by"


def _said(passage: Passage, whole: Span, tokens: Sequence[Token], place: int) -> Span | None:
    """Return what is said in ``whole``, without the marks that end the sentence.

    What the speaker does next is not said (“…” and left the room).
    """
    text, first = passage.text, tokens[place]
    if first.word != SPEECH:
        return trim(text, whole, ".;,?!")
    behind = [token.lower for token in tokens[place + 1 : place + 3]]
    if len(behind) > 1 and behind[0] in _TURNS and behind[1] in _LEAVES:
        return Span(first.start, first.end)
    unclosed = first.end >= whole.end and text[first.end - 1] not in '”»"'
    return trim(text, whole, "" if unclosed else ".;,")


def _end(passage: Passage, sentence: Span) -> int:
    """Return where the sentence ends; one that ends inside a quotation ends with it."""
    quoted = passage.quote_at(sentence.end - 1)
    return max(sentence.end, quoted.end) if quoted is not None else sentence.end


def _clause_before(
    passage: Passage, sentence: Span, tokens: Sequence[Token], cue: Cue
) -> Found | None:
    """…, Roke said · …, Roke said, …."""
    kind, place = complement(tokens, cue)
    if kind not in {"end", "comma"} or cue.is_passive(tokens):
        return None
    if tokens[cue.verb].lower not in VERBS:
        return None
    mention = phrase_before(tokens, cue.first)
    if mention is None and cue.first and tokens[cue.first - 1].word == ",":
        mention = phrase_after(tokens, cue.after)
    if mention is None:
        return None
    comma = _comma_before(tokens, min(mention.start, tokens[cue.first].start))
    parted = kind == "comma" and place + 1 < len(tokens)
    if not comma or not (parted or is_clause(tokens[:comma])):
        return None
    words = _span(tokens, cue.first, cue.after)
    pieces = [trim(passage.text, Span(tokens[0].start, tokens[comma].start), ".,;")]
    if kind == "comma":
        rest = Span(tokens[place].end, _end(passage, sentence))
        pieces.append(trim(passage.text, rest, ".,;"))
    content = join(passage.text, [piece for piece in pieces if piece is not None])
    why = _why(passage, words, "follows what is said, with who says it.")
    return Found((mention,), (words,), content, cue.act, why, BY) if content else None


def _comma_before(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of the comma just before the token at ``start``, if one stands there."""
    at = _index_at(tokens, start)
    return at - 1 if 0 < at < len(tokens) and tokens[at - 1].word == "," else None
