from __future__ import annotations

from pathlib import Path

from assay.corpus.stories.telling import TABLES
from assay.corpus.tables import OF_PAGE, UNREAD, VECTORS

ROOT = Path(__file__).parents[2]


def test_the_dictionary_in_the_reference_has_every_column() -> None:
    told = (ROOT / "docs/reference/corpus-tables.md").read_text()
    for table in (*OF_PAGE, UNREAD, VECTORS, *TABLES):
        _, _, rest = told.partition(f"## `{table.name}`\n")
        part = rest.partition("\n## ")[0].partition("\n# ")[0]
        lines = [line for line in part.splitlines() if line.startswith("| `")]
        assert lines == [f"| `{one.name}` | {one.kind} | {one.about} |" for one in table.columns]
