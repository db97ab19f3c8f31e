"""Words that a clause's verb group ends in, and what they do to what follows them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from assay.weigh.certainty.grade import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ADJECTIVES", "DENYING", "DOUBTABLE", "FACTIVE", "FAILING", "FALSE", "NOUNS", "OPINIONS",
    "PASSED_ON", "RAISING", "SEEMING", "WANTING",
]  # fmt: skip

_P, _S, _U = Level.PROBABLE, Level.POSSIBLE, Level.UNKNOWN

OPINIONS: Mapping[str, Level] = MappingProxyType(
    {
        **dict.fromkeys(
            "think believe suspect expect reckon feel assume guess presume imagine suppose "
            "anticipate surmise predict forecast estimate doubt conjecture".split(),
            _P,
        ),
        **dict.fromkeys("fear worry dread speculate".split(), _S),
    }
)
"""Verbs whose complement is only held likely, or feared; "doubt" turns it too."""

SEEMING = frozenset("seem appear look sound".split())
PASSED_ON = frozenset(
    "expect believe think suppose assume presume allege rumour rumor suspect estimate predict "
    "project forecast understand purport repute tip say report".split()
)
"""What is passive before "to": "is believed to have left"."""

WANTING = frozenset(
    "want hope wish plan intend aim vow promise pledge threaten offer propose aspire "
    "prefer long yearn pray need demand".split()
)
"""Before "to", and some before "that": nothing is done yet."""

FAILING = frozenset("fail refuse decline neglect forget cease avoid refrain shun".split())
"""What follows is not done."""

DENYING = frozenset("deny dispute reject refute dismiss".split())
FACTIVE = frozenset(
    "know realise realize understand regret remember forget notice learn recognise recognize "
    "acknowledge admit".split()
)
"""What they are said of is presupposed, and so stands when they are denied."""

DOUBTABLE = frozenset(
    "clear certain sure convinced confident obvious evident known confirmed proven "
    "proved established persuaded".split()
)
"""When it is denied, nothing is known."""

RAISING = frozenset(
    "manage begin start continue come get happen able forced bound about going used due prove "
    "dare help ready".split()
)
"""Before "to": what follows is as sure as if they were not there."""

FALSE = frozenset(
    "false untrue incorrect unfounded baseless groundless nonsense bogus fictitious fabricated "
    "inaccurate wrong lie lies myth hoax fiction rubbish bullshit bs impossible inconceivable "
    "unthinkable mistaken fallacy falsehood propaganda".split()
)
"""What is said of a thing that is held not to be so."""

ADJECTIVES: Mapping[str, tuple[Level, bool]] = MappingProxyType(
    {
        "likely": (_P, False),
        "probable": (_P, False),
        "unlikely": (_P, True),
        "improbable": (_P, True),
        "doubtful": (_P, True),
        "possible": (_S, False),
        "conceivable": (_S, False),
        "plausible": (_S, False),
        "feasible": (_S, False),
        "unclear": (_U, False),
        "uncertain": (_U, False),
        "unknown": (_U, False),
        "unsure": (_U, False),
        "undecided": (_U, False),
        "unresolved": (_U, False),
        "unconfirmed": (_U, False),
        "unproven": (_U, False),
        "debatable": (_U, False),
        "questionable": (_U, False),
        "clear": (Level.CERTAIN, False),
        "obvious": (Level.CERTAIN, False),
        "evident": (Level.CERTAIN, False),
        "undeniable": (Level.CERTAIN, False),
        "certain": (Level.CERTAIN, False),
        "sure": (Level.CERTAIN, False),
        "convinced": (Level.CERTAIN, False),
        "confident": (Level.CERTAIN, False),
        "positive": (Level.CERTAIN, False),
        "bound": (Level.CERTAIN, False),
        "set": (_P, False),
        "poised": (_P, False),
        "hopeful": (_U, False),
        "eager": (_U, False),
        "afraid": (_S, False),
        "worried": (_S, False),
        "concerned": (_S, False),
        "true": (Level.CERTAIN, False),
        "aware": (Level.CERTAIN, False),
    }
)
"""Behind a form of "be": how sure, and whether it turns."""

NOUNS: Mapping[str, Level] = MappingProxyType(
    {
        **dict.fromkeys(
            "assumption belief guess view opinion feeling impression expectation suspicion "
            "understanding sense bet hunch".split(),
            _P,
        ),
        **dict.fromkeys("hope plan goal aim intention wish dream desire aspiration".split(), _U),
        **dict.fromkeys("fear worry concern risk danger possibility".split(), _S),
        **dict.fromkeys("fact truth reality point upshot".split(), Level.CERTAIN),
    }
)
"""A subject before "is that": "our assumption is that"."""
