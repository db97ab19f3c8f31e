from __future__ import annotations

from assay.read.markup.tree import parse
from assay.read.threads.platforms.marked import find
from tests.read.pages import page
from tests.read.threads.platforms.test_links import tr


def test_twenty_thousand_posts_are_read() -> None:
    many = 20_000
    body = "".join(
        tr(at, at % 9, "wiebke", '<div class="commtext">Mud.</div>') for at in range(many)
    )
    tree = parse(page(f"<table>{body}</table>"))
    assert tree is not None
    found = find(tree, None)
    assert found is not None
    assert len(found.comments) == many


def test_posts_nested_hundreds_deep_are_read() -> None:
    deep = 300
    opened = (
        '<div class="thing comment"><div class="usertext-body"><div class="md">Mud.</div></div>'
    )
    tree = parse(page(f"{opened * deep}{'</div>' * deep}"))
    assert tree is not None
    found = find(tree, None)
    assert found is not None
    assert [one.parent for one in found.comments] == [None, *range(deep - 1)]
