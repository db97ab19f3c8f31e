"""What a report of a case says in words, the same in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assay.case.origins import Origins
    from assay.case.values import CasePage, CaseVoice
    from assay.report.case.gathered import Speaker

__all__ = ["called", "chain", "counted", "day", "others"]


def called(page: CasePage) -> str:
    """Return what a page is called: its publisher, else its title, else where it came from."""
    return page.publisher or page.title or page.source


def day(page: CasePage) -> str:
    """Return the day and time that a page gives, as it gives them."""
    return (page.published or "no date")[:16].replace("T", " ")


def chain(voices: tuple[CaseVoice, ...]) -> str:
    """Return who says it, on whose word, outermost first."""
    return " → ".join(voice.name for voice in voices)


def counted(found: Origins) -> str:
    """Say on how many independent roots a claim rests, over how many pages."""
    pages = len({one.page for one in found.carriers})
    where = "1 page" if pages == 1 else f"{pages} pages"
    if found.count is not None:
        return f"{where}, {found.count} independent {'root' if found.count == 1 else 'roots'}"
    return f"{where}, between {found.at_least} and {found.at_most} independent roots: undecided"


def others(speaker: Speaker) -> str:
    """Say who else says what a source says, or the contrary; that nobody looked is said too."""
    if speaker.repeated is None or speaker.contradicted is None:
        return "not looked for"
    told = (("repeated", speaker.repeated), ("contradicted", speaker.contradicted))
    said = (f"{how} by {', '.join(names)}" for how, names in told if names)
    return "; ".join(said) or "nothing found"
