"""The report of a case as one HTML file: it asks for nothing, and nothing in a page can run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from assay import __version__
from assay.report.case.calendar import calendar
from assay.report.case.drawing import drawing
from assay.report.case.wording import called, chain, counted, day, others
from assay.report.html import environment, policy, static

if TYPE_CHECKING:
    from assay.report.case.gathered import Gathered

__all__ = ["case_html"]

_STYLES = ("tokens", "layout", "claims", "grounds", "case", "print")


def case_html(found: Gathered) -> str:
    """Return the report of a case as a self-contained HTML document."""
    style = "\n".join(static(f"{name}.css") for name in _STYLES)
    script = static("case.js")
    named = {page.id: (called(page), day(page)) for page in found.pages}
    return (
        environment()
        .get_template("case.html")
        .render(
            policy=policy(style, script),
            style=Markup(style),  # noqa: S704 - assay's own files, no word of a page
            script=Markup(script),  # noqa: S704 - the same
            version=__version__,
            found=found,
            pages={page.id: page for page in found.pages},
            drawings={
                told.claim.id: drawing(told.origins, named)
                for told in found.claims
                if len({one.page for one in told.origins.carriers}) > 1
            },
            calendar=calendar(found.pages),
            called=called,
            chain=chain,
            counted=counted,
            day=day,
            others=others,
        )
    )
