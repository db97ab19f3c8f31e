"""Whom a secure connection trusts: the system's store, or certifi's where the system has none."""

from __future__ import annotations

import ssl
from pathlib import Path

import certifi

__all__ = ["trusting"]


def trusting() -> ssl.SSLContext:
    """Return a context that checks certificates and host names.

    ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` are honoured, as everywhere in Python.
    """
    context = ssl.create_default_context()
    if not (context.cert_store_stats()["x509_ca"] or _has_folder()):
        context.load_verify_locations(certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    return context


def _has_folder() -> bool:
    """Tell whether there is a folder of certificates, which are read only when one is needed."""
    folder = ssl.get_default_verify_paths().capath
    return bool(folder) and any(Path(folder).iterdir())
