"""What other processes do to a case while a test looks on.

Run as a program it is one who starts writers and kills them: for each line
``CASE FIRST PAGES SECONDS`` on standard input it starts a writer, kills it so many seconds after it
has kept so many pages, and writes down as one line of JSON what the writer said that it had kept.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from itertools import count

from assay.case import Case, Prepared
from tests.case.pages import Said, page

__all__ = ["CLAIMS_EACH", "adding_some", "boat"]

CLAIMS_EACH = 3


def boat(which: str, **given: object) -> Prepared:
    """Return a page about one boat, like no other boat's."""
    words = " ".join(f"{which} passed lock {lock}" for lock in range(40))
    fields = {"name": f"{which}.txt", **given}
    return page(
        Said(f"Boat {which} left."),
        Said(f"{words}.", f"Ana Orlo {which}"),
        Said("No.", "Reader", "commenter"),
        **fields,  # type: ignore[arg-type]
    )


def adding_some(where: str, names: list[str], versions: list[str]) -> None:
    """Add pages, and versions of one page."""
    with Case.open(where, write=True) as case:
        for place, name in enumerate(names):
            case.add(boat(name))
            if place < len(versions):
                address = f"https://post.example/#{versions[place]}"
                case.add(boat("shared", url=address, name=versions[place]))


def _adding_for_ever(where: str, first: int, told: int) -> None:
    """Add pages until somebody ends it; tell each when it is kept."""
    with Case.open(where, write=True) as case:
        os.write(told, b"ready\n")
        for number in count(first):
            added = case.add(boat(str(number)), who="child")
            os.write(told, f"{number} {added.page}\n".encode())


def _killed(where: str, first: int, pages: int, seconds: float) -> dict[str, str]:
    """Start a writer, kill it, and return the pages that it had kept by then."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _adding_for_ever(where, first, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        found = [told.readline() for _ in range(1 + pages)]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found += told
    return dict(line.decode().split() for line in found[1:])


if __name__ == "__main__":
    for line in sys.stdin:
        case, start, pages, waits = line.rstrip("\n").rsplit(" ", 3)
        kept = _killed(case, int(start), int(pages), float(waits))
        sys.stdout.write(json.dumps(kept) + "\n")
        sys.stdout.flush()
