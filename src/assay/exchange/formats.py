"""The formats that a case leaves in, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from assay.exchange.annotations import annotation_page
from assay.exchange.citron import citron
from assay.exchange.claimreview import claimreview
from assay.exchange.contents import Contents
from assay.exchange.convokit import convokit
from assay.exchange.csv_tables import csv_tables
from assay.exchange.ftm import ftm
from assay.exchange.gexf import gexf
from assay.exchange.graphml import graphml
from assay.exchange.jsonl import lines
from assay.exchange.parquet import parquet
from assay.exchange.parts import Part
from assay.exchange.stix import stix

__all__ = ["FORMATS", "File", "Folder"]


class File(NamedTuple):
    """A format that is one file of UTF-8."""

    write: Callable[[Contents], Iterator[bytes]]


class Folder(NamedTuple):
    """A format that is a folder; ``suffixes`` are those of its files."""

    write: Callable[[Contents], Iterator[Part]]
    suffixes: tuple[str, ...]


FORMATS: Final[dict[str, File | Folder]] = {
    "annotations": File(annotation_page),
    "citron": Folder(citron, (".json",)),
    "claimreview": File(claimreview),
    "convokit": Folder(convokit, (".json", ".jsonl")),
    "csv": Folder(csv_tables, (".csv",)),
    "ftm": File(ftm),
    "gexf": File(gexf),
    "graphml": File(graphml),
    "jsonl": File(lines),
    "parquet": Folder(parquet, (".parquet",)),
    "stix": File(stix),
}
