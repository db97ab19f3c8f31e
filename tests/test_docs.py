"""The documentation holds: its examples run, and its tables list what there is."""

from __future__ import annotations

import doctest
import json
import re
import shutil
import tomllib
from typing import TYPE_CHECKING, Any

import click
import pytest
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

from assay import errors
from assay.cli import main
from assay.codec import schema
from assay.read.threads.platforms.marked import MARKUPS
from tests.console import console, script, shown
from tests.places import EXAMPLES, ROOT
from tests.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts),
]
WITH_EXAMPLES = [
    path
    for path in DOCUMENTS
    if re.search(r"^```(?:console|python|sh)$", path.read_text(), re.MULTILINE)
]
MODULES = [path for path in sorted((ROOT / "src").rglob("*.py")) if ">>> " in path.read_text()]

_FLAGS = doctest.ELLIPSIS
_EXAMPLES = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_FLAGS),
        CodeBlockParser("console", console),
        CodeBlockParser("sh", script),
    ],
    pattern="*.md",
)


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a copy of the examples, as a reader of the documents has it."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=_named)
def test_the_examples_of_a_document_do_what_it_shows(path: Path) -> None:
    for example in _EXAMPLES.parse(path).examples():
        example.evaluate()


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_the_examples_in_docstrings_do_what_they_show(path: Path) -> None:
    document = PythonDocStringDocument.parse(str(path), DocTestParser(_FLAGS))
    for example in document.examples():
        example.evaluate()


@pytest.mark.parametrize("path", DOCUMENTS, ids=_named)
def test_what_a_document_links_to_is_there(path: Path) -> None:
    links = re.findall(
        r"\]\(([^)#\s]+)[^)]*\)", re.sub(r"```.*?```", "", path.read_text(), flags=re.DOTALL)
    )
    for link in links:
        if "://" not in link:
            assert (path.parent / link).exists(), f"{_named(path)} links to {link}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=_named)
def test_every_target_of_make_that_a_document_names_is_in_the_makefile(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for said in re.findall(r"(?:^|`)make ([a-z ]+?)(?:`|\s+#|$)", path.read_text(), re.MULTILINE):
        assert set(said.split()) <= targets


def test_a_console_block_is_cut_at_its_prompts() -> None:
    assert list(shown("$ assay --version\nassay 1\n\n$ ls\n")) == [
        ("assay --version", "assay 1"),
        ("ls", ""),
    ]


# The command line


def _commands(group: click.Command = main, before: str = "") -> Iterator[str]:
    """Yield the commands of a group, and those of the groups among them, as they are called."""
    if isinstance(group, click.Group):
        for name in group.list_commands(context := click.Context(group)):
            yield before + name
            inner = group.get_command(context, name)
            assert inner is not None
            yield from _commands(inner, f"{before}{name} ")


def test_the_help_of_every_command_stands_in_the_reference() -> None:
    page = (REFERENCE / "command-line.md").read_text()
    calls = [f"$ assay {name} --help" for name in _commands()]
    assert [call for call in ["$ assay --help", *calls] if call not in page] == []


# The record


def _types() -> dict[str, Any]:
    """Return the types that have fields; a span is a plain pair."""
    types: dict[str, Any] = schema()["$defs"]
    return {name: made for name, made in types.items() if "properties" in made}


def test_the_reference_has_a_table_for_every_type_of_the_record_with_its_fields_in_order() -> None:
    told: dict[str, list[str]] = {}
    for heading, cells in rows((REFERENCE / "record.md").read_text()):
        if cells[0] != "field":
            told.setdefault(heading, []).append(cells[0].strip("`"))
    assert {name: told.get(name) for name in _types()} == {
        name: list(made["properties"]) for name, made in _types().items()
    }


def test_the_reference_lists_every_value_that_a_field_can_take() -> None:
    told = {
        (heading, cells[0].strip("`")): " ".join(cells[1:])
        for heading, cells in rows((REFERENCE / "record.md").read_text())
    }
    for name, made in _types().items():
        for field, kind in made["properties"].items():
            values = [each for each in _values(kind) if isinstance(each, str)]
            row = told[name, field]
            assert [value for value in values if f"`{value}`" not in row] == [], (name, field)


def _values(kind: object) -> Iterator[object]:
    if isinstance(kind, dict):
        yield from kind.get("enum", ())
        for inner in kind.values():
            yield from _values(inner)
    elif isinstance(kind, list):
        for inner in kind:
            yield from _values(inner)


def test_the_schema_in_the_reference_is_the_one_that_the_program_prints() -> None:
    """Renew it with: assay schema > docs/reference/record.schema.json."""
    assert json.loads((REFERENCE / "record.schema.json").read_text()) == _as_json(schema())


def _as_json(value: object) -> object:
    return json.loads(json.dumps(value))


# Errors


def test_the_reference_tells_of_every_error() -> None:
    page = (REFERENCE / "errors.md").read_text()
    assert [name for name in errors.__all__ if f"`{name}`" not in page] == []


def test_the_reference_tells_of_every_problem() -> None:
    page = (REFERENCE / "errors.md").read_text()
    sources = "".join(path.read_text() for path in (ROOT / "src").rglob("*.py"))
    codes = {*re.findall(r'\bcode="([a-z_]+)"', sources), "numbering_gap", "numbering_restarts"}
    assert [code for code in codes if f"`{code}`" not in page] == []


# Platforms


def test_the_explanation_of_reading_names_every_platform_whose_comments_are_known() -> None:
    page = (DOCS / "explanation" / "reading.md").read_text()
    told = {name for _, cells in rows(page) if cells[0] != "kind" for name in cells[1].split(", ")}
    known = {re.split(r",| \d| without", markup.name)[0] for markup in MARKUPS}
    assert told == known | {"WordPress"}


# Dependencies


def test_every_dependency_has_its_reason_and_no_other_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = list(project["project"]["dependencies"])
    for group in project["dependency-groups"].values():
        wanted += [each for each in group if isinstance(each, str)]
    names = {re.split(r"[<>=~!\[; ]", each)[0] for each in wanted}
    page = (DOCS / "explanation" / "dependencies.md").read_text()
    told = [cells[0].strip("`") for _, cells in rows(page) if cells[0] != "package"]
    assert sorted(told) == sorted(names)
