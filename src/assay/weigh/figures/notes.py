"""Money by letters before its number, as a country's papers write it: N70,000, KSh 1.2 million."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.weigh.figures.lexicon import LETTERS, SCALES

if TYPE_CHECKING:
    from assay.weigh.figures.tokens import Line

__all__ = ["OPENERS", "noted"]

_SURE = {
    "ksh": "KES", "kshs": "KES", "ush": "UGX", "ushs": "UGX", "tsh": "TZS", "tshs": "TZS",
    "php": "PHP", "rm": "MYR", "rp": "IDR", "ghc": "GHS", "tk": "BDT", "fcfa": "XOF", "cfa": "XOF",
}  # fmt: skip
_BARE = {"N": "NGN", "R": "ZAR", "P": "PHP", "Sh": "KES", "Shs": "KES"}
"""Those that several countries have are those of the one that writes them so most."""

_CEDI = frozenset({"¢", "₵", "c"})

OPENERS = frozenset({*_SURE, *(one.lower() for one in _BARE), "gh"})
"""The forms that money in letters may begin with."""

_GROUPS = re.compile(r"\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3})+(?:\.\d+)?\Z")
_GLUED = frozenset("k m mn mln bn bln tn trn cr".split())
_PAID = frozenset(
    "pay pays paid paying payment payments price priced prices cost costs costing fee fees fine "
    "fined fines fare fares worth bribe bribes wage wages salary salaries rent rents sold sell "
    "sells selling bought buy charge charged charges owed owes debt loan loans grant grants earn "
    "earns earned spent spend spends cash money reward bail deposit withdrew note notes coin coins "
    "ticket tickets toll allowance pension bill bills stole stolen donated lent each apiece "
    "litre kilogram".split()
)
_NOT_PAID = frozenset(
    "the on along off via near road route highway motorway freeway bus junction model type class "
    "ranked rank seat section paragraph article rule regulation resolution flat room gate".split()
)
_REACH = 7


def noted(line: Line, at: int) -> tuple[str, int] | None:
    """Return the currency whose letters begin at a token, and the token of its number.

    A bare letter is one only before thousands in groups, before a word of scale, or among words of
    money: R12 is a road, and R12 million is not.
    """
    raw, form = line.raw(at), line.form(at)
    if line.glued(at) and line.kind(at - 1) in {"word", "digits"}:
        return None
    if form == "gh" and line.form(at + 1) in _CEDI and line.glued(at + 1):
        return ("GHS", at + 2) if line.kind(at + 2) == "digits" else None
    if not raw[:1].isupper():
        return None
    place = at + 1 + (line.form(at + 1) == "." and line.glued(at + 1) and form not in {"n", "p"})
    if line.kind(place) != "digits" or (line.broken(place)):
        return None
    code = _SURE.get(form)
    if code is None or (form in {"rm", "rp", "cfa"} and line.glued(place)):
        code = code or _BARE.get(raw)
        return (code, place) if code and _is_money(line, at, place) else None
    return code, place


def _is_money(line: Line, at: int, place: int) -> bool:
    """Tell money from a road, a model or a rank, by its number or the words around it."""
    glued = line.glued(place)
    if _GROUPS.match(line.raw(place)) is not None:
        return glued or line.form(at - 1) not in _NOT_PAID - {"the"}
    behind = place + 1
    if line.form(behind) in SCALES or (
        line.form(behind) in LETTERS and line.form(behind) in _GLUED and line.glued(behind)
    ):
        return True
    if not glued or line.form(at - 1) in _NOT_PAID or line.form(behind) in _NOT_PAID:
        return False
    near = (line.form(one) for one in _around(line, at, place))
    return any(one in _PAID for one in near)


def _around(line: Line, at: int, place: int) -> list[int]:
    """Return the tokens of the same sentence that stand near."""
    before, behind = [], []
    for one in range(at - 1, max(-1, at - _REACH), -1):
        if line.ends(one):
            break
        before.append(one)
    for one in range(place + 1, place + _REACH):
        if line.ends(one):
            break
        behind.append(one)
    return before + behind
