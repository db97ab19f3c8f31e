from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.read.fetch import is_public

PUBLIC = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.215.14 100.63.255.255 100.128.0.0 126.255.255.255
128.0.0.0 168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0
192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0
223.255.255.255
2001:4860:4860::8888 2606:4700:4700::1111 2a00:1450:4001::200e 2400:cb00::1 2c0f:fb50::1
2001:200::1 2003::1 2600::1
::ffff:8.8.8.8 64:ff9b::8.8.8.8 2606:4700::5efe:808:808
"""
INSIDE = """
0.0.0.0 0.1.2.3 10.0.0.0 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1
127.1.2.3 127.255.255.255 168.63.129.16 169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.1 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255
192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255
240.0.0.1 255.255.255.255
:: ::1 ::7f00:1 ::8.8.8.8 100::1 100:0:0:1::1 1fff::1 4000::1 5f00::1
fc00::1 fd00:ec2::254 fd20:ce::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ff0e::1
2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1 2001:db8::1
2002:7f00:1::1 2002:808:808::1 2620:4f:8000::1 3ffe::1 3fff::1
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:127.0.0.1
64:ff9b::127.0.0.1 64:ff9b::192.168.0.1 64:ff9b:1::8.8.8.8 64:ff9b:1::1
2606:4700::5efe:a00:1 2606:4700::200:5efe:c0a8:1 2606:4700::1%eth0
"""
PRIVATE_4 = (
    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 "
    "192.168.0.0/16 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4"
).split()
WRAPPINGS = (
    int(IPv6Address("::ffff:0:0")),
    int(IPv6Address("::")),
    int(IPv6Address("64:ff9b::")),
    int(IPv6Address("64:ff9b:1::")),
    int(IPv6Address("2600::5efe:0:0")),
    int(IPv6Address("fe80::5efe:0:0")),
)
_TEREDO_MASK = 0xFFFFFFFF


@pytest.mark.parametrize("text", PUBLIC.split())
def test_an_address_of_the_public_internet_may_be_reached(text: str) -> None:
    assert is_public(ip_address(text))


@pytest.mark.parametrize("text", INSIDE.split())
def test_an_address_that_leads_inside_may_not_be_reached(text: str) -> None:
    assert not is_public(ip_address(text))


def _inside_4() -> st.SearchStrategy[IPv4Address]:
    nets = [IPv4Network(net) for net in PRIVATE_4]
    return st.sampled_from(nets).flatmap(
        lambda net: st.integers(int(net[0]), int(net[-1])).map(IPv4Address)
    )


@given(ip=_inside_4(), wrapping=st.sampled_from(WRAPPINGS))
def test_a_private_address_in_ipv6_clothes_is_refused_as_it_is_in_its_own(
    ip: IPv4Address, wrapping: int
) -> None:
    assert not is_public(ip)
    assert not is_public(IPv6Address(wrapping | int(ip)))


@given(ip=_inside_4(), rest=st.integers(0, 2**80 - 1))
def test_a_private_address_in_a_tunnel_is_refused(ip: IPv4Address, rest: int) -> None:
    assert not is_public(IPv6Address((0x2002 << 112) | (int(ip) << 80) | rest))
    client = int(ip) ^ _TEREDO_MASK
    assert not is_public(IPv6Address((0x20010000 << 96) | (rest & ~_TEREDO_MASK) | client))


@given(ip=st.ip_addresses(v=6))
def test_all_that_is_public_in_ipv6_is_global_unicast_or_carries_a_public_ipv4_address(
    ip: IPv6Address,
) -> None:
    if is_public(ip):
        carried = IPv4Address(int(ip) & 0xFFFFFFFF)
        assert int(ip) >> 125 == 1 or is_public(carried)
