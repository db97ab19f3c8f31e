"""Who may use a case through the desk: names, roles, passwords (argon2id, RFC 9106), sessions."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from msgspec import Struct
from sqlalchemy import delete, insert, select, update

from assay.case.history import entered, now
from assay.case.store.tables import SESSIONS, USERS
from assay.errors import CaseError

if TYPE_CHECKING:
    from assay.case import Case

__all__ = [
    "LASTS", "Role", "Session", "User", "add_user", "remove_user", "session_of", "sign_in",
    "sign_out", "users",
]  # fmt: skip

Role = Literal["reader", "reviewer", "admin"]
"""What somebody may do: look; judge and add pages too; forget pages and name users too."""

LASTS: Final = timedelta(hours=12)
"""How long a session lasts."""

_SHORTEST: Final = 10
_HASHER: Final = PasswordHasher()
_NOBODY: Final = _HASHER.hash(secrets.token_hex())
"""A password of nobody: checking it takes as long as checking somebody's."""


class User(Struct, frozen=True, kw_only=True):
    """Somebody who may use the desk."""

    name: str
    role: Role
    at: str


class Session(Struct, frozen=True, kw_only=True):
    """Somebody who has signed in; ``token`` goes into forms: no other site can send them."""

    name: str
    role: Role
    token: str


def users(case: Case) -> tuple[User, ...]:
    """Return who may use the desk, by name."""
    with case.store.begin() as connection:
        rows = connection.execute(
            select(USERS.c.name, USERS.c.role, USERS.c.at).order_by(USERS.c.name)
        )
        return tuple(User(name=name, role=role, at=at) for name, role, at in rows)


def add_user(case: Case, name: str, password: str, role: Role, *, who: str | None = None) -> User:
    """Let somebody use the desk; for somebody who may already, change password and role.

    Raises
    ------
    CaseError
        The name is empty, the password is short, or there is no such role.
    """
    if not name.strip() or len(name) > 200:  # noqa: PLR2004 - more is no name
        raise CaseError(case.name, "expected a name of 1 to 200 characters.", reason="unclear")
    if len(password) < _SHORTEST:
        raise CaseError(
            case.name,
            f"expected a password of {_SHORTEST} characters or more, got {len(password)}.",
            reason="unclear",
        )
    if role not in get_args(Role):
        raise CaseError(
            case.name, f"expected one of {', '.join(get_args(Role))}, got {role!r}.",
            reason="unclear",
        )  # fmt: skip
    at = now()
    with case.store.begin() as connection:
        connection.execute(delete(SESSIONS).where(SESSIONS.c.name == name))
        connection.execute(delete(USERS).where(USERS.c.name == name))
        connection.execute(
            insert(USERS).values(name=name, role=role, hash=_HASHER.hash(password), at=at)
        )
        entered(connection, "user", role, who)
    return User(name=name, role=role, at=at)


def remove_user(case: Case, name: str, *, who: str | None = None) -> None:
    """Let somebody use the desk no more. Raises `CaseError` when there is nobody of this name."""
    with case.store.begin() as connection:
        connection.execute(delete(SESSIONS).where(SESSIONS.c.name == name))
        gone = connection.execute(delete(USERS).where(USERS.c.name == name))
        if not gone.rowcount:
            raise CaseError(case.name, f"there is no user {name!r}.", reason="unknown")
        entered(connection, "user", "removed", who)


def sign_in(case: Case, name: str, password: str) -> str | None:
    """Begin a session; return the secret that its cookie holds, None for a wrong password.

    The case keeps only the secret's hash (SHA-256), so that who reads its file cannot use it.
    """
    with case.store.begin() as connection:
        kept = connection.scalar(select(USERS.c.hash).where(USERS.c.name == name))
    try:
        _HASHER.verify(kept or _NOBODY, password)
    except (VerifyMismatchError, InvalidHashError):
        return None
    if kept is None:
        return None
    secret = secrets.token_urlsafe(32)
    ends = (datetime.now(UTC) + LASTS).isoformat(timespec="seconds")
    with case.store.begin() as connection:
        connection.execute(delete(SESSIONS).where(SESSIONS.c.ends < now()))
        connection.execute(
            insert(SESSIONS).values(
                key=_key(secret), name=name, token=secrets.token_urlsafe(32), ends=ends
            )
        )
        if _HASHER.check_needs_rehash(kept):
            connection.execute(
                update(USERS).where(USERS.c.name == name).values(hash=_HASHER.hash(password))
            )
    return secret


def session_of(case: Case, secret: str) -> Session | None:
    """Return the session that a cookie's secret belongs to; None when it has ended."""
    query = (
        select(SESSIONS.c.name, USERS.c.role, SESSIONS.c.token)
        .join_from(SESSIONS, USERS, SESSIONS.c.name == USERS.c.name)
        .where(SESSIONS.c.key == _key(secret), SESSIONS.c.ends > now())
    )
    with case.store.begin() as connection:
        found = connection.execute(query).first()
    return None if found is None else Session(name=found.name, role=found.role, token=found.token)


def sign_out(case: Case, secret: str) -> None:
    """End a session."""
    with case.store.begin() as connection:
        connection.execute(delete(SESSIONS).where(SESSIONS.c.key == _key(secret)))


def _key(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
