"""Who really speaks, and through whom: sources against a person's reading of ten articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.attribute import attribute
from assay.record import Modality, Polarity, Quoted
from benchmarks.case import Case, Figure, Measured
from benchmarks.cases.attribution import FILE, Article, reading
from benchmarks.comments import share
from benchmarks.shared import rows

if TYPE_CHECKING:
    from assay.record import Attributed, Attribution, Source

__all__ = ["LABELS", "VOICES", "Voice", "Voices", "paired"]

LABELS = "data/voices/dev.jsonl"
_FIRST = re.compile(r"\A(?:the|a|an|its|their|his|her)\s+")
_AUTHOR = "author"


class Voice(Struct, frozen=True):
    """What a person reads in an annotated attribution; ``i`` is its place in the article's."""

    i: int
    speaker: str
    aliases: list[str]
    outer: list[str]
    speaker_kind: str
    modality: Modality
    polarity: Polarity
    quoted: Quoted


class Voices(Struct, frozen=True):
    """The labels of an article."""

    doc: str
    attributions: list[Voice]


def measure() -> Measured:
    """Resolve every article's speakers, and compare those of the attributions that were found."""
    articles = {one.doc: one for one in rows(FILE, Article)}
    found = right = kinds = outer = heard = 0
    notes = []
    for labelled in rows(LABELS, Voices):
        article = articles[labelled.doc]
        made = attribute(reading(article.text))
        sources = {source.id: source for source in made.sources}
        pairs = paired(article, labelled, made)
        hits = [(one, _is(article.text, sources[ours.source], one)) for one, ours in pairs]
        found += len(hits)
        right += sum(hit for _, hit in hits)
        kinds += sum(sources[ours.source].kind == one.speaker_kind for one, ours in pairs)
        wanted = {name for one in labelled.attributions for name in one.outer}
        got = _outer(article.text, made, pairs, sources)
        outer += len(wanted)
        heard += len(wanted & got)
        notes.append(
            f"{labelled.doc}: {sum(hit for _, hit in hits)} of {len(hits)} speakers, "
            f"{len(wanted & got)} of {len(wanted)} outer voices"
        )
    figures = (
        Figure("speaker right, of attributions found", share(right, found)),
        Figure("kind of speaker right, of attributions found", share(kinds, found)),
        Figure("outer voices found, by article", share(heard, outer)),
    )
    return Measured(len(notes), figures, tuple(notes))


def paired(article: Article, labelled: Voices, made: Attributed) -> list[tuple[Voice, Attribution]]:
    """Pair each label with the attribution whose cue overlaps the annotated one's."""
    pairs = []
    for one in labelled.attributions:
        cues = article.attributions[one.i].cue
        ours = next(
            (
                item
                for item in made.attributions
                for span in item.cue
                for low, high in cues
                if span.start < high and low < span.end
            ),
            None,
        )
        if ours is not None:
            pairs.append((one, ours))
    return pairs


def _is(text: str, source: Source, one: Voice) -> bool:
    """Tell whether a source is the speaker: by its name, or by a mention that names it."""
    if one.speaker == _AUTHOR:
        return source.kind in {"author", "unstated"}
    names = {_plain(name) for name in (one.speaker, *one.aliases)}
    return _plain(source.name) in names or any(
        _plain(span.of(text)) in names for span in source.mentions
    )


def _outer(
    text: str,
    made: Attributed,
    pairs: list[tuple[Voice, Attribution]],
    sources: dict[str, Source],
) -> set[str]:
    """Return the outer voices that a claim of some labelled attribution comes through."""
    between: dict[str, list[Source]] = {}
    for claim in made.claims:
        if claim.attribution is not None:
            held = [sources[voice.source] for voice in claim.voices[1:-1]]
            between.setdefault(claim.attribution, []).extend(held)
    return {
        name
        for one, ours in pairs
        for name in one.outer
        for source in between.get(ours.id, ())
        if _plain(name) == _plain(source.name)
        or any(_plain(span.of(text)) == _plain(name) for span in source.mentions)
    }


def _plain(name: str) -> str:
    words = " ".join(re.findall(r"\w+", name.lower()))
    return _FIRST.sub("", words, count=1)


VOICES = Case(
    name="voices",
    about=(
        "Speakers and outer voices of ten articles of PolNeAR's development part, as a person "
        "read them. An attribution is found when its cue overlaps the annotated one. Its speaker "
        "is right when the source's name, or a mention of it, is the label's name or one of its "
        "aliases; where the label is the article's own voice, `author` and `unstated` are right. "
        "An outer voice is found when it stands between the page and the speaker of a claim made "
        "there. Nothing was tuned on these articles."
    ),
    measure=measure,
    files=(FILE, LABELS),
)
