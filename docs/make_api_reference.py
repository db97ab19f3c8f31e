"""Write the reference of the desk's API: ``python docs/make_api_reference.py``.

It is made from the API's own OpenAPI description. A test holds the page to it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fastapi import FastAPI

from assay.web.api import API

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["written"]

PAGE: Final = Path(__file__).resolve().parent / "reference" / "api.md"
_HEAD: Final = """\
# The desk's API

What the desk's own scripts use, and any program may: JSON over HTTP, under the address of
[a desk that runs](../how-to/desk.md). It describes itself as OpenAPI 3.1 at
`/api/openapi.json`, from which this page is made.

With `--auth` a request carries the session's cookie, and one that changes something carries the
session's token in the header `X-CSRF-Token` as well. An error is
`{"error": …, "reason": …}`, the one for people, the other a word for programs.
"""


def written() -> str:
    """Return the page."""
    app = FastAPI()
    app.include_router(API, prefix="/api")
    found = app.openapi()
    named = found["components"]["schemas"]
    parts = [_HEAD]
    for path, ways in found["paths"].items():
        for way, each in ways.items():
            parts.append("\n".join(_operation(f"{way.upper()} {path}", each, named)))
    return "\n".join(parts)


def _operation(name: str, each: dict[str, Any], named: dict[str, Any]) -> Iterator[str]:
    yield f"## `{name}`\n"
    yield " ".join(each["description"].split()) + "\n"
    asked = [
        (one["name"], one["schema"], one.get("required", False), _told(one))
        for one in each.get("parameters", ())
    ]
    for body in each.get("requestBody", {}).get("content", {}).values():
        shape = named[body["schema"]["$ref"].rpartition("/")[2]]
        asked += [
            (field, schema, field in shape["required"], schema.get("description", ""))
            for field, schema in shape["properties"].items()
        ]
    if asked:
        yield "| asked | type | what it is |\n| --- | --- | --- |"
        for field, schema, must, told in asked:
            yield f"| `{field}`{'' if must else ', optional'} | {_kind(schema)} | {told} |"
        yield ""
    other = []
    for status, answer in each["responses"].items():
        if status.startswith("2"):
            yield from _answer(status, answer)
        else:
            told = answer["description"].replace(
                "Validation Error", "What was misasked, and where."
            )
            other.append(f"**{status}** {told}")
    if other:
        yield "Or else: " + " ".join(other) + "\n"


def _answer(status: str, answer: dict[str, Any]) -> Iterator[str]:
    (content, *_) = [*answer.get("content", {}).values(), {}]
    schema = content.get("schema", {})
    if not schema.get("properties"):
        return
    yield f"| {status} | type |\n| --- | --- |"
    for field, part in schema["properties"].items():
        yield f"| `{field}` | {_kind(part)} |"
        inner = part.get("items", part).get("properties", {})
        for name, each in inner.items():
            yield f"| `{field}{'[]' if 'items' in part else ''}.{name}` | {_kind(each)} |"
    yield ""


def _told(asked: dict[str, Any]) -> str:
    usual = "An id, in the address." if asked["in"] == "path" else ""
    return str(asked.get("description", usual))


def _kind(schema: dict[str, Any]) -> str:
    """Return a type in a few words."""
    if "anyOf" in schema:
        return ", or ".join(dict.fromkeys(_kind(one) for one in schema["anyOf"]))
    if "enum" in schema:
        return ", ".join("null" if one is None else f"`{one}`" for one in schema["enum"])
    if schema.get("type") == "array":
        return "list"
    return {"number": "number", "integer": "whole number", "string": "text", "null": "null",
            "boolean": "true or false"}.get(schema.get("type", ""), "object")  # fmt: skip


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
