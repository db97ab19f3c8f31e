"""What `assay case report` and `dossier` share: the form by the file's name, and the way out."""

from __future__ import annotations

from pathlib import Path

import click

from assay.cli.output import replacing

__all__ = ["form_of", "output_of", "write"]

_BY_SUFFIX = {".html": "html", ".htm": "html", ".md": "md"}


def output_of(target: str | None) -> Path | None:
    """Return the file to write; None for standard output."""
    return None if target in {None, "-"} else Path(str(target))


def form_of(output: Path | None) -> str | None:
    """Return the form that a file's name asks for; None where it asks for none that is known."""
    return "md" if output is None else _BY_SUFFIX.get(output.suffix.lower())


def write(written: str, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if output is None:
        click.echo(written, nl=False)
        return
    with replacing(output) as stream:
        stream.write(written)
