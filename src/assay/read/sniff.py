"""What bytes are, by what is in them: a kind of file that is no text, HTML, or plain text."""

from __future__ import annotations

import re

__all__ = ["binary", "media_type"]

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, or an office document or e-book, which are ZIP archives too"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a file compressed with gzip"),
    (b"BZh", "a file compressed with bzip2"),
    (b"\xfd7zXZ\x00", "a file compressed with xz"),
    (b"(\xb5/\xfd", "a file compressed with Zstandard"),
    (b"7z\xbc\xaf'\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"WARC/", "a WARC web archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"{\\rtf", "a rich-text document"),
)
_HEAD = 8192
_CONTROLS = bytes(sorted({*range(0x20)} - {*b"\t\n\f\r\x1b"}))
_MANY, _SOME = 0.3, 0.04
"""Shares of control characters: text has none to speak of, other bytes about one in ten."""

_TAG = re.compile(
    rb"(?:\s|<!--.*?-->|<\?xml.*?\?>)*(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|base"
    rb"|script|style|div|p|h[1-6]|a|b|i|em|strong|span|br|hr|img|table|tr|td|ul|ol|li|dl|pre"
    rb"|article|main|section|header|footer|nav|aside|form|font|center|blockquote|figure|iframe"
    rb"|template|noscript|details)(?:[\s/>]|\Z))",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(
    rb"</(?:html|body|div|p|h[1-6]|article|li|ul|table|blockquote)>", re.IGNORECASE
)
_HTML_NAMES = (".html", ".htm", ".xhtml")
_HINTED, _UNHINTED = 1, 5
"""How many closing tags make a page of what begins with plain words."""


def binary(data: bytes) -> str | None:
    """Return in words what kind of file this is when it is no text, else None."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        return "an image, a recording or a film"
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data[:4] == b"\x00\x00\xfe\xff":
        return None
    head = data[:_HEAD]
    share = 1 - len(head.translate(None, _CONTROLS)) / max(len(head), 1)
    if b"\x00" in head and _is_wide(head):
        return None
    if share > _MANY or (share > _SOME and not _is_utf8(head)):
        return "data of a program, text in no character set"
    return None


def _is_wide(head: bytes) -> bool:
    odd, even = head[1::2].count(0), head[::2].count(0)
    pairs = max(len(head) // 2, 1)
    most, least = 0.9 * pairs, 0.1 * pairs
    return (odd >= most and even <= least) or (even >= most and odd <= least)


def _is_utf8(head: bytes) -> bool:
    try:
        head[:-4].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 8
    return True


def media_type(data: bytes, name: str) -> str:
    """Return ``text/html`` or ``text/plain``, by the content; ``name`` only breaks a tie."""
    head = data[:_HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    head = head.lstrip(b"\xff\xfe")
    if _TAG.match(head):
        return "text/html"
    is_named = name.lower().endswith(_HTML_NAMES)
    closing = len(_CLOSING.findall(data[: 8 * _HEAD].replace(b"\x00", b"")))
    return "text/html" if closing >= (_HINTED if is_named else _UNHINTED) else "text/plain"
