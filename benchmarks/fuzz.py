"""Break pages at random and read them: `python -m benchmarks.fuzz --minutes 60`.

Whatever comes, a page is read or refused with an error of assay's own, in time that its size
explains. What is found belongs into the tests, by its seed.
"""

from __future__ import annotations

import argparse
import random
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import assay

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["mutated"]

_EXAMPLES = Path(__file__).parents[1] / "examples"
_SLOW, _SLOW_BYTE = 20.0, 4e-4
"""Seconds that a page may take, and more for each of its bytes: words take time, no page more."""
_SCRAPS = (
    b"<div>", b"</div>", b"<p>", b"</article>", b"<li class=comment id=comment-1>", b"<ol>",
    b"<table><tr><td>", b"<!--", b"-->", b"<script>", b"<noscript>", b"<blockquote>", b"&#0;",
    b"&#x110000;", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", "“".encode(), "”".encode(), b'"',
    "\u202e".encode(), b" said ", b" that ", b"according to ", b"\n\n", b"  1. Avatar X says:\n",
    b"<time datetime=99999-99-99>", b"<svg>", b"<template>", b"<base href=//x>", b"<br>" * 99,
)  # fmt: skip


def mutated(seed: int, pages: list[bytes]) -> bytes:
    """Return one of the pages, broken in one to twenty places, the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    data = bytearray(rng.choice(pages))
    for _ in range(rng.randint(1, 20)):
        at = rng.randrange(len(data) + 1)
        to = min(len(data), at + int(rng.paretovariate(0.6)))
        break_: Callable[[], None] = rng.choice(
            (
                lambda at=at, to=to: data.__delitem__(slice(at, to)),
                lambda at=at: data.__setitem__(slice(at, at), rng.choice(_SCRAPS)),
                lambda at=at, to=to: data.__setitem__(
                    slice(at, at), data[at:to] * rng.randint(1, 9)
                ),
                lambda at=at, to=to: data.__setitem__(
                    slice(at, to), rng.randbytes(min(to - at, 99))
                ),
                lambda at=at: data.__setitem__(
                    slice(at, at), rng.choice(_SCRAPS) * int(rng.paretovariate(0.5) % 3000)
                ),
                lambda at=at: data.__setitem__(slice(at, at), rng.choice(pages)[:5000]),
            )
        )
        break_()
        if len(data) > 2_000_000:  # noqa: PLR2004 - bytes, so that a run breaks many pages
            del data[2_000_000:]
    return bytes(data)


def main() -> int:
    """Run for as long as asked; print the seed of every page that was not read or refused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    names = ("*.html", "*.txt", "*.warc.gz")
    pages = [path.read_bytes() for name in names for path in sorted(_EXAMPLES.glob(name))]
    seed, failures, ends = asked.seed, 0, time.monotonic() + 60 * asked.minutes
    while time.monotonic() < ends:
        page = mutated(seed, pages)
        began = time.monotonic()
        try:
            for found in assay.read_all(page):
                if isinstance(found, assay.Record):
                    assay.Record.from_json(found.to_json())
        except assay.AssayError:
            pass
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            failures += 1
            print(f"seed {seed}: {traceback.format_exc()}", flush=True)
        if time.monotonic() - began > _SLOW + _SLOW_BYTE * len(page):
            failures += 1
            print(f"seed {seed}: took {time.monotonic() - began:.0f} s", flush=True)
        seed += 1
    print(f"{seed - asked.seed:,} pages, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
