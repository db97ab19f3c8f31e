from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case import Case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.new(tmp_path / "a.case") as made:
        yield made
