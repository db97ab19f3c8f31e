"""The certainty of a page's claims: each voice's grade, with the words that show it.

The grades are FactBank's (Saurí and Pustejovsky 2009). The last voice's is that of the claim's
first main clause under the cue that reports it; `passing` says what the voices before it commit
to. The rules read cue words and their scope, and nothing of who speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.weigh.certainty.content import content
from assay.weigh.certainty.grade import PLAIN, Grade, Level
from assay.weigh.certainty.passing import passed_on
from assay.weigh.certainty.report import combined, report
from assay.weigh.certainty.tokens import tokens
from assay.weigh.certainty.verbs import BARE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.record import Attribution, BlockKind, Claim, Reading
    from assay.text import Spans
    from assay.weigh.certainty.content import Content
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["certainty"]

_HEADED = frozenset({"title", "heading", "caption"})
_CLOSING = "”\"’')]»"


def certainty(
    reading: Reading, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return the claims with how sure they are, and each voice of theirs with its own grade.

    The last voice's grade is the claim's. Time is linear in the number of claims: of a claim, no
    more is read than its first 240 words.
    """
    text = reading.page.text
    by_id = {one.id: one for one in attributions}
    cues = {one.id: tokens(text, one.cue) for one in attributions}
    kinds = {block.id: block.kind for block in reading.blocks}
    return tuple(_graded(text, claim, by_id, cues, kinds) for claim in claims)


def _graded(
    text: str,
    claim: Claim,
    attributions: Mapping[str, Attribution],
    cues: Mapping[str, Tokens],
    kinds: Mapping[str, BlockKind],
) -> Claim:
    words = tokens(text, claim.content)
    asked = _ends_in_question(text, claim.content)
    attribution = attributions.get(claim.attribution or "")
    if attribution is None:
        said = content(words, reported=False, asked=asked)
        grade = _own(said, words, headed=kinds.get(claim.block) in _HEADED)
    else:
        direct = attribution.quoted == "direct"
        said = content(words, reported=not direct, asked=asked)
        grade = combined(report(cues[attribution.id], attribution.act), said, words)
    return _with(claim, grade, cues)


def _with(claim: Claim, grade: Grade, cues: Mapping[str, Tokens]) -> Claim:
    """Return the claim with its grade, and its voices with theirs, from the last to the first."""
    graded = [grade]
    for at in range(len(claim.voices) - 2, -1, -1):
        outer, inner = claim.voices[at], claim.voices[at + 1]
        told = inner.attribution is None or inner.attribution == outer.attribution
        cue = None if told else cues.get(inner.attribution or "")
        graded.append(passed_on(cue, graded[-1]) if cue else PLAIN.weaker(Level.UNKNOWN))
    voices = tuple(
        replace(voice, modality=one.modality, polarity=one.polarity, cues=one.spans())
        for voice, one in zip(claim.voices, reversed(graded), strict=True)
    )
    return replace(
        claim, modality=grade.modality, polarity=grade.polarity, cues=grade.spans(), voices=voices
    )


def _own(said: Content, words: Tokens, *, headed: bool) -> Grade:
    """Grade a claim of the page's or a comment's own voice.

    A fragment counts as said in a comment and in running text; above a text, it names a topic,
    but for what is to be ("Ferries to return").
    """
    if said.shape in {"clause", "question", "order"}:
        return said.grade
    if not headed:
        return said.grade if said.shape != "indirect" else PLAIN.weaker(Level.UNKNOWN)
    if said.shape == "topic" and any(
        form == "to" and words.form(at + 1) in BARE for at, form in enumerate(words.forms)
    ):
        return said.grade
    return PLAIN.weaker(Level.UNKNOWN)


def _ends_in_question(text: str, content: Spans) -> bool:
    """Tell whether a content ends in a question mark, inside or behind its closing marks."""
    end = content[-1].end
    while end > content[0].start and (text[end - 1] in _CLOSING or text[end - 1].isspace()):
        end -= 1
    tail = text[content[-1].end : content[-1].end + 1]
    return text[end - 1] == "?" or (text[end - 1].isalnum() and tail == "?")
