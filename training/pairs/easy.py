"""Plain pairs, made by rules: what the written pairs, which are all hard, do not teach."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from training.attribution.articles import TRAIN, articles
from training.pairs.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

__all__ = ["easy"]

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n+")
_SHORT, _LONG = 8, 26
_SWAPS = tuple(
    (re.compile(rf"\b{old}\b"), new)
    for old, new in (
        ("until", "till"), ("closed", "shut"), ("begin", "start"), ("began", "started"),
        ("about", "around"), ("will not", "won't"), ("is not", "isn't"), ("was not", "wasn't"),
        ("did not", "didn't"), ("does not", "doesn't"), ("do not", "don't"), ("also ", ""),
        ("already ", ""), ("just ", ""), ("percent", "per cent"), ("nearly", "almost"),
        ("more than", "over"), ("killed", "slain"), ("buy", "purchase"), ("help", "assist"),
        ("said that", "said"), ("however, ", ""), ("large", "big"), ("however", "but"),
        ("children", "kids"), ("attempt", "try"), ("showed", "revealed"), ("because", "as"),
    )
)  # fmt: skip
_BE = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should)\b(?! not|n't)")
_TAIL = re.compile(r"(?:,| (?:in|on|at|after|during|before|for|with|from|since|because)\b).*\Z")
_NUMBER = re.compile(r"\b\d{1,3}\b")
_MANY = 420
"""So many pairs of each kind are made from the news' sentences."""

_WHO = tuple(
    "the council,the mayor,the ministry,the army,the company,the union,the court,the police,"
    "the bank,the museum,the hospital,the club,the editor,the rebels,the farmers,Orla Venn,"
    "Tomas Brandt,Selm Harbour,the state of Ostrel,the Weekly Lantern".split(",")
)
_DONE = (
    ("closed", "shut"), ("built", "put up"), ("bought", "purchased"), ("attacked", "assaulted"),
    ("sold", "got rid of"), ("destroyed", "wrecked"), ("funded", "paid for"),
    ("criticised", "attacked in words"), ("repaired", "mended"), ("inspected", "checked"),
)  # fmt: skip
_WHAT = tuple(
    "the bridge,the old mill,the harbour,two warehouses,the school,the power station,the archive,"
    "a row of houses,the ferry,the camp,the library,the pipeline,the depot,the market hall".split(
        ","
    )
)
_MADE = 140


def easy(random: Random) -> list[Row]:
    """Make the pairs of one pass; other ones in each."""
    return [*_of_news(random), *_of_templates(random)]


def _of_news(random: Random) -> Iterator[Row]:
    sentences: list[tuple[str, str]] = []
    for article in articles(TRAIN):
        parts = [one.strip() for one in _SENTENCE.split(article.text)]
        fit = [one for one in parts if _SHORT <= len(one.split()) <= _LONG]
        sentences += [(one, other) for one, other in itertools.pairwise(fit)]
    random.shuffle(sentences)
    counts = dict.fromkeys(("same", "entails", "contradicts", "neutral"), 0)
    for one, following in sentences:
        made = {
            "same": _reworded(one), "entails": _cut(one), "contradicts": _denied(one, random),
            "neutral": following,
        }  # fmt: skip
        kind = min(counts, key=lambda name: counts[name])
        other = made[kind]
        if other and other != one and counts[kind] < _MANY:
            counts[kind] += 1
            yield Row(one, other, (kind,), one)
        if all(count >= _MANY for count in counts.values()):
            return


def _reworded(sentence: str) -> str:
    for old, new in _SWAPS:
        sentence = old.sub(new, sentence)
    return sentence


def _cut(sentence: str) -> str:
    found = list(_TAIL.finditer(sentence, len(sentence) // 2))
    kept = sentence[: found[0].start()] + "." if found else ""
    return kept if len(kept.split()) >= 5 else ""  # noqa: PLR2004 - enough to state something


def _denied(sentence: str, random: Random) -> str:
    number = _NUMBER.search(sentence)
    if number is not None and random.random() < 0.5:  # noqa: PLR2004 - half of those with one
        other = str(int(number.group()) + random.choice((2, 5, 7, 30)))
        return sentence[: number.start()] + other + sentence[number.end() :]
    return _BE.sub(r"\1 not", sentence, count=1)


def _of_templates(random: Random) -> Iterator[Row]:
    for _ in range(_MADE):
        who, other = random.sample(_WHO, 2)
        (verb, like), (else_, _) = random.sample(_DONE, 2)
        what, thing = random.sample(_WHAT, 2)
        when = random.choice(("", " on Monday", " last year", " in May", " before dawn"))
        told = f"{who.capitalize() if who[0].islower() else who} {verb} {what}{when}."
        were = "were" if what.split()[0] in {"two", "three"} else "was"
        head = what[0].upper() + what[1:]
        passive = f"{head} {were} {verb} by {who}{when}."
        pairs = (
            (passive, "same"),
            (told.replace(verb, like, 1), "same"),
            (f"{head} {were} {verb}.", "entails"),
            (f"{head} {were} never {verb}.", "contradicts"),
            (told.replace(verb, f"did not touch, let alone {verb},", 1), "contradicts"),
            (told.replace(who, other, 1).replace(what, thing, 1), "neutral"),
            (told.replace(verb, else_, 1).replace(what, thing, 1), "neutral"),
            (f"{head} {were} opened in 19{random.randint(10, 99)}.", "neutral"),
        )  # fmt: skip
        for second, kind in random.sample(pairs, 3):
            yield Row(told, second, (kind,), told)
