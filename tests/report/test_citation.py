from __future__ import annotations

import pytest
from msgspec.structs import replace

from assay.report import citation
from assay.report.characters import web_address
from tests.report.pages import quay


def test_a_citation_holds_words_speaker_page_date_and_a_link_to_the_words() -> None:
    record = quay()
    assert str(citation(record, record.claims[1])) == (
        "“The quay at Marram moves by 4 cm a year” — Ada Brisk, in “The quay is sinking”, "
        "Noor Tamsin, The Marram Post, 24 May 2024. "
        "https://quay.example/2024/sinking#:~:text=The%20quay%20at%20Marram%20moves%20by%204%20cm%20a%20year"
    )


def test_a_citation_names_every_voice_between_the_words_and_the_page() -> None:
    record = quay()
    assert citation(record, record.claims[4]).speaker == "dock workers, as reported by The Gull"


def test_the_own_voice_is_called_so() -> None:
    record = quay()
    assert "The Marram Post, in its own voice, in “" in str(citation(record, record.claims[2]))


def test_a_claim_in_a_comment_is_dated_and_linked_as_the_comment() -> None:
    record = quay()
    cited = citation(record, record.claims[6])
    assert cited.date == "2024-05-25T08:00:00+02:00"
    assert cited.address is not None
    assert cited.address.startswith("https://quay.example/2024/sinking#comment-1:~:text=I%20do")
    assert "Tidewise, in a comment on “" in str(cited)


def test_a_claim_that_a_comment_reports_names_the_reader_too() -> None:
    record = quay()
    assert "dock workers, in a comment by Old Salt on “" in str(citation(record, record.claims[7]))


def test_without_an_address_the_bytes_are_named() -> None:
    record = quay()
    bare = replace(record, page=replace(record.page, url=None))
    cited = citation(bare, bare.claims[1])
    assert cited.address is None
    assert str(cited).endswith(record.page.id)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//x.example",
        "https://x.example/ y",
        "https://x.example/\tjavascript:",
        'https://x.example/"onclick=x',
        "https://x.example/<b>",
        "https://x.example/\u202egpj",
        "https://",
        "",
        None,
    ],
)
def test_only_whole_web_addresses_become_links(address: str | None) -> None:
    assert web_address(address) is None


def test_a_web_address_stays_as_it_is() -> None:
    assert web_address("HTTPS://x.example/ä?a=1&b=2#c") == "HTTPS://x.example/ä?a=1&b=2#c"
