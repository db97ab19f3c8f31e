"""Bytes made text: which character set, what did not fit, what had to be put right."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

import charset_normalizer

from assay.record import Problem

__all__ = ["Decoded", "decode", "tidy"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:+-]{1,40})"""
    rb"""|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w.:+-]{1,40})""",
    re.IGNORECASE,
)
_PRESCAN = 4096  # bytes; browsers look at 1,024 and then again at what they have
_SAMPLE = 100_000  # bytes given to the detector
_LABELS = {
    **dict.fromkeys(("ascii", "iso8859-1", "latin-1", "unicode-1-1-utf-8"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be", "utf-7"), "utf-8"),
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
"""What a label means on the web (https://encoding.spec.whatwg.org), by Python's names."""

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_GOOD = 2  # good sequences for every bad one make it UTF-8 still


class Decoded(NamedTuple):
    """A text, and what a reader should know about how it was made."""

    text: str
    problems: tuple[Problem, ...]


def decode(data: bytes, *, is_html: bool, label: str | None = None) -> Decoded:
    """Return the text of ``data`` with line feeds only and without a byte-order mark.

    Tried in turn: the byte-order mark, the character set that a server's header (``label``) or a
    page of HTML declares, UTF-8, and the likeliest by its words. What does not fit at all becomes
    U+FFFD.
    """
    for mark, charset in _BOMS:
        if data.startswith(mark):
            return _result(data[len(mark) :], charset, None, is_html=is_html)
    wide = _wide(data)
    if wide is not None:
        return _result(data, wide, None, is_html=is_html)
    declared = label or (_declared(data) if is_html else None)
    charset = _charset(data, declared)
    return _result(data, charset, declared, is_html=is_html)


def tidy(text: str, *, is_html: bool) -> Decoded:
    """Return a text given as a string, put right as `decode` does it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    problems = []
    lone = len(_SURROGATE.findall(text))
    if lone:
        text = _SURROGATE.sub("\ufffd", text)
        problems.append(
            Problem(
                code="lone_surrogate",
                message=f"{_count(lone, 'half of a character')} stood alone and was put as \ufffd.",
            )
        )
    controls = len(_CONTROL.findall(text))
    if controls:
        fate = "was left out" if is_html else "was kept"
        problems.append(
            Problem(
                code="control_characters",
                message=f"{_count(controls, 'control character')} in the source {fate}.",
            )
        )
    return Decoded(text, tuple(problems))


def _count(number: int, what: str) -> str:
    return f"{number:,} × {what}"


def _wide(data: bytes) -> str | None:
    """Return UTF-16 for text that has every other byte zero and no mark to say so."""
    head = data[:200]
    pairs = len(head) // 2
    if pairs < 2:  # noqa: PLR2004 - one pair proves nothing
        return None
    for charset, zeros, others in (
        ("utf-16-le", head[1::2], head[::2]),
        ("utf-16-be", head[::2], head[1::2]),
    ):
        if zeros.count(0) >= 0.9 * pairs and others.count(0) <= 0.1 * pairs:
            return charset
    return None


def _declared(data: bytes) -> str | None:
    found = _META.search(data[:_PRESCAN])
    return (found.group(1) or found.group(2)).decode("ascii") if found else None


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
        b"".decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return _LABELS.get(name, name)


def _fits(data: bytes, charset: str) -> bool:
    try:
        data.decode(charset)
    except (UnicodeError, LookupError):
        return False
    return True


def _charset(data: bytes, declared: str | None) -> str:
    is_utf8 = _fits(data, "utf-8")
    if is_utf8:
        # Bytes that happen to be good UTF-8 beyond ASCII are nothing else, whatever is declared;
        # in ASCII alone all but the stateful sets agree.
        wanted = _codec(declared) if declared and data.isascii() else None
        return wanted if wanted is not None and wanted.startswith("iso2022") else "utf-8"
    wanted = _codec(declared) if declared else None
    if wanted is not None and wanted != "utf-8" and _fits(data, wanted):
        return wanted
    if _is_damaged_utf8(data):
        return "utf-8"
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if best is None or "cp1252" in best.could_be_from_charset:
        return "cp1252"
    return _codec(best.encoding) or "cp1252"


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell UTF-8 with some bad bytes from other sets, which make good sequences rarely."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    good = sum(not char.isascii() for char in text) - lost
    return _GOOD * lost <= good


def _result(data: bytes, charset: str, declared: str | None, *, is_html: bool) -> Decoded:
    text = data.decode(charset, "replace")
    problems = []
    wanted = _codec(declared) if declared else charset
    if wanted != charset and not (data.isascii() and wanted is not None):
        problems.append(
            Problem(
                code="wrong_charset",
                message=(
                    f"The page says that it is written in {declared}, which its bytes do not "
                    f"fit; it was read as {charset}."
                ),
            )
        )
    lost = text.count("\ufffd") - _own(data, charset)
    if lost > 0:
        problems.append(
            Problem(
                code="undecodable",
                message=(
                    f"{_count(lost, 'piece')} of the source fits no character in {charset} "
                    "and was put as \ufffd."
                ),
            )
        )
    tidied = tidy(text, is_html=is_html)
    return Decoded(tidied.text, (*problems, *tidied.problems))


def _own(data: bytes, charset: str) -> int:
    """Count the replacement characters that stand in the source itself."""
    return data.count("\ufffd".encode()) if charset == "utf-8" else 0
