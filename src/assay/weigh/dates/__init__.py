"""The times that a page states, resolved against its own date."""

from assay.weigh.dates.events import events
from assay.weigh.dates.told import told

__all__ = ["events", "told"]
