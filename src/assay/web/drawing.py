"""A page -> its markup as the desk shows it: the same for everybody, so that it is drawn once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from assay.report.html import taken_apart
from assay.web.rendering import environment

if TYPE_CHECKING:
    from assay.record import Record

__all__ = ["drawn"]

_WITH: Final = 300
"""Up to so many comments stand below their page; more are a view by themselves, that folds."""


def drawn(record: Record, read: Record, page: str, *, captured: bool) -> Markup:
    """Return the markup of a page taken apart; ``captured`` says that its bytes were kept.

    ``record`` has what people put right, ``read`` is the same as assay read it.
    """
    comments = len(record.comments)
    given = taken_apart(record, comments=comments <= _WITH, read=read)
    markup = (
        environment()
        .get_template("desk/apart.html")
        .render({**given, "id": page, "captured": captured, "comments": comments})
    )
    if comments > _WITH:
        # the comments that are linked to stand in a view of their own; a quotation mark of the
        # page's own words is escaped, so that this finds the templates' links alone
        markup = markup.replace('href="#r', f'href="/pages/{page}/discussion/at/')
    return Markup(markup)  # noqa: S704 - made by a template that escapes all that it is given
