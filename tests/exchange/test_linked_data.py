"""Web Annotations as linked data: what their words mean by the context that they name.

`schemas/annotations_context.json` is written from the recommendation (Web Annotation Vocabulary,
appendix A), for the terms that are used; nothing is asked of the network.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.exchange.world import json_of
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case import Case

jsonld = pytest.importorskip("pyld.jsonld", reason="pyld is in the group `test`")

_NAMED = "http://www.w3.org/ns/anno.jsonld"
_OA = "http://www.w3.org/ns/oa#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT = json.loads((ROOT / "tests/exchange/schemas/annotations_context.json").read_text())


def _loaded(url: str, _options: object) -> dict[str, Any]:
    assert url == _NAMED
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}


def _expanded(page: Any) -> Any:  # noqa: ANN401 - parsed JSON
    return jsonld.expand(page, {"documentLoader": _loaded})


@pytest.fixture(scope="module")
def meant(world: Case) -> Any:  # noqa: ANN401 - parsed JSON
    """What the page of annotations says, every term an address."""
    (page,) = _expanded(json_of(world, "annotations"))
    return page


def _all(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - parsed JSON
    """Yield every object in a document."""
    if isinstance(node, list):
        for each in node:
            yield from _all(each)
    elif isinstance(node, dict):
        yield node
        for each in node.values():
            yield from _all(each)


def test_no_term_is_lost_when_the_context_is_applied(world: Case, meant: Any) -> None:  # noqa: ANN401 - parsed JSON
    page = json_of(world, "annotations")
    used = {name for node in _all(page) for name in node} - {"@context"}
    assert used <= set(CONTEXT["@context"])
    compact = jsonld.compact(meant, CONTEXT, {"documentLoader": _loaded})
    del compact["@context"]
    assert {name for node in _all(compact) for name in node} == used
    assert len(compact["items"]) == len(page["items"]) == len(world.claims())


def test_every_type_motivation_and_purpose_is_one_of_the_vocabularies(meant: Any) -> None:  # noqa: ANN401 - parsed JSON
    types = {each for node in _all(meant) for each in node.get("@type", ()) if "@value" not in node}
    assert all(each.startswith("http") for each in types)
    assert f"{_OA}Annotation" in types
    for name in ("motivatedBy", "hasPurpose"):
        found = {each["@id"] for node in _all(meant) for each in node.get(_OA + name, ())}
        assert found
        assert {each.removeprefix(_OA) for each in found} <= {
            "assessing", "commenting", "describing", "editing", "identifying", "tagging",
        }  # fmt: skip


def test_positions_are_numbers_times_are_times_and_what_is_annotated_is_an_address(
    meant: Any,  # noqa: ANN401 - parsed JSON
) -> None:
    starts = [each for node in _all(meant) for each in node.get(f"{_OA}start", ())]
    assert {each["@type"] for each in starts} == {f"{_XSD}nonNegativeInteger"}
    times = [
        each for node in _all(meant) for each in node.get("http://purl.org/dc/terms/created", ())
    ]
    assert {each["@type"] for each in times} == {f"{_XSD}dateTime"}
    sources = [each["@id"] for node in _all(meant) for each in node.get(f"{_OA}hasSource", ())]
    assert sources
    assert all(each.startswith(("http", "urn:uuid:")) for each in sources)


def test_a_term_that_the_context_does_not_have_is_noticed(world: Case) -> None:
    page = json_of(world, "annotations")
    page["items"][0]["certainty"] = 3
    page["items"][0]["motivation"] = "guessing"
    (found,) = _expanded(page)
    every = json.dumps(found)
    assert "certainty" not in every
    assert f"{_OA}guessing" not in every
