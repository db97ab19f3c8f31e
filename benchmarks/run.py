"""All cases in one run: measure, show, write down, and hold to the floors."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from benchmarks import gate, results
from benchmarks.cases.answers import ANSWERS
from benchmarks.cases.articles import ARTICLES
from benchmarks.cases.attribution import ATTRIBUTION
from benchmarks.cases.case_pace import CASE_ADDING, CASE_SIZE
from benchmarks.cases.certainty import CERTAINTY
from benchmarks.cases.checks import CHECKS
from benchmarks.cases.claims import CLAIMS
from benchmarks.cases.conduct import CONDUCT
from benchmarks.cases.contrasts import CONTRASTS
from benchmarks.cases.corpus import CORPUS, CORPUS_STORIES
from benchmarks.cases.dates import DATES
from benchmarks.cases.desk import DESK
from benchmarks.cases.discussion_pace import DISCUSSION_PACE
from benchmarks.cases.evidence import EVIDENCE
from benchmarks.cases.explanations import EXPLANATIONS
from benchmarks.cases.figures import FIGURES
from benchmarks.cases.forums import FORUMS, POSTS
from benchmarks.cases.graded import GRADED
from benchmarks.cases.links import LINKS
from benchmarks.cases.matching import MATCHING
from benchmarks.cases.origins import ORIGINS
from benchmarks.cases.pace import PACE
from benchmarks.cases.pairs import PAIRS
from benchmarks.cases.quotations import QUOTATIONS
from benchmarks.cases.relations import RELATIONS
from benchmarks.cases.seed_page import SEED_PAGE
from benchmarks.cases.size import SIZE
from benchmarks.cases.stance import STANCE
from benchmarks.cases.startup import STARTUP
from benchmarks.cases.swap import SWAP
from benchmarks.cases.threads import THREADS
from benchmarks.cases.trace import TRACE
from benchmarks.cases.voices import VOICES
from benchmarks.cases.whole_pace import WHOLE_PACE
from benchmarks.shared import absent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.case import Case, Measured
    from benchmarks.gate import Held
    from benchmarks.results import Outcome

__all__ = ["CASES", "main"]

CASES = (
    ATTRIBUTION,
    VOICES,
    CERTAINTY,
    GRADED,
    CLAIMS,
    FIGURES,
    CHECKS,
    DATES,
    EVIDENCE,
    PAIRS,
    EXPLANATIONS,
    CONTRASTS,
    SWAP,
    PACE,
    SEED_PAGE,
    THREADS,
    POSTS,
    FORUMS,
    ARTICLES,
    ANSWERS,
    QUOTATIONS,
    STANCE,
    CONDUCT,
    DISCUSSION_PACE,
    WHOLE_PACE,
    ORIGINS,
    SIZE,
    STARTUP,
    LINKS,
    TRACE,
    MATCHING,
    RELATIONS,
    CASE_ADDING,
    CASE_SIZE,
    DESK,
    CORPUS,
    CORPUS_STORIES,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the cases asked for. Return 1 when one of them does not keep to its floors."""
    asked = _parser().parse_args(arguments)
    every = gate.load() if gate.FLOORS.exists() else {}
    outcomes: list[Outcome] = []
    faults: list[str] = []
    for case in CASES:
        if asked.only not in {None, case.name}:
            continue
        measured = None if absent(case.files) else case.measure()
        if measured is not None:
            faults += _hold(case, measured, every, anew=asked.set_floors)
        outcomes.append((case, measured, every.get(case.name)))
        print(results.section(*outcomes[-1]), flush=True)
    if asked.set_floors:
        gate.save(every)
    if asked.only is None and not asked.no_write:
        results.RESULTS.write_text(results.whole(outcomes), encoding="utf-8")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def _hold(case: Case, measured: Measured, every: dict[str, Held], *, anew: bool) -> list[str]:
    if anew:
        every[case.name] = gate.held(case, measured)
    return list(gate.broken(case, measured, every.get(case.name)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure quality and speed, write RESULTS.md, and hold both to floors.json.",
    )
    names = [case.name for case in CASES]
    parser.add_argument("--only", choices=names, help="run one case; RESULTS.md stays as it is")
    parser.add_argument("--no-write", action="store_true", help="leave RESULTS.md as it is")
    parser.add_argument(
        "--set-floors",
        action="store_true",
        help="hold the cases that run to what they now measure, better or worse",
    )
    return parser
