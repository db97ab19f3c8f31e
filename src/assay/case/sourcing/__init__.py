"""What each source of a case said, and the grade that a person gives it. Never a commenter."""

from assay.case.sourcing.grading import grade
from assay.case.sourcing.profiling import profile, summaries
from assay.case.sourcing.values import Change, Echo, Grade, Profile, Speaker, Summary, Sure, Uttered

__all__ = [
    "Change", "Echo", "Grade", "Profile", "Speaker", "Summary", "Sure", "Uttered", "grade",
    "profile", "summaries",
]  # fmt: skip
