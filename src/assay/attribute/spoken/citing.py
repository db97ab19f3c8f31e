"""Whom a report cites: "State television, citing the interior ministry, reported that …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.kinds import is_common_body, is_document, is_personal
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Found
    from assay.text import Span

__all__ = ["cited"]

_CITES = re.compile(r"citing|quoting|crediting", re.IGNORECASE)
_HEAD = re.compile(
    r"(?P<head>[\w’'-]+)(?=\s+(?:of|in|at|from|for|on|with|who|that|which|familiar|close|briefed|by)\b"
    r"|\s*[,;.]|\s*\Z)"
)
_BODIES = frozenset(
    "ministry agency department office authority authorities government company firm union army"
    " military police court hospital commission council institute university bank group party"
    " officials sources source witnesses insiders aides diplomats medics media".split()
)
_MOST = 80


def cited(text: str, found: Sequence[Found]) -> list[Found]:
    """Return a block's relations, those that cite somebody with whom they cite as their source.

    The model takes "citing the ministry" for a report of its own, whose content is the ministry.
    Who cites stands between the page and who is cited, as one who was told does.
    """
    kept = list(found)
    for one in found:
        whom = _whom(text, one)
        if whom is None:
            continue
        report = next((it for it in kept if it is not one and _shares(it, one, whom)), None)
        if report is not None:
            name = " ".join(quote(text, (whom,)).split())
            kept[kept.index(report)] = report._replace(
                mention=(whom,), cue=tuple(sorted((*report.cue, *one.cue))),
                told=report.mention[0],
                why=f"{report.why} “{name}” is who is cited.",
            )  # fmt: skip
            kept.remove(one)
    return kept


def _whom(text: str, one: Found) -> Span | None:
    """Return who is cited, where it is somebody or something that tells: no cost, no concerns."""
    if not one.mention or len(one.content) != 1 or len(one.cue) != 1:
        return None
    whom = one.content[0]
    if _CITES.fullmatch(one.cue[0].of(text)) is None or whom.length > _MOST:
        return None
    head = _HEAD.search(text, *whom)
    word = head["head"] if head else ""
    low = word.lower()
    known = low in _BODIES or is_common_body(low) or is_document(low)
    return whom if word[:1].isupper() or known or is_personal(low.removesuffix("s")) else None


def _shares(report: Found, cite: Found, whom: Span) -> bool:
    """Tell a report by whoever cites, of something else than whom they cite."""
    return (
        bool(report.mention)
        and report.told is None
        and report.mention[0].overlaps(cite.mention[0])
        and not any(piece.overlaps(whom) for piece in report.content)
    )
