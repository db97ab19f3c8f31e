"""What becomes of entities and links in FollowTheMoney's model (https://followthemoney.tech)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["LEGAL", "LINKS", "UNKNOWN", "Ends", "ends_of", "schema_of"]

LEGAL: Final = frozenset({"Person", "Organization", "Company", "PublicBody"})
"""What FollowTheMoney calls a LegalEntity."""

_BODIES: Final = LEGAL - {"Person"}

_KINDS: Final = {
    "person": "Person", "organisation": "Organization", "outlet": "Organization",
    "place": "Address", "event": "Event", "document": "Document",
}  # fmt: skip
_COMPANY: Final = re.compile(
    r"\b(?:ltd|limited|inc|plc|llc|llp|gmbh|corp|corporation|s\.?a\.?|a\.?g\.?|n\.?v\.?|holdings?)"
    r"\.?\Z",
    re.IGNORECASE,
)
_PUBLIC: Final = re.compile(
    r"\A(?:the )?(?:ministry|department|embassy|parliament|senate|house of) (?:of|for|in)?\b"
    r"|\b(?:ministry|city council|county council|borough council|police)\Z",
    re.IGNORECASE,
)
_HEADS: Final = re.compile(
    r"\b(?:director|chair(?:man|woman|person)?|president|chief executive|ceo|head|treasurer)\b",
    re.IGNORECASE,
)


class Ends(NamedTuple):
    """A schema of links: the properties of its two ends, and what may stand there."""

    schema: str
    source: str
    target: str
    sources: frozenset[str]
    targets: frozenset[str]


UNKNOWN: Final = Ends("UnknownLink", "subject", "object", frozenset(), frozenset())
"""Any two things, the relation in words."""

_DIRECTS: Final = Ends("Directorship", "director", "organization", LEGAL, _BODIES)
_WORKS: Final = Ends("Employment", "employee", "employer", frozenset({"Person"}), _BODIES)
LINKS: Final = {
    "member": Ends("Membership", "member", "organization", LEGAL, _BODIES),
    "works_for": _WORKS,
    "role": _WORKS,
    "owns": Ends("Ownership", "owner", "asset", LEGAL, frozenset({"Company"})),
    "family": Ends(
        "Family", "person", "relative", frozenset({"Person"}), frozenset({"Person"})
    ),
}  # fmt: skip
"""The types of link that have a schema of their own; `role` is a Directorship for who leads."""


def schema_of(kind: str, name: str) -> str | None:
    """Return the schema of an entity; None where the model has none for its kind.

    An organisation is a Company or a PublicBody where its own name says so, else neither.
    """
    found = _KINDS.get(kind)
    if found != "Organization":
        return found
    if _COMPANY.search(name):
        return "Company"
    return "PublicBody" if _PUBLIC.search(name) else found


def ends_of(type_: str | None, relation: str, source: str, target: str) -> Ends:
    """Return the schema of a link between entities of two schemata."""
    found = LINKS.get(type_ or "", UNKNOWN)
    if type_ == "role" and _HEADS.search(relation):
        found = _DIRECTS
    fits = source in found.sources and target in found.targets
    return found if fits else UNKNOWN
