"""Text of a page in Markdown (CommonMark with GitHub's tables), where it must stay text."""

from __future__ import annotations

import re

from assay.report.characters import plain, web_address

__all__ = ["escaped", "link"]

_ACTIVE = re.compile(
    r"[\\`*_{}\[\]<>#|~&$^@]"
    r"|:(?=[/A-Za-z])|(?<=\bwww)\."  # what begins an address or a name of an emoji
)
_LEADING = re.compile(
    r"\A(\d{1,9}(?=[.)])|(?=[-+=]))"
)  # what begins a list or underlines a heading
_LINKABLE = re.compile(r"[()<>\[\]\\`*_|]")


def escaped(text: str) -> str:
    """Return ``text`` as one line that Markdown shows character for character."""
    shown = _ACTIVE.sub(lambda found: "\\" + found.group(), plain(text))
    return _LEADING.sub(r"\1\\", shown)


def link(shown: str, address: str | None) -> str:
    """Return a link, or only what is shown where there is no http or https address."""
    target = web_address(address)
    if target is None:
        return shown
    return f"[{shown}](<{_LINKABLE.sub(lambda found: f'%{ord(found.group()):02X}', target)}>)"
