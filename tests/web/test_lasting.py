"""What the desk acknowledged is kept: with fifty reviewers at once, and when it is killed."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

import httpx
import pytest

from assay.case import Case
from tests.case.pages import plain
from tests.web.serving import served

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

T = TypeVar("T")

REVIEWERS = 50
EACH = 4
WRITES = 200
KILLED_AFTER = 60


@pytest.fixture
def where(tmp_path: Path) -> Path:
    made = tmp_path / "pumps.case"
    with Case.new(made) as case:
        case.add(plain(*(f"Pump {number} failed." for number in range(WRITES))))
    return made


def awaited(asked: Coroutine[Any, Any, T]) -> T:
    """Return what ``asked`` comes to, in a thread of its own: a browser's may have a loop here."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asked).result()


def _asked(subject: str, value: str) -> dict[str, str | None]:
    return {"subject": subject, "what": "note", "value": value, "seen": None}


def test_fifty_reviewers_at_once_lose_no_judgement(where: Path) -> None:
    async def review(address: str) -> list[int]:
        async with httpx.AsyncClient(base_url=address, timeout=120) as client:

            async def one(reviewer: int) -> list[int]:
                return [
                    (
                        await client.post(
                            "/api/judgements",
                            json=_asked(f"k{reviewer * EACH + at + 1}", f"{reviewer}"),
                        )
                    ).status_code
                    for at in range(EACH)
                ]

            answers = await asyncio.gather(*(one(each) for each in range(REVIEWERS)))
            return [status for each in answers for status in each]

    with served(where) as address:
        assert set(awaited(review(address))) == {201}
    with Case.open(where) as case:
        kept = {one.subject: one.value for one in case.judgements("note")}
    assert kept == {f"k{at + 1}": f"{at // EACH}" for at in range(REVIEWERS * EACH)}


def test_of_fifty_who_judge_one_claim_one_is_kept_and_the_others_see_it(where: Path) -> None:
    async def review(address: str) -> list[httpx.Response]:
        async with httpx.AsyncClient(base_url=address, timeout=120) as client:
            return await asyncio.gather(
                *(
                    client.post("/api/judgements", json=_asked("k1", f"{each}"))
                    for each in range(REVIEWERS)
                )
            )

    with served(where) as address:
        answers = awaited(review(address))
    with Case.open(where) as case:
        (kept,) = case.judgements("note")
    assert sorted(one.status_code for one in answers) == [201] + [409] * (REVIEWERS - 1)
    seen = {one.json()["latest"]["value"] for one in answers if one.status_code != 201}
    assert seen == {kept.value}


def test_nothing_acknowledged_is_lost_when_the_desk_is_killed(where: Path) -> None:
    command = [sys.executable, "-m", "assay", "serve", str(where), "--port", "0", "--no-browser"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as desk:  # noqa: S603 - our own command
        try:
            assert desk.stdout is not None
            found = re.search(rb"http://\S+?(?=/ )", desk.stdout.readline())
            assert found is not None
            acknowledged = awaited(_write_until_killed(found[0].decode(), desk))
        finally:
            desk.kill()
    assert KILLED_AFTER <= len(acknowledged) < WRITES
    with Case.open(where, write=True) as case:
        kept = {one.subject for one in case.judgements("note")}
        assert acknowledged <= kept
        case.judge("k1", "status", "done")


async def _answers(client: httpx.AsyncClient) -> None:
    for _ in range(300):
        try:
            await client.get("/api/pages")
        except httpx.TransportError:
            await asyncio.sleep(0.1)
        else:
            return


async def _write_until_killed(address: str, desk: subprocess.Popen[bytes]) -> set[str]:
    acknowledged: set[str] = set()

    async def write(client: httpx.AsyncClient, subject: str) -> None:
        try:
            answer = await client.post("/api/judgements", json=_asked(subject, "x"))
        except httpx.TransportError:
            return
        if answer.status_code == httpx.codes.CREATED:
            acknowledged.add(subject)
        if len(acknowledged) == KILLED_AFTER:
            desk.send_signal(signal.SIGKILL)

    async with httpx.AsyncClient(
        base_url=address, timeout=30, limits=httpx.Limits(max_connections=8)
    ) as client:
        await _answers(client)
        await asyncio.gather(*(write(client, f"k{at + 1}") for at in range(WRITES)))
    return acknowledged
