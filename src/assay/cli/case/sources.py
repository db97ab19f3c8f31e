"""`assay case sources`: what each source said; never a reader who comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.sourcing import Grade, Profile, Summary, Uttered

__all__ = ["sources"]


@click.command()
@case_argument
@click.option(
    "--source", "who", metavar="NAME", help="One source in full: a name, or an id (e5, s4)."
)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True)
@form_option
def sources(where: str, who: str | None, limit: int, form: Form) -> None:
    """List the sources of CASE, those with most claims first, or show one in full.

    Readers who comment are left out. Grades are those that people gave with `assay case grade`.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case.sourcing import profile, summaries  # noqa: PLC0415 - the same

    with failing(), Case.open(where) as case:
        if who is not None:
            one = profile(case, who)
            if form == "json":
                put_json({"source": one})
            else:
                click.echo("\n".join(_profile(one, limit)))
            return
        every = summaries(case)
    if form == "json":
        put_json({"sources": every[:limit], "all": len(every)})
        return
    for each in every[:limit]:
        click.echo(_summary(each))
    if len(every) > limit:
        click.echo(f"{len(every) - limit:,} more: --limit shows more of them.", err=True)


def _summary(source: Summary) -> str:
    sure = source.sure
    named = "" if source.named else ", not named"
    grade = f"  {source.grade.value}" if source.grade else ""
    said = f"{_count(source.claims, 'claim')} on {_count(len(source.pages), 'page')}"
    graded = (
        f"{sure.certain} certain, {sure.probable} probable, {sure.possible} possible,"
        f" {sure.open} left open, {sure.denied} denied"
    )
    return f"{source.id}  {source.name} ({source.kind}{named}){grade}  {said}: {graded}"


def _profile(one: Profile, limit: int) -> Iterator[str]:
    yield f"{one.source.id}  {one.source.name}"
    if one.roles:
        yield f"called: {'; '.join(one.roles)}"
    yield "grade: " + (_grade(one.source.grade) if one.source.grade else "none was given")
    for each in one.grades:
        if one.source.grade is None or each.id != one.source.grade.id:
            yield f"  before: {_grade(each)}"
    yield "grounds:"
    yield from (f"  {ground}" for ground in one.grounds)
    yield "claims:"
    for claim in one.claims[:limit]:
        yield _claim(claim)
    if len(one.claims) > limit:
        yield f"  {len(one.claims) - limit:,} more: --limit shows more of them."
    for echo in one.echoes:
        yield f"{echo.claim} is {echo.kind} by {echo.other.speaker.name}: {echo.why}"
        yield _claim(echo.other)
    for change in one.changes:
        yield f"changed ({change.kind}): {change.why}"
        yield _claim(change.earlier)
        yield _claim(change.later)


def _grade(grade: Grade) -> str:
    return (
        f"{grade.value} ({grade.reliability}; {grade.credibility}), by {grade.who}, {grade.at}:"
        f" {grade.reason}"
    )


def _claim(claim: Uttered) -> str:
    place = f"{claim.page}{', ' + claim.published if claim.published else ''}"
    standing = "left open" if claim.standing == "open" else claim.standing
    return f"  {claim.id}  {standing}: {' '.join(claim.words.split())}  [{place}]"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
