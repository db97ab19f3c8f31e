"""A page from an address that a user gave: fetched once, and never from inside a network.

What holds for every request, the first, each redirect and each robots.txt alike: the name is
resolved by this machine, every address it has must be public (:func:`is_public`), and the
connection is made to the very address that was checked. Sizes, packed and unpacked, the number of
redirects and the time for all of it are limited (:class:`Fetching`). No cookie, no credential and
no referrer is sent. Proxies named in the environment are not used: they would resolve the name
elsewhere, out of sight of the checks.

HTTP is spoken by :mod:`http.client` over a socket of our own. urllib3 can connect to an IP address
under another host name, but limits each read and not their sum, so that a server may drip its
headers for as long as it likes, and what else it brings (pools, retries, redirects, proxies) would
all have to be turned off. httpcore lets its socket be replaced, at the price of two more packages
for one GET. Here the socket's reads are ours: one clock and one count for all that comes in.
"""

from assay.read.fetch.options import Fetched, Fetching, Hop
from assay.read.fetch.page import fetch
from assay.read.fetch.public import is_public

__all__ = ["Fetched", "Fetching", "Hop", "fetch", "is_public"]
