from __future__ import annotations

import os

from assay.cli.work import Done, Job
from assay.cli.workers import each
from assay.models.session import threads


def _threads(job: Job) -> Done[int]:
    return Done(job.source, threads())


def _process(job: Job) -> Done[int]:
    return Done(job.source, os.getpid())


def test_each_of_several_processes_works_with_one_thread_and_the_only_one_as_before() -> None:
    jobs = [Job("a"), Job("b"), Job("c")]
    assert [one.made for one in each(jobs, 2, _threads)] == [1, 1, 1]
    assert [one.made for one in each(jobs, 1, _threads)] == [threads()] * 3


def test_a_page_with_nothing_to_read_starts_no_process_and_keeps_its_place() -> None:
    jobs = [Job("a", held="p1"), Job("b"), Job("c", failure="c: it is broken")]
    done = list(each(jobs, 2, _process))
    assert [one.source for one in done] == ["a", "b", "c"]
    assert [one.made == os.getpid() for one in done] == [True, False, True]
