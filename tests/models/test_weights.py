from __future__ import annotations

import re
import shutil
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from assay.errors import ModelError
from assay.models.weights import files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    with resources.as_file(resources.files("assay.models") / "weights") as held:
        shutil.copytree(held, tmp_path / "weights")
    return tmp_path / "weights"


def test_all_weights_fit_into_one_wheel(weights: Path) -> None:
    assert sum(path.stat().st_size for path in weights.rglob("*")) < 90_000_000


def test_every_file_of_a_folder_is_in_its_manifest(weights: Path) -> None:
    for folder in weights.iterdir():
        held = {path.name for path in folder.iterdir()} - {"manifest.json"}
        assert held == set(files(folder.name, weights))


def test_a_missing_file_is_named_with_the_way_to_get_it(weights: Path) -> None:
    (weights / "attribution" / "pairing.onnx").unlink()
    with pytest.raises(ModelError, match=r"pairing\.onnx is missing\. Install assay again: .*pip"):
        files("attribution", weights)


def test_a_damaged_file_is_named_with_both_hashes(weights: Path) -> None:
    path = weights / "attribution" / "common.txt"
    path.write_bytes(path.read_bytes() + b"more\n")
    with pytest.raises(ModelError, match=r"common\.txt is damaged: expected sha256 \w{12}…, found"):
        files("attribution", weights)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 3}'])
def test_a_damaged_manifest_is_named(weights: Path, text: str) -> None:
    (weights / "attribution" / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=r"manifest\.json is damaged"):
        files("attribution", weights)


def test_a_model_that_is_not_there_is_an_error(weights: Path) -> None:
    with pytest.raises(ModelError, match="is missing"):
        files("divination", weights)


LATER = [
    ("words", "rows.int8"),
    ("words", "scales.float32"),
    ("words", "tokenizer.json"),
    ("stance", "network.onnx"),
    ("stance", "common.txt"),
    ("conduct", "network.onnx"),
    ("conduct", "common.txt"),
]


@pytest.mark.parametrize(("model", "file"), LATER)
def test_a_missing_file_of_any_model_is_named(weights: Path, model: str, file: str) -> None:
    (weights / model / file).unlink()
    with pytest.raises(ModelError, match=rf"{model}.{re.escape(file)} is missing"):
        files(model, weights)


@pytest.mark.parametrize(("model", "file"), LATER)
def test_a_damaged_file_of_any_model_is_named(weights: Path, model: str, file: str) -> None:
    path = weights / model / file
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ModelError, match=rf"{model}.{re.escape(file)} is damaged: expected sha256"):
        files(model, weights)


@pytest.mark.parametrize("model", ["words", "stance", "conduct"])
def test_a_missing_manifest_of_any_model_is_named(weights: Path, model: str) -> None:
    (weights / model / "manifest.json").unlink()
    with pytest.raises(ModelError, match=rf"{model}.manifest\.json is missing"):
        files(model, weights)
