from __future__ import annotations

import subprocess
import sys

import pytest

import assay

TWICE = "assert assay.read_text('A word.') == assay.read_text('A word.')"
READS = "assert assay.read(b'A word.').layers == assay.read(b'A word.').layers"


@pytest.mark.parametrize(
    "before",
    [
        "",
        "import assay.read.plain",
        "import assay.pipeline",
        "from assay.read import read_page",
        "from assay import read",
    ],
)
def test_the_room_named_read_never_takes_the_place_of_the_function(before: str) -> None:
    code = f"{before}\nimport assay\n{READS}\n{TWICE}"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own program


def test_the_package_exports_a_dozen_names_at_most() -> None:
    assert len(assay.__all__) <= 12
    assert set(assay.__all__) <= set(dir(assay))
    assert all(hasattr(assay, name) for name in assay.__all__)


def test_a_case_is_imported_when_it_is_asked_for_and_not_before() -> None:
    code = (
        "import sys, assay\nassert 'assay.case' not in sys.modules\n"
        "from assay import Case\nfrom assay.case import Case as same\nassert Case is same"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own program


def test_a_case_answers_without_what_reads_pages_and_without_networks() -> None:
    code = (
        "import sys\nfrom assay.cli.case import claims\n"
        "dear = {'assay.pipeline', 'assay.weigh.weigh', 'trafilatura', 'onnxruntime'}\n"
        "assert not dear & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own program


def test_a_name_that_it_has_not_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = assay.nothing
