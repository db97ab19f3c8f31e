from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.corpus import Filters
from assay.corpus.filters import before_reading, when_read
from assay.read import Loaded, Options, read_page
from tests.corpus.archives import page

if TYPE_CHECKING:
    from assay.record import Reading

SAID = "Engineers found two cracks in the lock gate, the report says."
DATED = '<meta property="article:published_time" content="2024-03-09T08:00:00Z"></head>'


def loaded(url: str | None = "https://news.wire.example/a", **more: str | None) -> Loaded:
    told = {"media_type": "text/html", "captured": "2024-10-05T12:00:00Z", **more}
    body = page(SAID, language="en-GB")
    if told.pop("dated", None):
        body = body.replace(b"</head>", DATED.encode())
    return Loaded(data=body, source="a", url=url, **told)  # type: ignore[arg-type]


def read(**more: str | None) -> Reading:
    return read_page(loaded(**more), Options())


@pytest.mark.parametrize(
    ("filters", "code"),
    [
        (Filters(), None),
        (Filters(languages=("en",)), None),
        (Filters(languages=("en-gb",)), None),
        (Filters(languages=("en-us", "fr")), "language"),
        (Filters(languages=("e",)), "language"),
        (Filters(media_types=("text/html",)), None),
        (Filters(media_types=("application/pdf",)), "media_type"),
        (Filters(hosts=("wire.example",)), None),
        (Filters(hosts=("news.wire.example", "x.example")), None),
        # a part of a name is another name
        (Filters(hosts=("ire.example",)), "host"),
        (Filters(not_hosts=("wire.example",)), "host"),
        (Filters(not_hosts=("www.wire.example",)), None),
        (Filters(hosts=("wire.example",), not_hosts=("news.wire.example",)), "host"),
        (Filters(least=100), None),
        (Filters(least=10_000), "size"),
        (Filters(most=100), "size"),
        (Filters(most=10_000), None),
        # both ends are included, and a month or a year stands for all of its days
        (Filters(since="2024-10-05", until="2024-10-05"), None),
        (Filters(since="2024-10", until="2024"), None),
        (Filters(since="2024-10-06"), "date"),
        (Filters(until="2024-10-04"), "date"),
        (Filters(until="2024-09"), "date"),
    ],
)
def test_a_page_is_left_out_by_the_first_filter_that_it_does_not_fit(
    filters: Filters, code: str | None
) -> None:
    left = when_read(read(), filters)
    assert (left.code if left else None) == code


@pytest.mark.parametrize(
    ("filters", "code"),
    [
        (Filters(media_types=("application/pdf",)), "media_type"),
        (Filters(hosts=("x.example",)), "host"),
        (Filters(media_types=("text/html",), hosts=("wire.example",)), None),
        # what only the page itself tells is not asked of the archive
        (Filters(languages=("fr",), least=10_000, since="2030"), None),
    ],
)
def test_address_and_media_type_are_judged_before_a_page_is_read(
    filters: Filters, code: str | None
) -> None:
    left = before_reading(loaded(media_type="text/html; charset=utf-8"), filters)
    assert (left.code if left else None) == code


def test_the_day_of_publishing_goes_before_that_of_the_capture() -> None:
    assert when_read(read(dated="yes"), Filters(since="2024-10-01")) is not None
    assert when_read(read(dated="yes"), Filters(until="2024-03-09")) is None


def test_a_page_of_no_known_day_or_host_fits_no_filter_that_asks_for_one() -> None:
    unknown = read(url=None, captured=None)
    day, name = when_read(unknown, Filters(since="2024")), when_read(unknown, Filters(hosts=("x",)))
    assert day is not None
    assert day.message == "When it was published or captured is not known."
    assert name is not None
    assert name.message == "No host is none of the hosts that are wanted."
    assert when_read(unknown, Filters(not_hosts=("x",))) is None
