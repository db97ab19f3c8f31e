"""What an address says by itself: where it leads, to what kind of thing, and if it can be opened.

Nothing is asked of the network.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit

from assay.record import EvidenceKind
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

__all__ = ["Address", "address", "written"]

_WRITTEN = re.compile(
    r"(?:(?<!\w)(?i:h(?:tt|xx)ps?://)|(?<![\w@./:-])(?i:www)\.(?=\w))[^\s<>\"“”«»]+"
    r"|(?<![\w@./:%&=?#-])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}/[^\s<>\"“”«»]*"
    r"|(?:(?<=\bat )|(?<=\bon )|(?<=\bsee )|(?<=: )|(?<=\()|(?<=\bvia ))"
    r"(?:[a-z0-9][a-z0-9-]*\.)+(?:com|org|net|gov|edu|info|io|uk|de|eu|int|example)(?![\w@/-])",
)
_TRAILING = ".,;:!?…'’‘*_~|"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|igshid|igsh|mc_[ce]id|_ga"
    r"|_gl|oly_\w+|vero_\w+|mkt_tok|_hs(?:enc|mi)|ref_src|ref_url|cmpid|ito|spm|si)\Z",
    re.IGNORECASE,
)
_ARCHIVES = (
    re.compile(r"(?:web\.)?archive\.org/(?:web/)?(?P<when>\d{4,14}|\*)(?:\*|[a-z]{2}_)?/(?P<of>.+)"),
    re.compile(r"archive\.(?:ph|is|today|md|li|vn|fo)/(?:(?P<when>\d{4,14}|newest|oldest)/(?P<of>.+)|\w)"),
    re.compile(r"perma\.cc/\w"),
    re.compile(r"(?:www\.)?webcitation\.org/(?:.*[?&]url=(?P<of>[^&]+)|\w)"),
    re.compile(r"webcache\.googleusercontent\.com/"),
)  # fmt: skip
_YEAR = 4

_SUFFIXES: dict[str, tuple[EvidenceKind, str]] = {
    **dict.fromkeys(("pdf",), ("document", "a PDF document")),
    **dict.fromkeys("doc docx odt rtf pages epub".split(), ("document", "a text document")),
    **dict.fromkeys(
        "csv tsv xls xlsx xlsm ods parquet sav dta".split(), ("dataset", "a table of data")
    ),
    **dict.fromkeys("jpg jpeg png gif webp tif tiff bmp avif heic".split(), ("image", "a picture")),
    **dict.fromkeys("mp4 mov webm avi mkv m4v mpg mpeg".split(), ("recording", "a video")),
    **dict.fromkeys("mp3 wav m4a ogg flac aac".split(), ("recording", "a sound recording")),
}  # fmt: skip
_HOSTS: tuple[tuple[EvidenceKind, str, str], ...] = (
    (
        "recording",
        "a video",
        (
            r"youtube\.com/(?:watch|shorts|live|embed) youtu\.be/\w vimeo\.com/\d "
            r"dailymotion\.com/video "
            r"rumble\.com/v bitchute\.com/video tiktok\.com/@[^/]+/video twitch\.tv/videos "
            r"facebook\.com/(?:watch|[^/]+/videos)"
        ),
    ),
    ("recording", "a sound recording", r"soundcloud\.com/[^/]+/\w"),
    (
        "link",
        "a post on a social platform",
        (
            r"(?:x|twitter)\.com/[^/]+/status/\d facebook\.com/(?:[^/]+/posts|permalink|story) "
            r"instagram\.com/(?:p|reel)/ t\.me/[^/]+/\d vk\.com/wall bsky\.app/profile/[^/]+/post "
            r"reddit\.com/r/[^/]+/comments threads\.net/@ [^/]+/@[^/]+/\d{6,}"
        ),
    ),
    (
        "dataset",
        "a place for data",
        (
            r"docs\.google\.com/spreadsheets data\.[^/]+/. [^/]+/datasets?/ kaggle\.com/datasets "
            r"ec\.europa\.eu/eurostat zenodo\.org/records?"
        ),
    ),
    (
        "graph",
        "a map or chart",
        (
            r"google\.[a-z.]+/maps goo\.gl/maps openstreetmap\.org ourworldindata\.org/grapher "
            r"datawrapper\.dwcdn\.net"
        ),
    ),
    (
        "image",
        "a picture",
        r"pic\.twitter\.com/ (?:i\.)?imgur\.com/\w pbs\.twimg\.com/ i\.redd\.it/ flic\.kr/p",
    ),
    (
        "document",
        "a document",
        (
            r"docs\.google\.com/document documentcloud\.org/documents scribd\.com/doc "
            r"(?:dx\.)?doi\.org/10 arxiv\.org/(?:abs|pdf)"
        ),
    ),
)
_PLACES = tuple(
    (re.compile(rf"(?:www\.|m\.|mobile\.|old\.)?(?:{'|'.join(shapes.split())})"), kind, what)
    for kind, what, shapes in _HOSTS
)
_OWN = re.compile(r"(?:localhost|.*\.(?:local|localhost|internal|lan|home|test|invalid|onion))\Z")


class Address(NamedTuple):
    """Where a link leads, without what only tracks its readers.

    ``kind`` and ``what`` tell the kind of thing by the address's shape; ``note`` is a clause on
    what is behind an archive's copy, or on why nobody else can open it; ``dead`` is that case.
    """

    target: str | None
    kind: EvidenceKind
    what: str
    note: str | None = None
    dead: bool = False


def written(text: str, span: Span) -> Iterator[Span]:
    """Find the addresses that are written out in a text, without the marks behind them."""
    for found in _WRITTEN.finditer(text, *span):
        start, end = found.span()
        opened = {mark: text.count(mark, start, end) for mark in "()[]{}"}
        while end > start and (
            text[end - 1] in _TRAILING
            or (text[end - 1] in _PAIRS and opened[_PAIRS[text[end - 1]]] < opened[text[end - 1]])
        ):
            end -= 1
            if text[end] in opened:
                opened[text[end]] -= 1
        if end > start:
            yield Span(start, end)


def address(given: str) -> Address:
    """Read an address."""
    if not given:
        return Address(None, "link", "a page", "it has no address", dead=True)
    full = re.sub(r"(?i)\Ahxxp", "http", given)
    if "://" not in full[:12] and not full.startswith(("/", ".")) and "." in full.split("/")[0]:
        full = f"https://{full}" if re.match(r"[\w-]+\.", full) else full
    try:
        parts = urlsplit(full)
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        return Address(full, "link", "a page", "it is no address that can be opened", dead=True)
    if parts.query:
        parts = parts._replace(query=_untracked(parts.query))
        full = urlunsplit(parts)
    unseen = _unseen(parts, host)
    if unseen:
        return Address(full, "link", "a page", unseen, dead=True)
    kept = _kept(parts, host)
    kind, what = _shape(parts, host) if kept is None else ("link", "an archived copy")
    return Address(full, kind, what, kept)


def _untracked(query: str) -> str:
    parts = query.split("&")
    return "&".join(one for one in parts if not _TRACKING.match(one.partition("=")[0]))


def _unseen(parts: SplitResult, host: str) -> str | None:
    """Say why nobody but its writer can open an address."""
    if parts.scheme == "file":
        return "it leads to a file on the writer's own computer"
    if parts.scheme not in {"http", "https", "ftp", ""}:
        return f"it begins with “{parts.scheme[:20]}:”, which leads to no page"
    if not host:
        return None if not parts.scheme else "it names no host"
    if _OWN.match(host):
        return f"“{host[:60]}” is no host on the public internet"
    try:
        is_public = ip_address(host).is_global
    except ValueError:
        return None if "." in host else f"“{host[:60]}” is no host on the public internet"
    return None if is_public else f"“{host[:60]}” is in a private network"


def _kept(parts: SplitResult, host: str) -> str | None:
    """Say which page an archive's copy is of, and from when."""
    whole = f"{host}{parts.path}{'?' if parts.query else ''}{parts.query}"
    for shape in _ARCHIVES:
        found = shape.match(whole)
        if found is None:
            continue
        held = found.groupdict()
        when = held.get("when") or ""
        year = f" of {when[:_YEAR]}" if when[:_YEAR].isdigit() else ""
        of = held.get("of")
        return f"a web archive's copy{year}" + (f" of {unquote(of)[:200]}" if of else "")
    return None


def _shape(parts: SplitResult, host: str) -> tuple[EvidenceKind, str]:
    last = parts.path.rpartition("/")[2]
    suffix = last.rpartition(".")[2].lower() if "." in last else ""
    if suffix in _SUFFIXES and "/wiki/" not in parts.path:
        return _SUFFIXES[suffix]
    whole = f"{host}{parts.path}"[:300].lower()
    return next(
        ((kind, what) for shape, kind, what in _PLACES if shape.match(whole)), ("link", "a page")
    )
