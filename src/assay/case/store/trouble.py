"""What a database complains of -> what a user can do about it."""

from __future__ import annotations

from typing import Final, NamedTuple

from assay.errors import CaseError

__all__ = ["told"]


class _Trouble(NamedTuple):
    signs: tuple[str, ...]
    reason: str
    message: str


_TROUBLES: Final = (
    _Trouble(
        ("is locked", "could not obtain lock", "lock timeout", "deadlock detected"),
        "busy",
        "somebody else is using this case and did not finish in time: try again.",
    ),
    _Trouble(
        ("readonly database", "read-only", "unable to open", "permission denied for"),
        "readonly",
        "this case may not be written here: check the permissions of the file and its folder, or"
        " copy it.",
    ),
    _Trouble(
        ("is full", "disk i/o error", "no space left", "could not extend"),
        "full",
        "the disk is full or failing; what was kept before is unharmed: free some space and try"
        " again.",
    ),
    _Trouble(
        ("malformed", "not a database", "no such table", "no such column", 'relation "'),
        "damaged",
        "the case is damaged: take a copy first; a backup is the way back, or for a file what"
        " `sqlite3 FILE .recover` saves.",
    ),
    _Trouble(
        (
            "connection",
            "could not translate",
            "resolve host",
            "authentication",
            "does not exist",
            "no password",
        ),
        "server",
        "the database did not answer as it should",
    ),
)


def told(case: str, error: Exception) -> CaseError:
    """Put a database's error into words; one that is not foreseen is told as it came."""
    came = str(getattr(error, "orig", None) or error).strip()
    low = came.lower()
    for trouble in _TROUBLES:
        if any(sign in low for sign in trouble.signs):
            message = trouble.message
            if trouble.reason == "server":
                message = f"{message} ({came.splitlines()[0]})."
            return CaseError(case, message, reason=trouble.reason)
    return CaseError(case, f"the database said: {came}", reason="damaged")
