"""Exact numbers as a record writes them."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, overload

from assay.weigh.figures.numerals import LIMIT

if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["decimal"]

_EXACT = Context(prec=8 * LIMIT)


@overload
def decimal(value: Fraction) -> str: ...
@overload
def decimal(value: Fraction | None) -> str | None: ...
def decimal(value: Fraction | None) -> str | None:
    """Write a number as an exact decimal without exponent; a third, which none equals, is 1/3."""
    if value is None:
        return None
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    return f"{_EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)):f}"
