"""What every `assay case` command shares: the case itself, its format, its errors."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click
import msgspec

from assay.errors import AssayError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = [
    "Form",
    "case_argument",
    "failing",
    "form_option",
    "put_json",
    "reason_option",
    "who_option",
]

Form = Literal["text", "json"]
"""What a command prints: lines for a person, or one JSON document."""

F = TypeVar("F", bound="Callable[..., Any]")

_FAILED = 1


def case_argument(command: F) -> F:
    """Give a command its CASE, in ``where``."""
    return click.argument("where", metavar="CASE")(command)


def form_option(command: F) -> F:
    """Give a command ``--format text|json``, in ``form``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="What to print.",
    )(command)


def reason_option(command: F) -> F:
    """Give a command ``--reason`` (or ``--why``), kept in the history with what it did."""
    return click.option("--reason", "--why", "reason", help="Why, for whoever asks later.")(command)


def who_option(command: F) -> F:
    """Give a command ``--who``, for the history."""
    return click.option(
        "--who", help="Your name for the history; without it, the system's name for you."
    )(command)


@contextmanager
def failing() -> Iterator[None]:
    """End the command with a message and status 1 where assay raises an error of its own."""
    try:
        yield
    except AssayError as error:
        click.echo(f"assay: {error}", err=True)
        sys.exit(_FAILED)


def put_json(value: object) -> None:
    """Print a value as one JSON document, indented, names of fields as in the values."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
