"""Certificates are checked against the name that was asked for, not the address reached."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import certifi
import pytest
import trustme

from assay.errors import FetchError
from assay.read.fetch import fetch
from assay.read.fetch import trust as trust_file
from tests.read.fetch.site import HERE, NAME, Names, Site, Visit, fetching

if TYPE_CHECKING:
    from pathlib import Path


def _mud(visit: Visit) -> None:
    visit.answer(b"mud")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def _context(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_the_name_is_taken(authority: trustme.CA) -> None:
    with Site(_mud, _context(authority, NAME)) as site:
        page = fetch(site.url(scheme="https"), fetching(robots=True))
    assert page.data == b"mud"
    assert page.hops[0].ip == HERE
    assert len(site.paths) == 2


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_an_ip_address_is_taken(authority: trustme.CA) -> None:
    with Site(_mud, _context(authority, HERE)) as site:
        assert fetch(site.url(scheme="https", host=HERE), fetching()).data == b"mud"


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("name", ["other.example", HERE, "*.pages.example"])
def test_a_certificate_for_another_name_is_refused(authority: trustme.CA, name: str) -> None:
    with Site(_mud, _context(authority, name)) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(scheme="https"), fetching())
    assert failed.value.reason == "certificate"
    assert site.paths == []


def test_a_certificate_that_nobody_vouches_for_is_refused(authority: trustme.CA) -> None:
    with (
        Site(_mud, _context(authority, NAME)) as site,
        pytest.raises(FetchError, match="does not prove to be itself") as failed,
    ):
        fetch(site.url(scheme="https"), fetching())
    assert failed.value.reason == "certificate"
    assert site.paths == []


def test_a_server_without_encryption_is_no_secure_one() -> None:
    with Site(_mud) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(scheme="https"), fetching())
    assert failed.value.reason == "connection"


@pytest.mark.usefixtures("trusted")
def test_a_redirect_does_not_lead_out_of_a_secure_connection(authority: trustme.CA) -> None:
    with Site(_mud) as plain:
        play = plain.url("/mud")
        with (
            Site(lambda visit: visit.redirect(play), _context(authority, NAME)) as site,
            pytest.raises(FetchError, match="give that address yourself") as failed,
        ):
            fetch(site.url(scheme="https"), fetching())
    assert failed.value.reason == "redirects"
    assert plain.connections == 0


@pytest.mark.usefixtures("trusted")
def test_a_redirect_into_a_secure_connection_is_followed(authority: trustme.CA) -> None:
    with Site(_mud, _context(authority, "safe.example")) as safe:
        target = safe.url("/mud", scheme="https", host="safe.example")
        with Site(lambda visit: visit.redirect(target)) as site:
            page = fetch(site.url(), fetching(resolver=Names(safe_example=[[HERE]])))
    assert page.url == target


def test_where_the_system_has_no_store_another_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, authority: trustme.CA
) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    monkeypatch.setattr(certifi, "where", lambda: str(tmp_path / "authority.pem"))
    context = trust_file.trusting()
    assert context.cert_store_stats()["x509_ca"] == 1
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
