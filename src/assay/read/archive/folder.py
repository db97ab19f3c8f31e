"""The page of a folder that a browser saved: ``page.html`` beside ``page_files``."""

from __future__ import annotations

import os
from pathlib import Path

from assay.errors import SourceError

__all__ = ["saved_page"]

_SUFFIXES = (".html", ".htm", ".xhtml")
_FILES = ("_files", "-files", "_fichiers", "-Dateien", "_archivos", "_file", "_bestanden", ".files")
"""How browsers end the name of the folder with a page's pictures, by the language they speak."""


def saved_page(folder: str | os.PathLike[str]) -> Path:
    """Return the page that belongs to ``folder``: the one in it whose pictures lie beside it.

    Raises
    ------
    SourceError
        When the folder holds the pictures of a page that lies elsewhere (which is then named),
        more than one page, or none.
    """
    path = Path(folder)
    name = os.fspath(folder)
    try:
        inside = sorted(path.iterdir())
        beside = sorted(path.absolute().parent.iterdir()) if _stem(path.absolute().name) else []
    except OSError as error:
        raise SourceError(
            name, f"this folder cannot be read ({error.strerror or error}): check the path."
        ) from None
    owner = [page for page in beside if _is_page(page) and page.stem == _stem(path.absolute().name)]
    if owner:
        raise SourceError(
            name,
            "this folder holds the pictures and scripts of a saved page. Give the page itself: "
            f"{path.parent / owner[0].name}",
        )
    pages = [entry for entry in inside if _is_page(entry)]
    folders = {_stem(entry.name) for entry in inside if entry.is_dir()} - {None}
    whole = [page for page in pages if page.stem in folders]
    if len(whole) == 1 and len(pages) == 1:
        return whole[0]
    if not pages:
        raise SourceError(name, "expected a saved page, and there is no HTML file in this folder.")
    raise SourceError(
        name,
        f"expected one saved page with its folder of pictures, came {len(pages)} HTML "
        f"{'file' if len(pages) == 1 else 'files'}: name the pages in it, as in {path / '*.html'}",
    )


def _stem(name: str) -> str | None:
    for ending in _FILES:
        if name.lower().endswith(ending.lower()) and len(name) > len(ending):
            return name[: -len(ending)]
    return None


def _is_page(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and path.is_file()
