"""Sites on this machine's loopback that answer well, badly, or not at all."""

from __future__ import annotations

import socket
from contextlib import suppress
from ipaddress import IPv4Address
from threading import Event, Thread
from typing import TYPE_CHECKING, Self

from assay.read.fetch import Fetching, is_public

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from assay.read.fetch.public import IPAddress

HERE = "127.0.0.1"
NAME = "pages.example"
_JOIN = 5.0


class Visit:
    """One request, as the site sees it, and the ways to answer it."""

    def __init__(self, site: Site, sock: socket.socket, head: str) -> None:
        self.site = site
        self.head = head
        self.path = head.partition(" ")[2].partition(" ")[0]
        self._sock = sock

    def raw(self, data: bytes) -> None:
        self._sock.sendall(data)
        self.site.sent += len(data)

    def answer(self, body: bytes = b"", /, status: int = 200, **headers: str) -> None:
        lines = [f"HTTP/1.1 {status} Whatever"]
        lines += [f"{name.replace('_', '-')}: {text}" for name, text in headers.items()]
        if "Content_Length" not in headers and "Transfer_Encoding" not in headers:
            lines.append(f"Content-Length: {len(body)}")
        self.raw("\r\n".join([*lines, "", ""]).encode("utf-8") + body)

    def redirect(self, location: str, status: int = 302) -> None:
        self.answer(status=status, Location=location)

    def wait(self, seconds: float = 30.0) -> bool:
        """Wait, until the test is over at most; tell whether it is."""
        return self.site.over.wait(seconds)


class Site:
    """A server on a port of its own: ``play`` answers each request."""

    def __init__(
        self, play: Callable[[Visit], None], context: ssl.SSLContext | None = None
    ) -> None:
        self.over = Event()
        self.sent = 0
        self.connections = 0
        self.heads: list[str] = []
        self._play = play
        self._context = context
        self._threads: list[Thread] = []
        self._listener = socket.create_server((HERE, 0))
        self.port: int = self._listener.getsockname()[1]

    @property
    def paths(self) -> list[str]:
        return [head.partition(" ")[2].partition(" ")[0] for head in self.heads]

    def url(self, path: str = "/", *, host: str = NAME, scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.over.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(_JOIN)

    def _start(self, target: Callable[[], None]) -> None:
        thread = Thread(target=target, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._start(lambda sock=sock: self._serve(sock))  # type: ignore[misc]

    def _serve(self, sock: socket.socket) -> None:
        sock.settimeout(_JOIN)
        with suppress(OSError):
            if self._context is not None:
                sock = self._context.wrap_socket(sock, server_side=True)
            head = b""
            # a handshake, sent to a site that knows none, has no end to wait for
            while not (b"\r\n\r\n" in head or head.startswith(b"\x16")):
                data = sock.recv(4096)
                if not data:
                    break
                head += data
            if head:
                self.heads.append(head.decode("latin-1"))
                self._play(Visit(self, sock, self.heads[-1]))
            with suppress(OSError):
                sock.shutdown(socket.SHUT_WR)
        sock.close()


def here_or_public(ip: IPAddress) -> bool:
    """Allow the test's own server beside what is always allowed."""
    return ip == IPv4Address(HERE) or is_public(ip)


class Names:
    """A resolver with a fixed answer for each name, or one answer after another."""

    def __init__(self, **answers: Sequence[Sequence[str]]) -> None:
        self.asked: list[str] = []
        self._answers = {NAME.replace(".", "_"): [[HERE]], **answers}

    def __call__(self, host: str, _port: int) -> Sequence[str]:
        answers = self._answers.get(host.replace(".", "_"))
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        turn = self.asked.count(host)
        self.asked.append(host)
        return answers[min(turn, len(answers) - 1)]


def fetching(
    *,
    max_bytes: int = 50_000_000,
    timeout_s: float = 5.0,
    connect_s: float = 5.0,
    max_redirects: int = 5,
    robots: bool = False,
    resolver: Callable[[str, int], Sequence[str]] | None = None,
) -> Fetching:
    return Fetching(
        max_bytes=max_bytes,
        timeout_s=timeout_s,
        connect_s=connect_s,
        max_redirects=max_redirects,
        robots=robots,
        addresses=here_or_public,
        resolver=resolver or Names(),
    )
