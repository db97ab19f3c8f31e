"""How the tests run: the same examples every time, unless new ones are asked for.

`HYPOTHESIS_PROFILE=explore pytest` looks for new ones; what it finds is kept as an `@example`.
"""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.examples import example_case

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None, database=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of the example pages, read once for all workers: to be copied, never written."""
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # that of the run, which its workers share
    made = root / "examples.case"
    with (root / "examples.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            example_case(root / "examples.part").rename(made)
    return made
