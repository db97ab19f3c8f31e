"""The page as it was read: its text, its pieces, its comments."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from assay.text import Span

__all__ = [
    "Addressee", "Anchor", "Basis", "Block", "Comment", "Image", "Page", "Problem", "Reading",
    "SetAside",
]  # fmt: skip

BasisKind = Literal["json-ld", "microdata", "opengraph", "visible", "header", "detected"]
"""Where a piece of metadata was found."""

BlockKind = Literal[
    "title",
    "heading",
    "paragraph",
    "list_item",
    "quotation",
    "table",
    "caption",
    "byline",
    "comment",
    "furniture",
]

CommentState = Literal["present", "empty", "missing"]


class Basis(Struct, frozen=True, kw_only=True):
    """Where each piece of metadata was found; null where there is none."""

    title: BasisKind | None = None
    authors: BasisKind | None = None
    publisher: BasisKind | None = None
    published: BasisKind | None = None
    modified: BasisKind | None = None
    language: BasisKind | None = None


class SetAside(Struct, frozen=True, kw_only=True):
    """A part of the source that reading left out."""

    path: Annotated[str, Meta(description="Where in the source: a CSS path.")]
    characters: Annotated[int, Meta(ge=0, description="How many code points were left out.")]
    starts: Annotated[str, Meta(description="Its first words.")]


class Page(Struct, frozen=True, kw_only=True):
    """What was read, and what the page states about itself."""

    id: Annotated[
        str, Meta(pattern="^sha256:[0-9a-f]{64}$", description="The hash of the bytes read.")
    ]
    source: Annotated[str, Meta(description="The path or address given, or `-`.")]
    url: Annotated[str | None, Meta(description="The page's own (canonical) address.")] = None
    captured: Annotated[str | None, Meta(description="When the bytes were captured.")] = None
    media_type: Annotated[str, Meta(description="As read: `text/html`, `text/plain` …")]
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: Annotated[str | None, Meta(description="ISO 8601, as precise as known.")] = None
    modified: Annotated[str | None, Meta(description="ISO 8601, as precise as known.")] = None
    language: Annotated[str | None, Meta(description="BCP 47.")] = None
    basis: Basis = Basis()
    text: Annotated[str, Meta(description="The one text that every span counts in.")]
    set_aside: tuple[SetAside, ...] = ()


class Block(Struct, frozen=True, kw_only=True):
    """A piece of the text. Blocks stand in order and do not overlap."""

    id: str
    kind: BlockKind
    span: Span
    comment: Annotated[str | None, Meta(description="The comment whose body it is in.")] = None
    path: Annotated[str | None, Meta(description="CSS path; null for plain text.")] = None


class Addressee(Struct, frozen=True, kw_only=True):
    """Whom a comment really replies to, where the platform flattened the thread."""

    comment: str
    why: str
    by: str


class Comment(Struct, frozen=True, kw_only=True):
    """A reader's comment, in its place in the platform's tree."""

    id: str
    parent: Annotated[str | None, Meta(description="The comment above it in the tree.")] = None
    depth: Annotated[int, Meta(ge=0, description="0 at the top; its parent's depth and one.")]
    author: Annotated[str | None, Meta(description="The name as shown.")] = None
    posted: Annotated[str | None, Meta(description="ISO 8601, as precise as known.")] = None
    permalink: str | None = None
    span: Annotated[
        Span | None, Meta(description="First to last word of its body; null without words.")
    ] = None
    state: CommentState = "present"
    answers: Addressee | None = None

    @property
    def answered(self) -> str | None:
        """The comment it answers: the one found from its words, else the one above it."""
        return self.parent if self.answers is None else self.answers.comment


class Problem(Struct, frozen=True, kw_only=True):
    """Something that could not be read, in words a user understands."""

    code: Annotated[str, Meta(pattern="^[a-z][a-z0-9_]*$")]
    message: str
    span: Span | None = None


class Anchor(Struct, frozen=True, kw_only=True):
    """Words of the text that are a link; ``href`` is absolute where the page's address is known.

    Links that lead into the page itself, or to no page at all, are left out; an empty ``href``
    is a link whose writer gave it no address.
    """

    span: Span
    href: str


class Image(Struct, frozen=True, kw_only=True):
    """A picture with a caption: where the caption stands, and what the picture's element says."""

    span: Span
    alt: str | None = None
    src: str | None = None


class Reading(Struct, frozen=True, kw_only=True):
    """What the `read` layer hands on: one page with its blocks, comments and problems.

    ``anchors`` and ``images`` are for the later layers and no part of a record.
    """

    page: Page
    blocks: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    problems: tuple[Problem, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    images: tuple[Image, ...] = ()
