"""What is left between what comes in and what goes out: a deficit, a surplus, a net gain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, shown
from assay.weigh.checks.marked import N
from assay.weigh.checks.quantities import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Stretches, Window
    from assay.weigh.checks.quantities import Quantity

__all__ = ["balances"]

_LEFT = re.compile(
    rf"\b(?:deficit|surplus|shortfall|loss|profit|gap|balance|net\s+(?:gain|loss|rise|fall|inflow|outflow|income)|"
    rf"gain|hole|margin)\s+(?:of|was|is|came\s+to|comes\s+to|stood\s+at|at)\s+(?:just\s+|only\s+)?(?P<n>{N})"
)
_SIDES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (r"exports?|exported|sold\s+abroad", r"imports?|imported"),
        (r"revenues?|incomes?|takings|receipts|took(?:\s+in)?|earned|turnover|sales|raised|takes\s+in|brought\s+in",
         r"costs?|spent|spends|expens\w+|expenditures?|spending|outlays?|outgoings|paid(?:\s+out)?|wages"),
        (r"(?:moved|came|went|flowed)\s+in|arriv\w+|births?|were\s+born|joined|hired|inflows?|immigrants",
         r"(?:moved|flowed|went)\s+out|left|departures?|deaths?|died|quit|outflows?|emigrants"),
    )
)  # fmt: skip
_OPEN = re.compile(
    r"\b(?:after|before|tax|interest|includ\w+|exclud\w+|forecast|expected|planned|target|year\s+(?:before|earlier)|"
    r"last\s+year|than|compared|from|another|further|would|could|may|if|half|mostly|partly)\b",
    re.IGNORECASE,
)


def balances(text: Stretches) -> Iterator[Finding]:
    """Take what goes out from what comes in, and set it beside what is told to be left."""
    for run in (text.single, text.double):
        for window in run:
            if not window.broken and len(window.quantities) == len("all"):
                yield from _balanced(window)


def _balanced(window: Window) -> Iterator[Finding]:
    for found in _LEFT.finditer(window.text):
        left = window.quantity(found.start("n"))
        one, other = (part for _, part in window.quantities if part is not left)
        if not (alike(one, left) and alike(other, left) and one.kind == "amount"):
            continue
        if not any(all(side.search(window.text) for side in sides) for sides in _SIDES):
            continue
        finding = _graded(left, one, other, sure=not _OPEN.search(window.text))
        if finding is not None:
            yield finding


def _graded(left: Quantity, one: Quantity, other: Quantity, *, sure: bool) -> Finding | None:
    big, small = sorted((one, other), key=lambda part: -part.value)
    real = big.value - small.value
    off = abs(real - left.value)
    fine = sum(part.slack if part.step == 1 else part.step / 2 for part in (left, one, other))
    working = f"{shown(big.value, big)} − {shown(small.value, small)} = {shown(real, left)}"
    why = f"“{left.words}” is told as what is left between “{one.words}” and “{other.words}”"
    if off <= fine:
        near = f" ≈ {shown(left.value, left)}" if off else ""
        return Finding("sum", "holds", (left, one, other), working + near, f"{why}, and it is.")
    bounds = {left.bound, one.bound, other.bound}
    rounded = (left.rounded + big.rounded + small.rounded) / 2
    if not sure or bounds != {"exact"} or off <= max(2 * fine, min(rounded, left.value / 10)):
        return None
    return Finding(
        "sum", "fails", (left, one, other), f"{working}, not {shown(left.value, left)}",
        f"{why}, and it is not.",
    )  # fmt: skip
