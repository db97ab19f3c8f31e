"""`assay corpus stories`: the same claim across all pages of a run."""

from __future__ import annotations

import sys

import click

from assay.cli.processes import jobs_option, processes
from assay.corpus import Local
from assay.corpus.storage import Place
from assay.corpus.stories import kept
from assay.corpus.stories import stories as found_stories
from assay.errors import AssayError

__all__ = ["stories"]

_FAILED = 1


@click.command()
@click.argument("out")
@click.option(
    "--most",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="So many stories are told here; all are in the tables.",
)
@jobs_option("Processes to work with")
def stories(out: str, most: int, jobs: int) -> None:  # fmt: skip
    """Find the claims that several pages of the run in OUT have.

    Tables and an overview (index.html) are written to the folder `stories` in OUT.
    """
    try:
        place = Place(out)
        number = processes(jobs)
        made = found_stories(place, Local(number) if number > 1 else None)
        kept(made, place)
    except AssayError as error:
        click.echo(f"assay: {error}", err=True)
        sys.exit(_FAILED)
    click.echo(f"{len(made.stories)} claims are on more than one of {len(made.pages)} pages")
    for one in made.stories[:most]:
        found = one.origins
        roots = f"{found.at_least} to {found.at_most}" if found.count is None else found.count
        click.echo(f"{len(one.pages) + one.copies:>5} pages, {roots} roots: {one.claim.said}")
