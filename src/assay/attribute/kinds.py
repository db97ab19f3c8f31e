"""What kind of source a noun phrase stands for, by the word that heads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.lexicon import DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import SourceKind

__all__ = ["is_commentator", "kind_of"]

_ORGANISATION = frozenset(
    "ministry department council institute committee commission party union association "
    "company corporation corp inc ltd llc group bank agency authority authorities "
    "government university college school hospital court police army navy force forces "
    "parliament congress senate house assembly foundation federation league office bureau "
    "board administration campaign  center centre society organisation "
    "organization firm team club church secretariat embassy regime militia coalition "
    "alliance nations ".split()
)
_OUTLET = frozenset(
    "times post news herald tribune courier gazette journal guardian telegraph chronicle "
    "observer independent mail mirror star sun globe review magazine newspaper paper "
    "website site outlet wire press reuters broadcaster radio tv television channel "
    "network daily weekly  bulletin dispatch echo examiner inquirer "
    "record register sentinel standard monitor blog portal bbc cnn afp ap".split()
)
_DOCUMENT = frozenset(
    "report study survey poll document letter memo statement research data graph chart "
    "table figures filing complaint affidavit indictment transcript email e-mail article "
    "story book law bill constitution resolution communique declaration analysis paper "
    "audit census investigation findings records post tweet video recording message "
    "ledger accounts".split()
)
_GROUP = frozenset(
    "people men women children everyone everybody critics others sources officials "
    "republicans democrats some many most several both they police dozens hundreds "
    "thousands staff crew public family crowd audience".split()
)
_COMMENTATOR = frozenset(
    "analyst expert researcher scientist professor historian economist author writer "
    "scholar lawyer specialist pundit columnist activist campaigner politician minister "
    "mayor president senator governor commissioner spokesman spokeswoman spokesperson "
    "rabbi diplomat".split()
)
"""What a page calls somebody whom it has named, when it does not repeat the name."""

_COMMON = frozenset("post record standard paper".split())
"""Outlets' names that are everyday words, too."""
_SINGULAR = frozenset("boss press".split())
_WRITTEN_NAME = re.compile(r"[A-Z]{2,}|.*[a-z][A-Z].*|.*\.[A-Za-z]{2,}")


def kind_of(tokens: Sequence[str], noun: Sequence[str], *, proper: bool) -> SourceKind:
    """Tell the kind of a phrase: ``tokens`` is all of it, ``noun`` the part up to its head.

    ``proper`` tells that the phrase ends in a proper name. Where nothing else shows, a proper
    name is a person's.
    """
    head = noun[-1].lower().strip(".")
    lower = {token.lower() for token in noun}
    if head in _OUTLET and (proper or head not in _COMMON):
        return "outlet"
    if {head, head.removesuffix("s")} & _DOCUMENT and not (
        proper and len(noun) > 1 and head == "bill"
    ):
        return "document"
    if head in _ORGANISATION or (proper and lower & _ORGANISATION):
        return "organisation"
    return _named(tokens, noun) if proper else _unnamed(tokens, head)


def _unnamed(tokens: Sequence[str], head: str) -> SourceKind:
    if head in _GROUP or tokens[0].lower() in _GROUP:
        return "group"
    return "group" if head.endswith("s") and head not in _SINGULAR else "person"


def _named(tokens: Sequence[str], noun: Sequence[str]) -> SourceKind:
    if len(noun) > 1:
        return "person"
    if _WRITTEN_NAME.fullmatch(noun[0]):
        return "outlet" if "." in noun[0] else "organisation"
    if tokens[0].lower() in DETERMINERS:
        return "group" if noun[0].endswith("s") else "organisation"
    return "person"


def is_commentator(head: str) -> bool:
    """Tell whether a common noun stands for somebody named before (the analyst, the mayor)."""
    return head in _COMMENTATOR
