"""What the plain words of a post on a microblog say of its stance, beside the model.

The weights are fitted by `training.stance.posts`; they are added to the logarithms of what the
model finds likely.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["CUES", "Cue", "Weighed", "cues", "is_post", "weighed"]

_MARK = re.compile(r"#\w{3,}|https?://t\.co/")
_HEAD = re.compile(r"\A(?:[@#.]\w+[\s:,]*)+")
_NO_WORD = ("http://", "https://", "@", "#")
_ENDS_ASKING = re.compile(r"\?\W*\Z")


class Cue(NamedTuple):
    """What a post does, how that shows, and what it adds to support, deny, query and comment."""

    does: str
    words: re.Pattern[str] | None
    adds: tuple[float, float, float, float]


def _cue(does: str, words: str | None, *adds: float, flags: int = re.IGNORECASE) -> Cue:
    first, second, third, fourth = adds
    pattern = None if words is None else re.compile(words, flags)
    return Cue(does, pattern, (first, second, third, fourth))


_SPEAKS, _SAID = 0.06, 3
_ENDS, _FIRST = "ends with a question", "answers nothing"

CUES = (
    _cue("asks", r"\?", -0.14, -0.1, 0.42, -0.18),
    _cue(_ENDS, None, -0.1, -0.11, 0.3, -0.09),
    _cue(
        "asks for a source",
        r"\b(?:source|link|proof|evidence|confirm(?:ed|ation)?|verified|who says|says who|"
        r"how do (?:you|we|they) know)\b[^.!?]{0,80}\?",
        0.05, -0.12, 0.16, -0.1,
    ),
    _cue(
        "asks whether",
        r"\b(?:is|are|was|were|did|does|do|has|have|any|really|seriously|so)\b[^.!?]{0,80}\?",
        -0.07, 0.05, 0.06, -0.04,
    ),
    _cue(
        "calls something untrue",
        r"\b(?:not true|untrue|isn['’]?t true|false|fake|hoax|debunk\w*|incorrect|wrong|bogus|"
        r"rubbish|nonsense|bullshit|bs|lies?|lied|lying|liars?|misinformation|disinformation|"
        r"photoshop\w*|made up|stop (?:spreading|posting|tweeting|saying)|propaganda|myth)\b",
        -0.05, 0.26, -0.11, -0.1,
    ),
    _cue(
        "doubts",
        r"\b(?:unconfirmed|rumou?rs?|allegedly|supposedly|speculat\w*|doubt\w*|unverified)\b",
        -0.16, 0.21, 0.08, -0.13,
    ),
    _cue("opens with no", r"\A\W*(?:no|nope|nah|not)\b", -0.09, 0.21, -0.05, -0.07),
    _cue(
        "negates",
        r"\b(?:(?:is|are|was|were|did|does|do|ca|wo)n['’]?t|not|never|no)\b",
        -0.14, 0.18, -0.02, -0.02,
    ),
    _cue(
        "opens with yes",
        r"\A\W*(?:yes|yep|yeah|true|exactly|agreed?|right|indeed|correct)\b",
        0.19, -0.12, 0.01, -0.09,
    ),
    _cue(
        "mourns or is moved",
        r"\b(?:rip|pray\w*|sad|terrible|horrible|omg|oh my|thoughts|awful|tragic|tragedy|wow|god|"
        r"hope)\b",
        0.08, -0.14, -0.03, 0.09,
    ),
    _cue("links", r"https?://", 0.27, -0.08, -0.08, -0.11),
    _cue(
        "reports",
        r"\b(?:police|reports?|reported|breaking|confirm\w*|says?|via|sources?)\b",
        0.08, 0.03, -0.01, -0.11,
    ),
    _cue("passes on", r"\b[RM]T\b", 0.2, -0.04, -0.15, -0.01, flags=0),
    _cue("speaks to somebody", r"\byou(?:['’]?re|r)?\b", -0.14, 0.18, 0.05, -0.08),
    _cue("exclaims", r"!", 0.02, 0.02, -0.11, 0.06),
    _cue(_FIRST, None, 0.68, -0.05, -0.28, -0.35),
)  # fmt: skip
BASE = (-0.03, -0.01, -0.2, 0.23)
"""What every post adds, whatever its words."""


class Weighed(NamedTuple):
    """What a post's cues add to each stance, and which they are."""

    adds: tuple[float, float, float, float]
    cues: tuple[Cue, ...]

    def speaking_for(self, stance: int) -> str:
        """Say what the post does that speaks most for a stance; "" where nothing does."""
        strong = [one for one in self.cues if one.adds[stance] >= _SPEAKS]
        strong.sort(key=lambda one: -one.adds[stance])
        return " and ".join(one.does for one in strong[:_SAID])


def is_post(text: str) -> bool:
    """Tell whether a text is a post of a microblog: it has a tag, or a link that one shortened."""
    return _MARK.search(text) is not None


def cues(post: str, *, first: bool) -> tuple[bool, ...]:
    """Tell which of `CUES` a post has; ``first`` says that it answers nothing."""
    body = post[found.end() :] if (found := _HEAD.match(post)) else post
    told = {_ENDS: _ends_asking(body), _FIRST: first}
    return tuple(
        told[one.does] if one.words is None else one.words.search(body) is not None for one in CUES
    )


def weighed(post: str, *, first: bool) -> Weighed:
    """Add up what the cues of a post say."""
    held = tuple(one for one, has in zip(CUES, cues(post, first=first), strict=True) if has)
    support, deny, query, comment = (
        sum(column) for column in zip(BASE, *(one.adds for one in held), strict=True)
    )
    return Weighed((support, deny, query, comment), held)


def _ends_asking(body: str) -> bool:
    for word in reversed(body.split()):
        if not word.startswith(_NO_WORD):
            return _ENDS_ASKING.search(word) is not None
    return False
