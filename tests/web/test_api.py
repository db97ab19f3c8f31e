"""The API holds to its own description, whatever it is asked."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi import checks

from assay.web import Serving, create_app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fastapi import FastAPI

HEADERS = {"host": "testserver"}


@pytest.fixture(scope="module")
def app(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    where = tmp_path_factory.mktemp("api") / "examples.case"
    shutil.copy(examples, where)
    made = create_app(Serving(case=str(where), hosts=frozenset({"testserver"}), who="Mara"))
    yield made
    made.state.desk.close()


OPERATIONS = (
    "GET /api/pages", "GET /api/pages/{page}/record", "GET /api/pages/{page}/claims",
    "GET /api/pages/{page}/judgements", "GET /api/claims", "GET /api/claims/{claim}",
    "GET /api/corrections", "GET /api/links/graph", "POST /api/judgements",
)  # fmt: skip
CHECKS = (
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
)


def test_every_operation_is_asked_below(app: FastAPI) -> None:
    found = [
        f"{method.upper()} {path}"
        for path, each in app.openapi()["paths"].items()
        for method in each
    ]
    assert sorted(found) == sorted(OPERATIONS)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_nothing_that_is_asked_breaks_it(app: FastAPI, operation: str) -> None:
    described = schemathesis.openapi.from_asgi("/api/openapi.json", app, headers=HEADERS)
    method, path = operation.split()

    @settings(
        max_examples=40, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=described[path][method.lower()].as_strategy())
    def asked(case: schemathesis.Case[Any]) -> None:
        answer = case.call(headers=HEADERS)
        case.validate_response(answer, checks=list(CHECKS))

    asked()
