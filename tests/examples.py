"""A case of the project's example pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case import Case, prepare
from assay.errors import SourceError
from assay.read import Options, load
from tests.places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["example_case"]

PAGES = ("three-outlets.warc.gz", "harbour.html", "barges-forum.html")


def example_case(where: Path) -> Path:
    """Make a case of the project's example pages."""
    with Case.new(where) as case:
        for name in PAGES:
            for found in load(str(EXAMPLES / name), Options()):
                assert not isinstance(found, SourceError)
                case.add(prepare(found, Options()))
    return where
