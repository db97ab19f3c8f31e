"""What a status without a page means, in plain words."""

from __future__ import annotations

from assay.read.fetch.stopped import Stopped

__all__ = ["no_page"]

_MEANINGS = {
    401: "it wants you to sign in: save the page from your browser and give its path",
    403: "the site refuses to show it: save the page from your browser and give its path",
    404: "there is no such page: check the address, or look for a copy in a web archive",
    410: "the page has been taken away: look for a copy in a web archive",
    429: "the site has been asked too often: wait, and try again later",
    451: "it is withheld for legal reasons: look for a copy in a web archive",
}
_SERVER_FAILED = 500


def no_page(status: int) -> Stopped:
    """Return what to raise for an answer that brings no page."""
    meaning = _MEANINGS.get(status)
    if meaning is None and status >= _SERVER_FAILED:
        meaning = "the site itself has failed: try again later"
    if meaning is None:
        meaning = "no page comes with it: open the address in a browser to see what it wants"
    return Stopped("status", f"it answers with status {status}; {meaning}.")
