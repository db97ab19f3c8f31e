from __future__ import annotations

import pytest

from assay.record import check
from tests.factories import attributed_record, reading

LONG = {
    "a sentence of ten thousand words": "the mayor said that the ferry and " * 1450 + "sank.",
    "ten thousand words without a mark": "ferry " * 10_000,
    "all capitals": "THE MAYOR SAID THE FERRY WAS UNSAFE. " * 1000,
    "five thousand opening marks": "“ferry " * 5000,
    "five thousand closing marks": "ferry” " * 5000,
    "five thousand straight marks": '"ferry" ' * 2500 + '"',
    "quotations that are never closed": "“The ferry leaks, he said. " * 1000,
    "quotations and speakers in turn": "“The ferry leaks and will not sail,” he said. " * 1000,
    "terms in marks": "the “ferry” said that " * 1000,
    "reports inside reports": "he said that " * 1000 + "it sank.",
    "impersonal reports": "it is said to be " * 1000,
    "reports between commas": "he said, " * 1000,
    "according to": "according to Owen Pask, " * 1000,
    "relative clauses": "Owen Pask, who said " * 1000,
    "as many names as sentences": " ".join(
        f"Ana R{chr(97 + at % 26)}{chr(97 + at // 26)}k said that it was late." for at in range(600)
    ),
    "colons": "he is careful: “The ferry is here.” " * 500,
    "lines": "He said that it was late.\n" * 1000,
    "one endless word": "a" * 100_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_page_like_no_other_still_gives_a_sound_record(text: str) -> None:
    check(attributed_record(reading(text.strip())))
