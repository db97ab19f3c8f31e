"""The desk: a case in the browser, for the people who review it."""

from assay.web.app import create_app
from assay.web.options import Serving

__all__ = ["Serving", "create_app"]
