"""`assay case export`: a case, written for other programs."""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import click

from assay.cli.case.shared import case_argument, failing
from assay.cli.output import replacing, replacing_folder
from assay.errors import OutputError

if TYPE_CHECKING:
    from assay.exchange import Contents, File, Folder

__all__ = ["NAMES", "export"]

NAMES: Final = (
    "annotations", "citron", "claimreview", "convokit", "csv", "ftm", "gexf", "graphml", "jsonl",
    "parquet", "stix",
)  # fmt: skip
"""The formats; what makes them is loaded only when it is wanted."""

_NEVER = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: the same case gives the same bytes."""


@click.command()
@case_argument
@click.option("--format", "form", type=click.Choice(NAMES), required=True, help="What to write.")
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    help="A file that is not there yet, or a folder for a format of several files; a name ending"
    " in .zip packs those; - is standard output.",
)
@click.option("--force", is_flag=True, help="Write over what is there.")
@click.option("--pseudonymise", is_flag=True, help="Give commenters other names, in the text too.")
def export(where: str, form: str, target: str, *, force: bool, pseudonymise: bool) -> None:
    """Write CASE for other programs, whole or not at all.

    citron, convokit, csv and parquet are folders, the others files. jsonl is the one that has
    all of the case; `assay case import` reads it back.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.exchange import FORMATS, File, contents  # noqa: PLC0415 - brings its libraries

    chosen = FORMATS[form]
    if target == "-" and not isinstance(chosen, File):
        raise click.UsageError(f"{form} is several files: give -o the name of a folder or .zip.")
    with failing():
        output = Path(target)
        if output.exists() and Path(where).exists() and output.samefile(where):
            raise OutputError(target, "this is the case itself: choose another name.")
        if target != "-" and not force and (output.exists() or output.is_symlink()):
            raise OutputError(
                target, "there is something of this name already, and nothing was changed:"
                " choose another name, or write over it with --force.",
            )  # fmt: skip
        with Case.open(where) as case, contents(case, pseudonymise=pseudonymise) as kept:
            if target == "-":
                _to_stream(kept, chosen)
                return
            _to_place(kept, chosen, output)
    click.echo(f"{target} is written.")


def _to_stream(kept: Contents, chosen: File | Folder) -> None:
    for written in chosen.write(kept):
        if isinstance(written, bytes):
            sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()


def _to_place(kept: Contents, chosen: File | Folder, output: Path) -> None:
    from assay.exchange import File  # noqa: PLC0415 - as above

    if isinstance(chosen, File):
        if output.is_dir():
            raise OutputError(str(output), "this is a folder, and the format is one file.")
        with replacing(output) as stream:
            for written in chosen.write(kept):
                stream.buffer.write(written)
    elif output.suffix.lower() == ".zip":
        with replacing(output) as stream:
            _to_zip(kept, chosen, output, stream.buffer)
    else:
        with replacing_folder(output, chosen.suffixes) as folder:
            _to_folder(kept, chosen, folder)


def _to_folder(kept: Contents, chosen: Folder, folder: Path) -> None:
    for part in chosen.write(kept):
        with (folder / part.name).open("ab") as file:
            file.write(part.content)


def _to_zip(kept: Contents, chosen: Folder, output: Path, stream: BinaryIO) -> None:
    """Pack a folder's files by name, each when all of it is there."""
    with tempfile.TemporaryDirectory(dir=output.parent, prefix=".zip.") as folder:
        _to_folder(kept, chosen, Path(folder))
        with zipfile.ZipFile(stream, "w") as packed:
            for path in sorted(Path(folder).iterdir()):
                told = zipfile.ZipInfo(path.name, _NEVER)
                told.compress_type = zipfile.ZIP_DEFLATED
                with path.open("rb") as file, packed.open(told, "w", force_zip64=True) as into:
                    shutil.copyfileobj(file, into)
