"""What a report of a case says in words, the same in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case.editing import EDIT, edit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.editing import Edit
    from assay.case.origins import Origins
    from assay.case.values import CasePage, CaseVoice, Judgement
    from assay.report.case.gathered import Speaker

__all__ = ["called", "chain", "counted", "day", "others", "said_of"]


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


def said_of(judgement: Judgement) -> str:
    """Return what a judgement says, as a person reads it."""
    edit = edit_of(judgement.value) if judgement.what == EDIT else None
    return "; ".join(_fields(edit)) if edit else judgement.value


def _fields(edit: Edit) -> Iterator[str]:
    for name in ("speaker", "modality", "polarity", "standalone"):
        value: str | None = getattr(edit, name)
        if value is not None:
            yield f"{'stands alone as' if name == 'standalone' else name} {value}"
    if edit.content is not None:
        yield "words at " + ", ".join(f"{start} to {stop}" for start, stop in edit.content)
