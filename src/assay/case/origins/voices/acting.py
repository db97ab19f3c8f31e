"""Bodies whose own act is what a sentence states: a court's sentence, a central bank's rate.

That such a body did it, is known from the body: it does these things by saying so.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["acting", "is_central_bank"]

_LEAD: Final = r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]hree|[Tt]wo)\s+)?(?:[\w’'-]+\s+){0,4}?"
_BENCH: Final = (
    rf"(?:{_LEAD}(?:[Cc]ourts?(?:\s+of\s+[A-Z]\w+)?|[Tt]ribunal|[Mm]agistrates?|(?i:judges?)|[Bb]ench)"
    r"(?:\s+(?:in|at)\s+(?:the\s+)?[A-Z][\w’'-]+)?|(?:[Jj]udge|[Jj]ustice)(?:\s+[A-Z][\w’'-]+){1,3})"
)
_BANK: Final = (
    r"(?:(?:[Tt]he\s+|[A-Z]\w+[’']s\s+)?(?:[A-Z]\w+\s+)?"
    r"(?:[Cc]entral|[Rr]eserve|[Nn]ational|Federal)\s+(?:[Bb]ank|Reserve)(?:\s+of\s+[A-Z]\w+)?"
    r"|(?:[Tt]he\s+)?Bank\s+of\s+[A-Z]\w+)"
)
_REGULATOR: Final = (
    rf"{_LEAD}(?:[Aa]uthority|[Cc]ommission|[Rr]egulator|[Ww]atchdog|[Ii]nspectorate|[Oo]mbudsman"
    r"|[Ff]ederation|[Ll]eague)"
)
_NOW: Final = r"(?:(?:has|have|had|also|just|then|now|later|duly|unanimously|\w+ly)\s+){0,3}"
_SENTENCES: Final = (
    r"(?:sentence[sd]|jail(?:s|ed)|imprison(?:s|ed)|fine[sd]|convict(?:s|ed)|acquit(?:s|ted)"
    r"|award(?:s|ed)|order(?:s|ed)|hand(?:s|ed)|impose[sd]|ban(?:s|ned)|quash(?:es|ed)|gave|gives"
    r"|sent|sends|remand(?:s|ed)|dismiss(?:es|ed)|put\s[^,.;]{2,40}\s(?:away|behind)|lock(?:s|ed)\sup)"
)
_SETS: Final = (
    r"(?:lift(?:s|ed)|raise[sd]|cuts?|lower(?:s|ed)|held|holds|kept|keeps|left|leaves|put|puts"
    r"|increase[sd]|trim(?:s|med)|slash(?:es|ed)|hike[sd]|set|sets|reduce[sd]|moved?|brought|took)"
)
_RATE: Final = r"[^!?;]{0,60}?\b(?:rates?|borrowing costs?|cost of borrowing)\b"
_PENALISES: Final = (
    r"(?:fine[sd]|ban(?:s|ned)|suspend(?:s|ed)|order(?:s|ed)|penalise[sd]|sanction(?:s|ed))"
)
_SENTENCED: Final = (
    r"(?:sentenced|jailed|imprisoned|fined|convicted|acquitted|awarded|ordered|handed|given"
    r"|imposed|banned|sent|quashed|remanded|locked up|put away)"
)
_SET: Final = (
    r"(?:lifted|raised|cut|lowered|held|kept|left|put|increased|trimmed|slashed|hiked|set|reduced)"
)
_OPENS: Final = r"(?:^|[,;:—–]\s+|\b(?:after|when|as|and|but|where|that)\s+)"
_DID: Final = tuple(
    re.compile(rf"{_OPENS}(?P<who>{who})\s+{_NOW}{does}\b")
    for who, does in ((_BENCH, _SENTENCES), (_BANK, _SETS + _RATE), (_REGULATOR, _PENALISES))
)
_WAS_DONE: Final = tuple(
    re.compile(rf"\b{done}\b[^!?;]{{0,120}}?\bby\s+(?P<who>{who})\b")
    for who, done in (
        (_BENCH, _SENTENCED), (_BANK, _SET), (_REGULATOR, r"(?:fined|banned|suspended|ordered)"),
    )
)  # fmt: skip
_CENTRAL: Final = re.compile(
    r"\b(?:central bank|reserve bank|federal reserve|national bank of|bank of [A-Z])", re.IGNORECASE
)
_LONGEST: Final = 600


def acting(words: str) -> str | None:
    """Return the court, central bank or regulator whose act a sentence states."""
    for cue in (*_DID, *_WAS_DONE):
        found = cue.search(words[:_LONGEST])
        if found:
            return found["who"]
    return None


def is_central_bank(name: str) -> bool:
    """Tell a central bank by its name: “the central bank”, “the Bank of Ostria”."""
    return _CENTRAL.search(name) is not None
