"""Words that show that a name is a ship's: it is no person, whatever it is called."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["VESSEL_BEFORE", "VESSEL_BEHIND", "VESSEL_NAME"]

_VESSELS = (
    r"(?:ships?|freighter|coaster|trawler|ferry|tanker|vessel|schooner|tug|tugboat|barge|yacht|"
    r"submarine|frigate|destroyer|cruiser|warship|lifeboat|dredger|steamer|paddle steamer|"
    r"bulk carrier|container ship|cruise ship|fishing boat|icebreaker|catamaran)"
)
VESSEL_BEFORE: Final = re.compile(
    rf"(?:\b{_VESSELS}\s(?:the\s)?|\b(?:aboard|on board)\s(?:the\s)?)[“\"‘]?\Z", re.IGNORECASE
)
"""What stands before a ship's name."""

VESSEL_BEHIND: Final = re.compile(
    r"(?:,\s(?:a|an|the)\s(?:[\w-]+\s){0,3}?" + _VESSELS + r"\b|[’']s\s(?:hull|deck|cargo|crew|"
    r"bridge|engines?|skipper|mate)\b|\s(?:ran aground|was moored|docked|capsized)\b)"
)
"""What stands behind one."""

VESSEL_NAME: Final = re.compile(r"(?:MV|M/V|MS|MT|SS|HMS|HMCS|HMAS|USS|RMS|RRS|FV)\s")
"""How one begins that says what it is."""
