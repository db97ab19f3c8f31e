"""What `assay case report` and `dossier` share: their form, and the way out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from assay.cli.output import replacing

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["output_of", "shape_of", "shape_option", "write", "written_json"]

F = TypeVar("F", bound="Callable[..., Any]")

_BY_SUFFIX = {".html": "html", ".htm": "html", ".md": "md", ".json": "json"}
_SHAPES = {"html": "html", "md": "md", "text": "md", "json": "json"}


def shape_option(command: F) -> F:
    """Give a command ``--format`` with the forms of a document, in ``form``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(list(_SHAPES)),
        help="By the suffix of -o, else md, which is what text is.",
    )(command)


def output_of(target: str | None) -> Path | None:
    """Return the file to write; None for standard output."""
    return None if target in {None, "-"} else Path(str(target))


def shape_of(form: str | None, output: Path | None) -> str:
    """Return ``html``, ``md`` or ``json``: what is asked for, or what a file's name asks for.

    Raises
    ------
    click.UsageError
        Neither says.
    """
    if form is not None:
        return _SHAPES[form]
    if output is None:
        return "md"
    found = _BY_SUFFIX.get(output.suffix.lower())
    if found is None:
        raise click.UsageError(
            f"what to write to {output}? Give --format, or a name that ends in .html, .md or .json"
        )
    return found


def written_json(value: object) -> str:
    """Return a value as one JSON document, as commands print it."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def write(written: str, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if output is None:
        click.echo(written, nl=False)
        return
    with replacing(output) as stream:
        stream.write(written)
