"""How a text names an outlet where somebody speaks to one: "the Osk Courier", "The Hullcaster"."""

from __future__ import annotations

__all__ = ["OUTLET"]

_WORD = r"[A-Z0-9][\w&.-]*"
_KNOWN = (
    "CNN MSNBC NBC CBS ABC CNBC PBS NPR BBC AP AFP C-SPAN TASS RIA HBO MTV ESPN Univision "
    "Telemundo Reuters Interfax Bloomberg Politico POLITICO Axios Vox Slate Breitbart BuzzFeed "
    "HuffPost Newsmax Yahoo Vice Fox FOX Vogue Esquire Newsweek"
).split()
_CALLED = (
    "News Times Post Herald Tribune Courier Gazette Journal Guardian Telegraph Chronicle Observer "
    "Independent Mail Mirror Globe Press Review Magazine Radio Television TV Network Register "
    "Sentinel Examiner Inquirer Dispatch Lantern Star Sun Today TODAY Standard Weekly Daily Beast "
    "Agency Caller Monitor Broadcasting Echo Argus Bee Record Times-Union Post-Gazette"
).split()
"""The last word of an outlet's name."""

_KIND = (
    r"(?:newspaper|magazine|radio|television|tv|news\s+(?:agency|service|site|website|channel)"
    r"|broadcaster|weekly|website|podcast)"
)
_TITLE = r"(?<![.!?”\"]\s)The\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?(?!\s+[A-Z])(?![’']s?\s+[A-Z])"
"""A capital "The" inside a sentence belongs to a title."""

_CALL_SIGN = r"[A-Z]{2,5}(?=[’']s?\s+[“\"A-Z])"
"""Capitals that own a programme or a host: WQKX’s “Morning Tide”."""

OUTLET = (
    rf"(?P<whole>(?:[Tt]he\s+)?(?:(?:{'|'.join(_KNOWN)})"
    r"(?:\s(?:News|Radio|TV|Novosti|Politics|Business|Florida|Network)\b){0,2}"
    rf"|(?:{_WORD}\s){{0,4}}(?:{'|'.join(_CALLED)})(?![\w-])(?:\sNews|\sMagazine|\sNetwork)?"
    rf"|(?:{_WORD}\s){{0,3}}{_WORD}(?=\s+{_KIND}\b))"
    rf"|{_CALL_SIGN}|{_TITLE})"
)
"""An outlet as it is named, as group ``whole``: without a noun such as "newspaper" behind it."""
