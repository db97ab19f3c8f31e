"""Web archives of any size, made up with the truth known: the same number gives the same bytes."""

from __future__ import annotations

import gzip
import re
import zlib
from itertools import cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.newsroom import Page, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


__all__ = ["Made", "archives", "brief", "varied", "warc"]

_EXAMPLES = Path(__file__).parents[1] / "examples"
_SMALL = (
    *(f"three-outlets/{name}.html" for name in ("beacon", "courier", "wire")), "barges-forum.html",
)  # fmt: skip
_LARGE = "harbour.html"
_LARGE_EACH = 50
_LONG_EACH, _FRENCH_EACH = 1000, 3
_NAME = re.compile(r"(?<=[ >])[A-Z][a-z]{4,}\b(?=[^<>]*<)")
_DIGITS = re.compile(r"(?<=[\s.,(])[1-9]\d(?=[\s.,)])(?=[^<>]*<)")


class Made(NamedTuple):
    """Archives, and the pages in them by their addresses."""

    paths: tuple[Path, ...]
    pages: dict[str, Page]


def archives(
    folder: Path, pages: int, *, shard: int = 100, seed: int = 1, around: int = 4
) -> Made:  # fmt: skip
    """Write stories told on so many pages, ``shard`` of them to an archive, in no order."""
    made = list(told(pages, seed=seed, around=around))
    Random(seed).shuffle(made)  # noqa: S311 - the same archives each time are what is wanted
    paths = [
        warc(folder / f"crawl-{low // shard:05}.warc.gz",
             [(one.url, one.html) for one in made[low : low + shard]])
        for low in range(0, len(made), shard)
    ]  # fmt: skip
    return Made(tuple(paths), {one.url: one for one in made})


def varied(pages: int) -> Iterator[tuple[str, str]]:
    """Yield addresses and pages like the examples, each with other names and other figures.

    One in fifty is long, with a discussion.
    """
    small = [(_EXAMPLES / name).read_text("utf-8") for name in _SMALL]
    large = (_EXAMPLES / _LARGE).read_text("utf-8")
    given = cycle(small)
    for place in range(pages):
        page = large if place % _LARGE_EACH == _LARGE_EACH - 1 else next(given)
        yield f"https://page{place}.example/", _other(page, place)


def brief(pages: int) -> Iterator[tuple[str, str]]:
    """Yield addresses and pages of two sentences, with names that no other page has.

    One in three is French, where nobody is looked for, and one in a thousand long, with a
    discussion.
    """
    large = (_EXAMPLES / _LARGE).read_text("utf-8")
    for place, one in enumerate(told(pages, around=0)):
        name = "".join(chr(97 + place // 26**digit % 26) for digit in range(4)).title()
        language = "fr" if place % _FRENCH_EACH == 0 else "en"
        html = (
            f'<!DOCTYPE html><html lang="{language}"><head><title>News from {name}</title></head>'
            f"<body><article><h1>News from {name}</h1><p>{one.lead} In {name}, Ada {name}son did"
            " not answer.</p></article></body></html>"
        )
        long = place % _LONG_EACH == _LONG_EACH // 2
        yield f"https://page{place}.example/", _other(large, place) if long else html


def _other(page: str, place: int) -> str:
    def named(found: re.Match[str]) -> str:
        turned = zlib.crc32(f"{found[0]}{place % 400}".encode())
        return found[0][:-3] + "".join(chr(97 + (turned >> bits) % 26) for bits in (0, 5, 10))

    def counted(found: re.Match[str]) -> str:
        return str((int(found[0]) * 7 + place) % 90 + 10)

    return _DIGITS.sub(counted, _NAME.sub(named, page))


def warc(path: Path, pages: Iterable[tuple[str, str]] | Sequence[tuple[str, str]]) -> Path:
    """Write an archive, a gzip member a page."""
    with path.open("wb") as file:
        for at, (url, html) in enumerate(pages):
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            answer += html.encode()
            head = (
                "WARC/1.1\r\nWARC-Type: response\r\n"
                f"WARC-Record-ID: <urn:uuid:{path.stem}-{at}>\r\n"
                f"WARC-Date: 2024-12-{at % 28 + 1:02}T12:00:00Z\r\nWARC-Target-URI: {url}\r\n"
                "Content-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(answer)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0))
    return path
