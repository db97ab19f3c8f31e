"""Where tests find the project's own files, and the shared ones that may be absent."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"
SEED = SHARED / "pages" / "seed_page.txt"


def needs(path: Path) -> Path:
    """Return ``path``; skip the test where the shared data is not at hand."""
    if not path.exists():
        pytest.skip(f"the shared data is not here: {path.name}")
    return path
