"""Set phrases that grade a clause wherever they stand in it, and how they are looked up."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from assay.weigh.certainty.grade import Level

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.weigh.certainty.tokens import Tokens

__all__ = ["EVIDENCE", "LEVELS", "Effect", "Phrase", "phrase_at"]

Effect = Literal["certain", "probable", "possible", "unknown", "turn", "nothing"]
"""``turn`` is a negation; ``nothing`` keeps words from being read one by one ("not only")."""

_PHRASES: tuple[tuple[Effect, str], ...] = (
    (
        "possible",
        (
            "maybe|perhaps|possibly|potentially|conceivably|mayhap|at risk|in danger of|"
            "for all i know|for all we know|may or may not be|a chance|a chance that|"
            "a small chance|a slim chance|a slight chance|every chance|a possibility|"
            "a real possibility|the possibility|a risk that|a danger that|a risk of|"
            "a danger of|not impossible|not inconceivable|not unthinkable|n't impossible|"
            "not excluded|not ruled out|could well|may well|might well|can not exclude|"
            "can not rule out|can not discount"
        ),
    ),
    (
        "probable",
        (
            "probably|presumably|seemingly|apparently|evidently|supposedly|allegedly|"
            "reportedly|purportedly|ostensibly|arguably|almost certainly|nearly certainly|"
            "in all likelihood|in all probability|most likely|very likely|more likely than not|"
            "more than likely|most probably|very probably|in my opinion|in my view|in our view|"
            "in our opinion|in my humble opinion|imo|imho|to my mind|afaik|as far as i know|"
            "as far as we know|as far as i can tell|for my money|a good chance|a strong chance|"
            "i guess|i suppose|i think|i reckon|i suspect|i believe|i assume|i imagine|"
            "i presume|i bet|i feel|we think|we believe|we suspect|methinks|chances are|"
            "odds are|the odds are|it would seem|it would appear|it seems|it appears|"
            "i would guess|i'd guess|i'd bet|i'd say|i would say|i'd think|my guess is|"
            "my bet is|if i am not mistaken|if i'm not mistaken|if memory serves"
        ),
    ),
    (
        "certain",
        (
            "certainly|definitely|undoubtedly|undeniably|indisputably|unquestionably|indeed|"
            "clearly|obviously|surely|really|absolutely|truly|in fact|no doubt|without doubt|"
            "without a doubt|without question|beyond doubt|beyond any doubt|beyond question|"
            "beyond dispute|beyond a doubt|beyond reasonable doubt|no question|for sure|"
            "for certain|of course|it is certain|no denying|can't be denied|can not be denied|"
            "can't be doubted|can't deny|can not deny|couldn't deny|100 percent|"
            "hundred percent|100 per cent"
        ),
    ),
    (
        "unknown",
        (
            "hopefully|if only|i wish|we wish|i hope|we hope|let us hope|let's hope|"
            "whether or not|no idea|idk|dunno|i dunno|no clue|not a clue|who knows|god knows|"
            "god only knows|time will tell|remains to be seen|remain to be seen|"
            "remains unclear|remain unclear|remains unknown|too early to tell|too early to say|"
            "too soon to tell|too soon to say|too early to know|too soon to know|"
            "too early to judge|up in the air|an open question|anybody's guess|anyone's guess|"
            "hard to say|difficult to say|hard to tell|hard to know|impossible to say|"
            "impossible to tell|impossible to know|not necessarily|may or may not|"
            "might or might not|insufficient information|insufficient evidence|"
            "insufficient data|little evidence|scant evidence|not enough evidence|"
            "not enough information|not enough data|lack of evidence|lack of information|"
            "lack of proof|would like to|would love to|would like|would love|would rather|"
            "would prefer|would've|it is time to|it's time to|it's high time|"
            "it is high time|had better|i'd like to|i'd like|we'd like|remained to be seen|"
            "remained unclear|remained unknown|nothing to suggest|nothing to indicate|"
            "nothing to prove|nothing suggests|nothing indicates|no reason to believe|"
            "no reason to think"
        ),
    ),
    (
        "turn",
        (
            "never|nobody|nothing|none|neither|nowhere|no longer|no one|noone|by no means|"
            "in no way|under no circumstances|no way|at no time|at no point|hardly|scarcely|"
            "not|n't|nor|far from|anything but|nope|aint|has yet to|have yet to|had yet to|"
            "is yet to|are yet to|was yet to|were yet to"
        ),
    ),
    (
        "nothing",
        (
            "not only|not just|not merely|not simply|not least|not solely|not to mention|"
            "not until|no matter|no wonder|no less|no fewer|no more than|nothing but|"
            "nothing less than|nothing short of|none other than|n't only|n't just|no sooner|"
            "no surprise|not alone|last but not least|more often than not|if not|why not|"
            "never mind|nevermind|no later|not long after|not far from|could n't agree more|"
            "can n't wait|no stranger|couldn't be more|couldn't agree more|couldn't be happier|"
            "couldn't be better|can't wait|can't help but|can't but|could not be more|"
            "could not agree more|could not be happier|couldn't be clearer|"
            "could not be clearer|couldn't care less|may day|no 1|no 10|no 2|like nothing else|"
            "if nothing else|if ever|not for nothing|no longer than|so as not|in order not|"
            "not infrequently|as never before|no choice but to|no option but to|"
            "no alternative but to|could not have been more|couldn't have been more|"
            "could not have been better|couldn't have been better|could not have been happier|"
            "couldn't have been happier|could not be prouder|couldn't be prouder|"
            "could not have been prouder|couldn't have been prouder|could not be better"
        ),
    ),
)


class Phrase(NamedTuple):
    """A set phrase: its words, and what it does."""

    words: tuple[str, ...]
    effect: Effect


def _table() -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for effect, written in _PHRASES:
        for words in (tuple(one.split()) for one in written.split("|")):
            found.setdefault(words[0], []).append(Phrase(words, effect))
    return {first: tuple(sorted(held, key=lambda one: -len(one.words))) for first, held in
            found.items()}  # fmt: skip


_BY_FIRST: Mapping[str, Sequence[Phrase]] = MappingProxyType(_table())

LEVELS: Mapping[Effect, Level] = MappingProxyType(
    {
        "certain": Level.CERTAIN,
        "probable": Level.PROBABLE,
        "possible": Level.POSSIBLE,
        "unknown": Level.UNKNOWN,
    }
)
"""The effects that are degrees; a hedge and a booster are read alike, as the weakest wins."""

EVIDENCE = frozenset(
    "evidence proof indication indications sign signs confirmation link links connection "
    "connections information data suggestion word clue clues certainty guarantee guarantees "
    "consensus explanation idea clarity details".split()
)
"""What is there or not: without it, nothing is known of what it would speak for."""


def phrase_at(tokens: Tokens, place: int) -> Phrase | None:
    """Return the longest set phrase that begins at ``place``."""
    forms = tokens.forms
    for phrase in _BY_FIRST.get(forms[place], ()):
        if forms[place : place + len(phrase.words)] == phrase.words:
            return phrase
    return None
