"""What a content names that has no verb: something that happened, a name, or just a thing.

"The killing of the gulls" states that gulls were killed, once it is cited or deplored; "the plan"
states nothing. Nouns of events are told by how they are made from verbs, and by a list
(FactBank's noun events; Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.certainty.finite import DETERMINERS, PREPOSITIONS
from assay.weigh.certainty.tokens import is_word

if TYPE_CHECKING:
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["head", "is_event", "is_name", "size"]

_EVENTS = frozenset(
    "attack attacks war wars win wins victory victories loss losses defeat defeats death deaths "
    "crash crashes murder murders strike strikes raid raids riot riots protest protests arrest "
    "arrests collapse rise fall drop surge rush visit visits departure arrival arrivals growth "
    "failure failures refusal refusals removal withdrawal abuse abuses theft thefts fraud crime "
    "crimes leak leaks breach breaches hack hacks explosion explosions blast blasts shooting "
    "shootings killing killings bombing bombings flood floods fire fires quake storm violence "
    "criticism release launch return rescue escape trial conviction use misuse support birth "
    "marriage divorce presence absence lack delay delays accident accidents scandal scandals "
    "incident incidents massacre massacres genocide outbreak increase decrease decline success "
    "successes behaviour behavior conduct treatment handling wrongdoing decision decisions move "
    "reaction reactions response refusal endorsement recovery discovery discoveries injury "
    "injuries cut cuts layoffs spending popularity unpopularity enthusiasm attendance torture "
    "bribery blackmail perjury rape assault looting sabotage espionage forgery arson racism sexism "
    "harassment interference torment plagiarism nepotism favouritism favoritism unrest riot "
    "blackout blackouts shortage shortages famine drought clash clashes coup gunfire capture "
    "seizure recession epidemic overspending closure closures pattern cover up "
    "cutbacks collusion mistake mistakes error errors failing failings shortcoming shortcomings "
    "shot shots gunshots merger takeover noise lapse lapses blunder blunders".split()
)
_ENDINGS = ("tion", "tions", "sion", "sions", "ment", "ments", "ance", "ence")
_THINGS = frozenset(
    "administration agreement ambition ambitions amendment apartment application argument "
    "arguments audience balance campaign chance commission condition conditions conference "
    "constitution convention conventions corporation corporations department discussion "
    "discussions distance division document documents election elections element elements "
    "environment equipment establishment evidence expectation expectations fiction finance "
    "foundation generation government influence information institution institutions insurance "
    "intelligence intention intentions legislation mention mission moment monument motion nation "
    "nations nomination notion option options organisation organisations organization "
    "organizations parliament passion pension performance population portion position positions "
    "prison profession proportion question questions recommendation recommendations regulation "
    "regulations reservation reservations romance science section sentence sentiment statement "
    "statements station substance television tradition version vision".split()
)
_ENDS = PREPOSITIONS | {"who", "which", "that", "whose", "where", "when", "and", "or", "to"}
_LONGEST = 4
"""A longer row of capitals is a headline, not a name."""
_OPENING = DETERMINERS | {"mr", "mrs", "ms", "dr", "former", "then", "fellow"}


def head(tokens: Tokens) -> int | None:
    """Return the place of the noun that a content hangs on; None where it has no word."""
    found = None
    for at, form in enumerate(tokens.forms):
        if not is_word(form):
            if found is not None and form in {",", ";", ":", "(", "—", "–"}:
                break
            continue
        if found is not None and form in _ENDS:
            break
        found = at
    return found


def is_event(tokens: Tokens) -> bool:
    """Tell whether a content's noun is one of what happens or is done."""
    at = head(tokens)
    if at is None or (tokens.capital[at] and not tokens.titled):
        return False
    form = tokens.forms[at]
    return form in _EVENTS or (form.endswith(_ENDINGS) and form not in _THINGS)


def is_name(tokens: Tokens) -> bool:
    """Tell whether a content is nothing but somebody's name, or a pronoun."""
    words = [at for at, form in enumerate(tokens.forms) if is_word(form)]
    return len(words) == 1 or (
        (not tokens.titled or len(words) <= _LONGEST)
        and all(tokens.capital[at] or tokens.forms[at] in _OPENING for at in words)
    )


def size(tokens: Tokens) -> int:
    """Return how many words a content has; marks are none."""
    return sum(is_word(form) for form in tokens.forms)
