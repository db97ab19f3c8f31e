"""`assay case hypotheses`: competing explanations beside the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.hypotheses import Cell, Matrix, Row

__all__ = ["hypotheses"]

_MARKS: Final = {"consistent": "c", "inconsistent": "i", "not_applicable": "–"}
_FLIPS: Final = 5


@click.command()
@case_argument
@click.option("--add", metavar="TEXT", help="Write down an explanation.")
@click.option(
    "--settle", nargs=3, metavar="H K FIT",
    help="Settle what a claim is to an explanation: h1 k12 consistent, inconsistent,"
    " not_applicable; open takes it back.",
)  # fmt: skip
@click.option("--drop", metavar="H", help="Weigh an explanation no more.")
@click.option("--reason", help="Why you settle or drop it.")
@click.option(
    "--rows", type=click.IntRange(1, 200), default=20, show_default=True,
    help="The most claims to choose.",
)  # fmt: skip
@form_option
@who_option
def hypotheses(
    where: str,
    add: str | None,
    settle: tuple[str, str, str] | None,
    drop: str | None,
    reason: str | None,
    rows: int,
    form: Form,
    who: str | None,
) -> None:
    """Weigh competing explanations of CASE: which claims speak against which.

    Without an option, shows the matrix: i is a claim against an explanation, c one that fits it,
    – one that is neither; capitals are settled by a person, the others suggested by a model.
    """
    from assay.case import Case  # noqa: PLC0415 - wanted only when a case is opened
    from assay.case import hypotheses as room  # noqa: PLC0415 - the same

    writes = bool(add or settle or drop)
    with failing(), Case.open(where, write=writes) as case:
        made: list[object] = []
        if add:
            made.append(room.propose(case, add, who=who))
        if settle:
            made.append(room.settle(case, *settle, who=who, reason=reason))
        if drop:
            made.append(room.drop(case, drop, who=who, reason=reason))
        if not writes:
            found = room.matrix(case, rows)
    if writes and form == "json":
        put_json(made[0] if len(made) == 1 else made)
    elif writes:
        click.echo(_done(add, settle, drop, made))
    elif form == "json":
        put_json(found)
    else:
        click.echo("\n".join(_matrix(found)))


def _done(
    add: str | None, settle: tuple[str, str, str] | None, drop: str | None, made: list[object]
) -> str:
    said = []
    if add:
        said.append(f"{getattr(made[0], 'id', '')}: {getattr(made[0], 'text', '')}")
    if settle:
        said.append(f"{settle[1]} is settled as {settle[2]} with {settle[0]}.")
    if drop:
        said.append(f"{drop} is weighed no more.")
    return "\n".join(said)


def _matrix(found: Matrix) -> Iterator[str]:
    if not found.hypotheses:
        yield "No explanation is written down yet: add two or more with --add TEXT."
        return
    for rank in found.ranks:
        against = f"{rank.inconsistent} against, {rank.settled} of them settled"
        weight = f", weight {rank.against / 10:g}" if any(r.grade for r in found.rows) else ""
        yield f"{rank.hypothesis.id}  {rank.hypothesis.text}  [{against}{weight}]"
    if len(found.hypotheses) == 1:
        yield "One explanation has nothing to compete with: add another with --add TEXT."
    else:
        yield found.why
        yield from _changes(found)
    if found.rows:
        yield ""
        yield " ".join(f"{one.id:3}" for one in found.hypotheses)
    for row in found.rows:
        yield from _row(row)


def _changes(found: Matrix) -> Iterator[str]:
    if found.flips:
        yield "What would change that:"
        yield from (f"  {flip.why}" for flip in found.flips[:_FLIPS])
        if len(found.flips) > _FLIPS:
            yield f"  and {len(found.flips) - _FLIPS} other cells"
    elif found.needed is not None:
        yield f"No single cell would change that: at least {found.needed} would have to."


def _row(row: Row) -> Iterator[str]:
    claim = row.claim
    marks = " ".join(f"{_mark(cell):3}" for cell in row.cells)
    grade = f", graded {row.grade}" if row.grade else ""
    yield (
        f"{marks} {claim.id}  {' '.join(claim.words.split())}"
        f"  [{claim.speaker.name}, {claim.standing}{grade}; {claim.page}]"
    )
    for cell in row.cells:
        if cell.settled is not None:
            reason = f": {cell.reason}" if cell.reason else "."
            yield f"      {cell.hypothesis} settled by {cell.who}{reason}"
        elif not cell.modelled:
            yield f"      {cell.hypothesis} {cell.why}"
        elif cell.suggested != "not_applicable":
            yield f"      {cell.hypothesis} {cell.why} ({cell.likely:.2f})"


def _mark(cell: Cell) -> str:
    mark = _MARKS[cell.fit]
    return mark.upper() if cell.settled is not None else mark
