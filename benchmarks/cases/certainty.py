"""How sure a claim is: the grades against a person's reading of ten articles."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple
from zlib import crc32

from msgspec import Struct

from assay.attribute import attribute
from assay.attribute.acts import act_of
from assay.record import Attribution, Claim, Modality, Polarity
from assay.record import Voice as Link
from assay.text import Span, sentences
from assay.weigh.certainty import certainty
from benchmarks.case import Case, Figure, Measured
from benchmarks.cases.attribution import FILE, Article, reading
from benchmarks.cases.voices import LABELS, Voice, Voices, paired
from benchmarks.comments import share
from benchmarks.labelled import table
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Attributed, Quoted, Reading
    from benchmarks.cases.attribution import Gold

__all__ = ["CERTAINTY"]

_MODALITIES: tuple[Modality, ...] = ("certain", "probable", "possible", "unknown")
_CLOSING = " \n”’\"')"
_TRAINING = "data/polnear/train.jsonl.gz"
_WORD = re.compile(r"\w")
_MARKED = re.compile(r"''(.*?)''|“(.*?)”|\"(.*?)\"", re.DOTALL)


class _Row(Struct, frozen=True):
    """A label of the table: an attribution of an article, and how sure its first clause is."""

    id: str
    doc: str
    i: int
    drawn: Literal["any", "verbless"]
    modality: Modality
    polarity: Polarity

    @property
    def unseen(self) -> bool:
        return crc32(self.id.encode()) % 2 == 1


class _Graded(NamedTuple):
    """A label, and the claim that was graded for it."""

    label: Voice | _Row
    claim: Claim

    @property
    def modality(self) -> bool:
        return self.label.modality == self.claim.modality

    @property
    def polarity(self) -> bool:
        return self.label.polarity == self.claim.polarity


def measure() -> Measured:
    """Grade every label twice: with the annotated cue and content, and with what assay finds."""
    articles = {one.doc: one for one in rows(FILE, Article)}
    labelled = sorted(rows(LABELS, Voices), key=lambda one: one.doc)
    figures: list[Figure] = []
    notes: list[str] = []
    for half, first in (("reported", 1), ("developed on", 0)):
        given: list[_Graded] = []
        found: list[_Graded] = []
        for one in labelled[first::2]:
            article = articles[one.doc]
            read = reading(article.text)
            given += _given(read, article, one)
            found += _found(read, article, one, attribute(read))
        for about, graded in (("annotated cue", given), ("end to end", found)):
            figures += _figures(f"{half}, {about}", graded)
            notes.append(f"{half}, {about}: {_confusion(graded)}")
    tabled = list(_tabled())
    for drawn in ("any", "verbless"):
        for half, unseen in (("reported", True), ("developed on", False)):
            graded = [one for row, one in tabled if row.drawn == drawn and row.unseen == unseen]
            figures += list(_figures(f"table, {drawn}, {half}", graded))[::2]
            notes.append(f"table, {drawn}, {half}: {_confusion(graded)}")
    return Measured(len(labelled) + len(tabled), tuple(figures), tuple(notes))


def _tabled() -> Iterator[tuple[_Row, _Graded]]:
    """Grade the annotated contents of the table under their annotated cues."""
    wanted = table("certainty", _Row)
    docs = {row.doc for row in wanted}
    articles = {one.doc: one for one in rows(_TRAINING, Article) if one.doc in docs}
    readings = {doc: reading(one.text) for doc, one in articles.items()}
    for row in wanted:
        text, gold = articles[row.doc].text, articles[row.doc].attributions[row.i]
        attribution = _attribution(text, gold, _quoted(text, gold))
        claims = certainty(readings[row.doc], [attribution], list(_claims(text, attribution)))
        yield row, _Graded(row, _first(text, claims))


def _quoted(text: str, gold: Gold) -> Quoted:
    """Tell direct from indirect speech by its marks, which the corpus does not say."""
    said = " ".join(text[slice(*one)] for one in sorted(gold.content))
    if not _MARKED.search(said):
        return "indirect"
    return "mixed" if _WORD.search(_MARKED.sub("", said)) else "direct"


def _given(read: Reading, article: Article, labels: Voices) -> Iterator[_Graded]:
    """Grade the annotated contents under their annotated cues."""
    text = article.text
    for label in labels.attributions:
        attribution = _attribution(text, article.attributions[label.i], label.quoted)
        claims = certainty(read, [attribution], list(_claims(text, attribution)))
        yield _Graded(label, _first(text, claims))


def _attribution(text: str, gold: Gold, quoted: Quoted) -> Attribution:
    cue = tuple(Span(*one) for one in sorted(gold.cue))
    return Attribution(
        id="a1", source="s2", mention=(), cue=cue,
        content=tuple(Span(*one) for one in sorted(gold.content)),
        act=act_of(" ".join(span.of(text) for span in cue)),
        quoted=quoted, why="It is annotated.", by="annotation",
    )  # fmt: skip


def _claims(text: str, attribution: Attribution) -> Iterator[Claim]:
    """Cut a content into a claim a sentence."""
    content = attribution.content
    voices = (Link(source="s1"), Link(source="s2", attribution=attribution.id))
    for sentence in sentences(text, Span(content[0].start, content[-1].end)):
        pieces = tuple(
            Span(max(span.start, sentence.start), min(span.end, sentence.end))
            for span in content
            if span.overlaps(sentence)
        )
        if pieces:
            yield Claim(
                id="k1", content=pieces, attribution=attribution.id, voices=voices, block="b1",
                why="It is annotated.", by="annotation",
            )  # fmt: skip


def _found(read: Reading, article: Article, labels: Voices, made: Attributed) -> Iterator[_Graded]:
    """Grade the claims that assay itself finds under a cue that overlaps the annotated one."""
    claims: dict[str, list[Claim]] = {}
    for claim in certainty(read, made.attributions, made.claims):
        if claim.attribution is not None:
            claims.setdefault(claim.attribution, []).append(claim)
    for label, ours in paired(article, labels, made):
        if ours.id in claims:
            yield _Graded(label, _first(article.text, claims[ours.id]))


def _first(text: str, claims: Sequence[Claim]) -> Claim:
    """Return the first claim that is no question: what the labels grade."""
    return next(
        (one for one in claims if not one.content[-1].of(text).rstrip(_CLOSING).endswith("?")),
        claims[0],
    )


def _figures(about: str, graded: Sequence[_Graded]) -> Iterator[Figure]:
    count = len(graded)
    scores = [_f1(graded, one) for one in _MODALITIES]
    yield Figure(f"modality right, {about}", share(sum(one.modality for one in graded), count))
    yield Figure(f"modality, mean F1 of the four, {about}", sum(scores) / len(scores))
    yield Figure(f"polarity right, {about}", share(sum(one.polarity for one in graded), count))
    polar = [one for one in graded if "unknown" not in _polarities(one)]
    right = sum(one.polarity for one in polar)
    yield Figure(f"polarity right where both have one, {about}", share(right, len(polar)))


def _polarities(one: _Graded) -> tuple[Polarity, Polarity | None]:
    return one.label.polarity, one.claim.polarity


def _f1(graded: Sequence[_Graded], modality: Modality) -> float:
    right = sum(one.modality for one in graded if one.label.modality == modality)
    wanted = sum(one.label.modality == modality for one in graded)
    got = sum(one.claim.modality == modality for one in graded)
    return share(2 * right, wanted + got)


def _confusion(graded: Sequence[_Graded]) -> str:
    wrong = Counter((one.label.modality, one.claim.modality) for one in graded if not one.modality)
    told = (f"{wanted} as {got} {count}" for (wanted, got), count in sorted(wrong.items()))
    return f"{len(graded)} labels; {', '.join(told) or 'none wrong'}"


CERTAINTY = Case(
    name="certainty",
    about=(
        "How sure the speakers of ten articles of PolNeAR's development part are, as a person "
        "read them: the modality and the polarity of the first clause that claims something. The "
        "rules were written with five of the articles in view; the other five are reported on and "
        "were never looked at. `annotated cue` grades the annotated words; `end to end` the claims "
        "that assay finds, where its cue overlaps the annotated one. `table`: 410 attributions of "
        "the training part, labelled by the same definition before any rule was changed for them, "
        "`verbless` those whose content had no finite verb that the rules found; the half whose "
        "id has an odd CRC-32 is reported on and was never looked at."
    ),
    measure=measure,
    files=(FILE, _TRAINING, LABELS),
)
