from __future__ import annotations

import copy
import pickle

import pytest

from assay.errors import (
    AssayError,
    BinarySourceError,
    CaseError,
    EmptySourceError,
    EngineError,
    OutputError,
    RecordError,
    SourceError,
    UnsupportedSourceError,
)

ERRORS = [
    (SourceError("page.html", "no such file"), "page.html: no such file"),
    (EmptySourceError("-", "holds no words"), "-: holds no words"),
    (BinarySourceError("ferry.jpg", "is no text"), "ferry.jpg: is no text"),
    (UnsupportedSourceError("a.pdf", "is a PDF"), "a.pdf: is a PDF"),
    (
        RecordError("$.claims[3].block", "the id of a block", "'b9'"),
        "$.claims[3].block: expected the id of a block, got 'b9'",
    ),
    (RecordError("$", "one JSON object"), "$: expected one JSON object"),
    (EngineError("ray", "is not installed"), "ray: is not installed"),
    (OutputError("out.html", "the disk is full"), "out.html: the disk is full"),
    (CaseError("a.case", "is in use", reason="busy"), "a.case: is in use"),
]


@pytest.mark.parametrize(("error", "message"), ERRORS)
def test_a_message_says_where_and_what(error: AssayError, message: str) -> None:
    assert str(error) == message


@pytest.mark.parametrize("error", [error for error, _ in ERRORS])
def test_an_error_survives_pickling_and_copying_with_its_fields(error: AssayError) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        back = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - made on the line before
        assert type(back) is type(error)
        assert (str(back), vars(back)) == (str(error), vars(error))
    assert str(copy.deepcopy(error)) == str(error)


def test_notes_travel_with_an_error() -> None:
    error = SourceError("page.html", "no such file")
    error.add_note("Is it in this folder?")
    assert pickle.loads(pickle.dumps(error)).__notes__ == [  # noqa: S301 - made here
        "Is it in this folder?"
    ]


@pytest.mark.parametrize("error", [error for error, _ in ERRORS])
def test_one_root_catches_all(error: AssayError) -> None:
    assert isinstance(error, AssayError)


@pytest.mark.parametrize("kind", [EmptySourceError, BinarySourceError, UnsupportedSourceError])
def test_a_page_that_cannot_be_had_is_a_source_error(kind: type[SourceError]) -> None:
    with pytest.raises(SourceError, match="page") as caught:
        raise kind("page", "nothing to read")
    assert caught.value.source == "page"
