"""A dossier as one HTML file, which a browser prints to paper or PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from assay import __version__
from assay.report.case.wording import chain, counted, day, said_of
from assay.report.html import environment, policy, static

if TYPE_CHECKING:
    from assay.report.dossier.chosen import Dossier

__all__ = ["dossier_html"]

_STYLES = ("tokens", "layout", "grounds", "case", "print")


def dossier_html(found: Dossier) -> str:
    """Return a dossier as a self-contained HTML document."""
    style = "\n".join(static(f"{name}.css") for name in _STYLES)
    return (
        environment()
        .get_template("dossier.html")
        .render(
            policy=policy(style, ""),
            style=Markup(style),  # noqa: S704 - assay's own files, no word of a page
            version=__version__,
            found=found,
            chain=chain,
            counted=counted,
            day=day,
            said_of=said_of,
        )
    )
