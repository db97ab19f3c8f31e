"""How the tests run: the same examples every time, unless new ones are asked for.

`HYPOTHESIS_PROFILE=explore pytest` looks for new ones; what it finds is kept as an `@example`.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None, database=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
