from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_a_reading_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    """The runtime of the models would keep there what it tells its makers."""
    said = "from assay import read_text; print(len(read_text('Ada said it rained.').claims))"
    unasked = {name: value for name, value in os.environ.items() if "TELEMETRY" not in name}
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", said], env={**unasked, "HOME": str(tmp_path)}, check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.strip() == "1"
    assert list(tmp_path.rglob("*")) == []
