"""The times that a page states, resolved against its own date."""

from assay.weigh.dates.events import events

__all__ = ["events"]
