"""Which word of a clause is its finite verb: by the closed classes and the forms of verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.certainty.tokens import is_word
from assay.weigh.certainty.verbs import AUXILIARIES, BASES, PASTS, THIRDS

if TYPE_CHECKING:
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["DETERMINERS", "PREPOSITIONS", "SUBJECTS", "finite", "is_may"]

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any no each every another "
    "what which whose several many most few more such both own other".split()
)
PREPOSITIONS = frozenset(
    "of in on at to for by with from about into over under against between among through during "
    "without within toward towards across amid upon despite including like than as".split()
)
SUBJECTS = frozenset(
    "i you he she it we they who there that this nobody everyone someone everybody somebody "
    "people nothing everything something these those none both many which what all one".split()
)
_BE_HEADS = frozenset("it that he she there what who here where this everyone how everything "
                      "nobody nothing something one".split())  # fmt: skip
_CONTRACTED = ("'re", "'m", "'ve", "'ll", "'d")
_BEFORE_MONTH = PREPOSITIONS | DETERMINERS | {"last", "next", "since"}
_PLURALS = SUBJECTS - {"he", "she", "it", "this", "that", "one"}
_BEFORE_NOUN = (DETERMINERS - SUBJECTS) | {"same", "new", "main", "top"}
_BEHIND_NOUN = frozenset({"of", ",", "who", "which", "whom"})
_NOT_NOUNS = frozenset(
    "and or but if when while because him her them us me out up down off back away not yesterday "
    "today tomorrow monday tuesday wednesday thursday friday saturday sunday".split()
)
_NOUNS_TOO = frozenset("can will might must".split())
_SHORT = 3
_BETWEEN = frozenset("still also just always never really even often sometimes now".split())


def is_may(tokens: Tokens, at: int) -> bool:
    """Tell the verb "may" from the month and the name."""
    after, last = tokens.form(at + 1), tokens.form(at - 1)
    if after[:1].isdigit() or after in {"", ",", ".", "day"} or last[:1].isdigit():
        return False
    if tokens.capital[at] and last in _BEFORE_MONTH:
        return False
    return tokens.titled or not tokens.capital[at] or at == 0


def finite(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether a word is a finite verb, in a clause whose words begin at ``first``."""
    form = tokens.form(at)
    if not is_word(form):
        return False
    last = tokens.forms[at - 1] if at > first else ""
    if form in AUXILIARIES:
        return _auxiliary(tokens, at, last)
    if "'" in form:
        head, _, tail = form.partition("'")
        return ("'" + tail) in _CONTRACTED or (tail == "s" and head in _BE_HEADS)
    named = tokens.capital[at] and not tokens.titled and at > first
    if named or last == "to" or last in _BEFORE_NOUN or last.endswith("'s"):
        return False
    return _lexical(tokens, at, first, last)


def _auxiliary(tokens: Tokens, at: int, last: str) -> bool:
    form = tokens.forms[at]
    if form == "may" and not is_may(tokens, at):
        return False
    if form in _NOUNS_TOO and last in DETERMINERS and last not in {"that", "this"}:
        return False
    return last != "to" and not (form in {"have", "do"} and last in AUXILIARIES)


def _lexical(tokens: Tokens, at: int, first: int, last: str) -> bool:
    form, after = tokens.forms[at], tokens.form(at + 1)
    if last in {"be", "been", "being"}:
        return False
    if form in PASTS or (form.endswith("ed") and len(form) > _SHORT + 1):
        return not _reduced(last, after) and at > first and not _qualifies(tokens, at, first)
    if form in THIRDS:
        noun = last in PREPOSITIONS or after in AUXILIARIES or after in _BEHIND_NOUN
        noun |= not after and at - first > _SHORT
        pair = not after and at == first + 1 and last not in SUBJECTS
        noun |= pair and not tokens.capital[first]  # "pep talks"
        return not noun and (at > first or (not tokens.titled and after in DETERMINERS))
    return form in BASES and at > first and _plural(tokens, at, first)


def _reduced(last: str, after: str) -> bool:
    """Tell a participle behind a noun, or before one, from a past form."""
    return last in PREPOSITIONS or last in {",", "and", "or"} or after == "by" or (
        after.endswith("s") and last in {"", "most", "very"}
    )  # fmt: skip


def _qualifies(tokens: Tokens, at: int, first: int) -> bool:
    """Tell a participle before a noun: "a famously complicated affair", "untouched"."""
    form = tokens.forms[at]
    if form not in PASTS and (form.startswith("un") or _attributive(tokens.form(at + 1))):
        return True
    back = at - 1
    while back > first and tokens.forms[back].endswith("ly"):
        back -= 1
    return back < at - 1 and tokens.forms[back] in _BEFORE_NOUN


def _attributive(after: str) -> bool:
    """Tell a noun behind a form that may qualify it: "a cold-blooded killer"."""
    closed = PREPOSITIONS | DETERMINERS | SUBJECTS | AUXILIARIES | _NOT_NOUNS
    return is_word(after) and after not in closed and not after.endswith("ly")


def _plural(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether a base form has a subject that it agrees with before it."""
    back = at - 1
    while back > first and (tokens.forms[back].endswith("ly") or tokens.forms[back] in _BETWEEN):
        back -= 1
    last = tokens.forms[back]
    after = tokens.form(at + 1)
    if last in _PLURALS:
        return after not in AUXILIARIES
    plural = last.endswith("s") and "'" not in last and last not in PREPOSITIONS
    return plural and last not in DETERMINERS and len(last) > _SHORT and after not in AUXILIARIES
