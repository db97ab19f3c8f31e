"""The option that says how many processes work."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = ["jobs_option", "processes"]

C = TypeVar("C", bound=Callable[..., Any] | click.Command)


def jobs_option(about: str, *, default: int = 0) -> Callable[[C], C]:
    """Give a command `--jobs`, as ``jobs``; ``about`` says what the processes are for."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=default,
        show_default=True,
        help=f"{about}; 0 for one a core.",
    )


def processes(jobs: int) -> int:
    """Return how many processes are meant on this machine."""
    return jobs or os.cpu_count() or 1
