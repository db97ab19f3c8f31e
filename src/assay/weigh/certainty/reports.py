"""Words that report, by how sure they leave what is reported."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ACCUSING", "CALLING", "DISTANCE", "EMOTIVE", "FACTIVES", "FALSELY", "HEDGES", "KINDS",
    "PRESUPPOSING", "PROPOSITIONS", "QUOTING", "REACTING", "ReportKind",
]  # fmt: skip

ReportKind = Literal[
    "says", "sure", "thinks", "doubts", "fears", "wants", "denies", "asks", "knows", "calls",
    "suggests", "deplores", "refuses",
]  # fmt: skip

_WORDS: tuple[tuple[ReportKind, str], ...] = (
    (
        "says",
        (
            "say tell state announce add note explain report declare claim argue assert allege "
            "maintain stress emphasise emphasize reply respond answer remark comment observe "
            "conclude contend testify reiterate repeat continue joke warn caution write tweet "
            "post insist agree according speak talk address elaborate specify clarify discuss "
            "mention provide give indicate show demonstrate prove find tweets comments remarks "
            "statement reports account point highlight underscore record detail witness recount "
            "quip counter retort react document"
        ),
    ),
    (
        "sure",
        ("sure certain convinced confident adamant positive certainty conviction doubtless"),
    ),
    (
        "thinks",
        (
            "think believe expect reckon feel assume guess presume imagine suppose anticipate "
            "surmise view regard deem consider perceive suspect belief beliefs opinion "
            "opinions assumption assumptions expectation expectations suspicion suspicions "
            "views feeling impression seem appear likely presumably probably apparently "
            "reportedly guesses supposedly theory hunch"
        ),
    ),
    (
        "suggests",
        (
            "suggest predict forecast estimate imply hint theorise theorize hypothesise "
            "hypothesize conjecture project prediction predictions estimates forecasts "
            "suggestion suggestions projection projections"
        ),
    ),
    (
        "doubts",
        ("doubt doubts sceptical skeptical scepticism skepticism dubious doubtful"),
    ),
    (
        "fears",
        (
            "fear worry dread speculate fears worries concern concerns concerned worried "
            "afraid anxiety anxious fearful speculation"
        ),
    ),
    (
        "wants",
        (
            "want hope wish vow promise pledge threaten urge demand implore beg order instruct "
            "propose recommend plan intend aim seek request desire hopes threat threats "
            "promises vows pledges demands plans intention intentions wishes plea pleas "
            "proposal proposals hopeful encourage invite offer require plead lobby push "
            "entreat appeal command forbid recommendation recommendations permission advice "
            "pray aims goal goals aspire aspires"
        ),
    ),
    (
        "denies",
        (
            "deny dispute reject refute rebut rebuff dismiss debunk contradict disavow denial "
            "denials rejection disagree disprove repudiate disclaim rubbish denounces"
        ),
    ),
    (
        "asks",
        (
            "ask question wonder inquire enquire query quiz questions inquiry inquiries unsure "
            "uncertain unclear puzzled ponder wonders coy"
        ),
    ),
    (
        "knows",
        (
            "know realise realize understand learn discover notice recognise recognize "
            "remember recall see hear acknowledge admit concede confess confirm reveal "
            "disclose forget aware knowledge affirm unaware surprise surprised surprising glad "
            "happy proud pleased disappointed alarmed outraged angry upset distressed disturbed "
            "shocked appalled stunned angered dismay outrage anger grieve furious livid "
            "delighted saddened horrified frustrated ashamed elated"
        ),
    ),
    (
        "calls",
        (
            "call dub label brand term describe portray paint characterise characterize depict "
            "cast refer liken compare hail name title entitle nickname"
        ),
    ),
    (
        "deplores",
        (
            "criticise criticize blame accuse condemn mock praise fault slam lament bemoan "
            "regret complain thank apologise apologize cite blast lambast lambaste chide "
            "deride ridicule decry denounce attack marvel boast brag celebrate heat welcome "
            "deplore mourn cheer applaud rue chastise castigate congratulate scold rebuke "
            "credit defend justify criticism accusation accusations allegation allegations charge "
            "charges "
            "chagrin assail pummel berate lampoon trash bash vilify excoriate skewer disparage "
            "belittle commend salute laud tout"
        ),
    ),
    (
        "refuses",
        ("decline refuse refused refusal avoid stop stopped fail failed"),
    ),
)

KINDS: Mapping[str, ReportKind] = MappingProxyType(
    {word: kind for kind, words in reversed(_WORDS) for word in words.split()}
)
"""Verbs by their base form, nouns and adjectives as they stand."""

HEDGES = frozenset("seem appear likely presumably probably apparently reportedly".split())
"""They grade what follows only where no word beside them reports."""

PRESUPPOSING = frozenset(
    "cite report reports lament bemoan regret complain marvel admit confess confirm "
    "acknowledge announce reveal emphasise emphasize stress recount record mourn welcome "
    "witness heat disclose describe detail explain highlight underscore show find indicate "
    "demonstrate document notice celebrate deplore decry rue condemn recall remember note "
    "apologise apologize boast brag".split()
)
"""What they are said of is taken to be so, and be it a bare noun: "cited the delays"."""

QUOTING = frozenset(
    "say tell state add argue claim insist note reply respond explain write tweet assert contend "
    "remark announce declare counter retort quip testify conclude warn point".split()
)
"""What is said with these is a sentence, also where no verb of it is known."""

FACTIVES = frozenset(
    "reveal disclose admit acknowledge concede confess know realise realize discover learn notice "
    "recognise recognize remember recall confirm show prove demonstrate point forget find "
    "expose aware note".split()
)
"""Who reports with these holds what is reported to be so (Kiparsky and Kiparsky 1970)."""

ACCUSING = frozenset(
    "accuse blame charge criticise criticize praise condemn mock slam attack fault accusation "
    "accusations allegation allegations charges thank credit ridicule chide rebuke scold lambaste "
    "lambast blast deride chastise castigate congratulate criticism heat applaud cheer assail "
    "berate lampoon trash bash vilify excoriate skewer commend".split()
)
"""Behind "of", "for" and "over" they name what somebody is held to have done."""

CALLING = frozenset("call dub label brand term title entitle nickname".split())
"""They take a thing and what it is said to be: "called the ferry a wreck"."""

EMOTIVE = frozenset(
    "glad happy proud pleased disappointed surprised alarmed outraged angry upset distressed "
    "disturbed shocked appalled stunned angered dismay outrage anger alarm grieve furious livid "
    "delighted saddened horrified frustrated ashamed elated".split()
)
"""What somebody feels so about is taken to be so."""

REACTING = frozenset(
    "react respond praise applaud tout hail commend slam blast criticise criticize mock mention "
    "laud assail bash deride ridicule defend justify see hear aware unaware".split()
)
"""What these are said of is taken to have happened, where it is an event."""

PROPOSITIONS = frozenset(
    "claim claims idea ideas notion suggestion suggestions allegation allegations accusation "
    "accusations rumour rumours rumor rumors report reports charge charges argument arguments "
    "criticism criticisms concern concerns theory theories assertion assertions premise contention "
    "speculation talk involvement wrongdoing link links possibility story stories".split()
)
"""Nouns for what can be held true or false."""

DISTANCE = frozenset(
    "claim allege purport allegedly reportedly supposedly purportedly apparently insist assert "
    "claims allegation allegations contend seemingly ostensibly boast maintain".split()
)
"""Who reports with these keeps away from what is reported."""

FALSELY = frozenset(
    "falsely wrongly incorrectly erroneously mistakenly misleadingly untruthfully lie lied lies "
    "wrongfully inaccurately baselessly".split()
)
