"""What Ray reads from the environment as it is imported, so that no fixture is early enough."""

from __future__ import annotations

import os
from secrets import token_hex

# a token for the clusters of these tests alone: Ray would keep one of its own in the home folder
os.environ.setdefault("RAY_AUTH_MODE", "token")
os.environ.setdefault("RAY_AUTH_TOKEN", token_hex(32))
os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
