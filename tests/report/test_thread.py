from __future__ import annotations

from assay.record import Comment
from assay.report.thread import Step, batches, walk
from tests.report.pages import quay, thread


def _balanced(steps: list[Step]) -> int:
    level = deepest = 0
    for step in steps:
        assert step.level == level
        level += step.opens - step.closes
        deepest = max(deepest, level)
    assert level == 0
    return deepest


def test_every_list_that_opens_closes() -> None:
    assert _balanced(list(walk(quay().comments))) == 2


def test_a_thousand_levels_nest_no_further_than_the_deepest_allowed() -> None:
    steps = list(walk(thread(1000, 1000).comments, deepest=12))
    assert _balanced(steps) == 12
    assert len(steps) == 1000
    assert steps[0].replies == 999
    assert steps[13].flat
    assert not steps[12].flat


def test_children_follow_their_parent_in_whatever_order_they_are_listed() -> None:
    listed = (
        Comment(id="a", depth=0, state="empty"),
        Comment(id="b", depth=0, state="empty"),
        Comment(id="a1", parent="a", depth=1, state="empty"),
        Comment(id="b1", parent="b", depth=1, state="empty"),
    )
    assert [step.comment.id for step in walk(listed)] == ["a", "a1", "b", "b1"]


def test_batches_are_whole_threads() -> None:
    runs = list(batches(walk(thread(50, 5).comments), 12))
    assert [len(run) for run in runs] == [15, 15, 15, 5]
    assert all(run[0].level == 0 for run in runs)
