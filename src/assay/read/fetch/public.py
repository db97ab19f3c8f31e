"""Which IP addresses stand for the public internet, and which lead inside.

The two tables follow IANA's IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890). They
are written out here and not asked of :mod:`ipaddress`, whose ``is_private`` and ``is_global``
have changed their answer from one patch release of Python to the next.

IPv6 is turned around: only what IANA has given out as global unicast (``2000::/3``) is public,
less what is set apart in it. Forms that carry an IPv4 address are judged by that address:
mapped (RFC 4291), the translation prefix of NAT64 (RFC 6052), and ISATAP (RFC 5214). 6to4,
Teredo and the old IPv4-compatible form also carry one, and are refused whatever it is: no page
is served from there, and a relay on the way may lead anywhere.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

__all__ = ["IPAddress", "is_public"]

IPAddress = IPv4Address | IPv6Address

_INSIDE_4 = tuple(
    IPv4Network(net)
    for net in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by the customers of a carrier
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a cloud's own services, reached from its machines only
        "169.254.0.0/16",  # link-local, and the metadata of most clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and the broadcast address
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")
_INSIDE_6 = tuple(
    IPv6Network(net)
    for net in (
        "2001::/23",  # protocol assignments: Teredo, benchmarking, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3ffe::/16",  # the test network of old
        "3fff::/20",  # documentation
    )
)
_MAPPED = IPv6Network("::ffff:0:0/96")
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)
_LOW_32 = 0xFFFFFFFF


def is_public(ip: IPAddress) -> bool:
    """Tell whether ``ip`` is an address of the public internet that a page can be served from.

    An IPv6 address with a zone (``fe80::1%eth0``) never is.
    """
    if isinstance(ip, IPv4Address):
        return not any(ip in net for net in _INSIDE_4)
    if ip.scope_id is not None:
        return False
    low = int(ip) & _LOW_32
    if ip in _MAPPED or ip in _NAT64:
        return is_public(IPv4Address(low))
    if ip not in _GLOBAL_6 or any(ip in net for net in _INSIDE_6):
        return False
    return (int(ip) >> 32) & _LOW_32 not in _ISATAP or is_public(IPv4Address(low))
