"""`assay serve`: the desk."""

from __future__ import annotations

import gc
import socket
import sys
import webbrowser
from urllib.parse import urlsplit

import click

from assay.cli.case.shared import failing
from assay.errors import CaseError

__all__ = ["serve"]

_FAILED = 1


@click.command()
@click.argument("where", metavar="CASE")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="The port to listen on; 0 for any that is free.",
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@click.option("--auth", is_flag=True, help="Ask everybody for a name and a password.")
@click.option("--fetch", is_flag=True, help="Let pages be added by their address.")
@click.option(
    "--public",
    "public",
    multiple=True,
    metavar="ADDRESS",
    help="An address by which browsers reach the desk through a proxy: https://desk.example.",
)
@click.option("--who", help="Your name for the history, without --auth.")
def serve(
    where: str, host: str, port: int, public: tuple[str, ...], who: str | None, *,
    no_browser: bool, auth: bool, fetch: bool,
) -> None:  # fmt: skip
    """Open CASE in the browser, to review it.

    Without --auth the desk is for this machine alone, and listens on nothing else.
    """
    import uvicorn  # noqa: PLC0415 - wanted only when a desk is served

    from assay.case.users import users  # noqa: PLC0415 - the same
    from assay.web import Serving, create_app  # noqa: PLC0415 - the same
    from assay.web.options import LOOPBACK  # noqa: PLC0415 - the same

    if host not in LOOPBACK and not auth:
        raise click.UsageError(f"on {host} others can reach the desk: add --auth")
    listening = _listening(host, port)
    port = listening.getsockname()[1]
    names = {f"{name}:{port}" for name in (host, "localhost", "127.0.0.1", "[::1]")}
    serving = Serving(
        case=where, hosts=frozenset(names | {urlsplit(one).netloc.lower() for one in public}),
        fetch=fetch, auth=auth, who=who, secure=any(one.startswith("https:") for one in public),
    )  # fmt: skip
    with failing():
        app = create_app(serving)
        if auth and not users(app.state.desk.reader):
            raise CaseError(
                where,
                "nobody may sign in yet: let somebody in with"
                f" `assay case users {where} --add NAME --role admin`.",
                reason="unknown",
            )
    address = f"http://{host}:{port}/"
    click.echo(f"The desk is at {address} (Ctrl-C ends it).")
    if not no_browser and not webbrowser.open(address):
        click.echo("No browser could be opened: open that address in yours.", err=True)
    # what is loaded by now stays: looking through it again and again would slow the first answers
    gc.freeze()
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", proxy_headers=False))
    server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Take a port, so that it is known to be free before anything else is done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except OSError as error:
        click.echo(
            f"assay: {host}:{port} cannot be listened on ({error.strerror}): give another --port,"
            " or 0 for any that is free.",
            err=True,
        )
        sys.exit(_FAILED)
    return made
