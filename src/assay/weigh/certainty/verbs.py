"""Verbs by their forms: which words can be the verb that a sentence hangs on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "AUXILIARIES",
    "BARE",
    "BASES",
    "BE",
    "MODALS",
    "PARTICIPLES",
    "PASTS",
    "THIRDS",
    "lemma",
]

BE = frozenset("is are was were am be been being isn't aren't wasn't weren't ain't".split())
MODALS = frozenset(
    "will would can could may might must shall should won't wouldn't can't couldn't mightn't "
    "mustn't shouldn't mayn't needn't ought cud shud wud".split()
)
AUXILIARIES = (
    BE - {"be", "been", "being"}
    | MODALS
    | frozenset("has have had do does did hasn't haven't hadn't don't doesn't didn't".split())
)
"""What is finite wherever it stands, but behind "to"."""

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|
begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|
blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|
burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|
flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast|
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|
get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|
know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|
lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled|
overcome overcame overcome|oversee oversaw overseen|overturn overturned overturned|pay paid paid|
put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|
set set set|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|
shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|
slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|
strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|
think thought thought|throw threw thrown|undergo underwent undergone|
understand understood understood|undertake undertook undertaken|uphold upheld upheld|
wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|
withdraw withdrew withdrawn|withstand withstood withstood|write wrote written|
override overrode overridden|rebuild rebuilt rebuilt|overtake overtook overtaken
"""
_REGULAR = """
neglect abandon abolish absorb abuse accelerate accept access accompany account accuse achieve
acknowledge acquire act adapt add address adjust admit adopt advance advise affect affirm afford
agitate agree aid aim allege allow alter amend amount analyse analyze announce answer anticipate
apologise apologize appeal appear apply appoint appreciate approach approve argue arm arrange
arrest arrive ask assault assert assess assign assist associate assume assure attach attack
attempt attend attract avoid award back ban bar base battle beg believe belong benefit blame block
blow board boast bolster bomb boost borrow bother breach brief broadcast calculate call campaign
cancel capture care carry cast cause cease celebrate challenge change characterise charge chase
check choke circulate cite claim clarify clash classify clean clear climb close collapse collect
combat combine command comment commit communicate compare compete complain complete comply concede
concern conclude condemn conduct confirm confront confuse connect consider consist constitute
consult contact contain contend continue contradict contribute control convert convict convince
cooperate cope count counter cover crack crash create criticise criticize cross cry curb damage
dare dash date debate decide declare decline decrease defeat defend define delay deliver demand
demonstrate deny depart depend deploy deprive derail describe deserve design desire destroy detail
detain detect determine develop devote die differ diminish direct disagree disappear disclose
discover discuss dismiss display dispute disrupt distribute divide document dominate donate double
doubt downplay drag drop dump dwindle earn ease echo educate elect eliminate embark embrace emerge
emphasise emphasize employ enable encourage end endanger endorse endure enforce engage enhance
enjoy ensure enter envision escalate escape establish estimate evacuate evade evaluate evolve
examine exceed exchange exclude excuse execute exercise exist expand expect experience explain
explode exploit explore export expose express extend face fail favor favour fear feature figure
file fill film finance finish fire fit fix float focus follow force form frame fuel fulfil fulfill
function fund gain gather generate grant greet guarantee guess guide hail halt hamper hand handle
happen harm hate haunt head heal help hesitate hike hinder hire honor honour hope host house
identify ignore illustrate imagine impact implement implore imply import impose impress improve
include increase incur indicate inform initiate injure insist inspect inspire install insult
intend intensify interfere interpret intervene interview introduce invade invest investigate
invite involve issue jail join joke judge jump justify kick kidnap kill knock label lack land last
laugh launch leak lean learn lift like limit link list listen live load lobby look love lower
maintain manage manipulate march mark marry mask match matter measure mention mind miss mock
monitor motivate move murder name narrow need negotiate nominate note notice notify object oblige
observe obtain occupy occur offer open operate oppose order organise organize oust overlook owe
own pack paint participate pass pause peak perceive perform permit persist persuade pick place
plan play plead please pledge plot plunge point poison poll portray pose possess post postpone
pour praise pray predict prefer prepare present preserve press pressure pretend prevail prevent
print proceed process produce profit prohibit promise promote prompt propose prosecute protect
protest prove provide provoke publish pull pump punish purchase pursue push qualify question quote
race raid raise rank rate reach react realise realize rebuff recall receive reckon recognise
recognize recommend record recover recruit reduce refer reflect refrain refuse refute regain
regard register regret reinforce reiterate reject relate release relocate rely remain remember
remind remove renew repeal repeat replace reply report represent request require rescue resemble
reserve resign resist resolve respond rest restore restrict result resume retain retire retreat
retrieve return reveal reverse review revise revive revoke reward rig risk rob rule rush sabotage
sack satisfy save scare schedule score scrap scream search secede secure seem seize select separate
serve settle share shelter shift ship shock shout sign signal silence simplify skip slam slash slow
smuggle snub solve sound spark speculate sponsor spot stage start state stay step stoke stop strain
strengthen stress stretch struggle study subject submit succeed sue suffer suggest suit supply
support suppose suppress surge surprise surrender surround survey survive suspect suspend sustain
swap switch sympathise tackle talk target taste tax tend term terrify test testify thank threaten
tie top torture touch tour trace track trade train transfer transform translate travel treat
trigger triumph trust try turn tweet undermine unite unveil update urge use utter vanish vary veto
view violate visit voice volunteer vote vow wage wait walk want warn warrant waste watch weaken
weigh welcome whip widen wipe wish witness wonder work worry worsen worship yell yield
accord age air align amass anger applaud aspire await axe bail bake bankrupt bash bemoan bid bill
blast blend bond book box boycott brace brag brand breathe broaden buckle bully bump cap castigate
caution center centre chair champion characterize chart chastise cheer chide chop click clinch
cloud coach code coincide compensate compile compound conceal concentrate condone confess confine
congratulate conjecture conspire contest contract converge convey coordinate correct couple credit
cripple crumble crush dart daunt debunk deceive decry deem deepen degrade delete denounce depict
deplore deride deteriorate diagnose dictate diet dilute dim disable disavow disclaim discourage
discriminate disprove disregard dissolve distance distort divert divorce dock doom downgrade draft
drain dread dredge drift drown dub earmark edge elaborate elevate embarrass encounter enlist
enquire enrich entail entitle equal erase erode err erupt evict exaggerate excel exhaust fade
falter fault ferry fine flag flare flip flood flow fold fool forge foster fudge furnish gamble
gauge gear glance govern grapple grasp grill grip groom hack harass harbour harness harvest haul
hint hold hunt hypothesise hypothesize ignite imprison incite infect inflate inflict inherit
inject inquire insert instruct insulate integrate intercept irritate isolate jeopardise jeopardize
kiss lag lambast lambaste lament laud lecture legalise legalize levy liberate liken lodge loom
loot lure mandate marvel mature mediate mend merge migrate mislead misrepresent mobilise mobilize
mount mourn nationalise nod obey offend omit originate outline outnumber outpace overhaul
overstate overthrow overwhelm park patrol peddle perish persecute picket plague plant plunder poke
polish ponder populate preach precede predate preside presume privatise probe profile project
prolong publicise publicize punch quash quell query quiz rally ravage reap reassure rebound rebuke
rebut recede reconsider redeem refine reform refund regulate rehearse remark remedy render rent
reopen repair repay reproduce repudiate reshape resort restart restrain resurface retaliate
reunite ridicule rip roar roll root rot rotate rue ruin sail sanction scale scatter scold scour
scramble screen seal segregate shame shape shed shun shutter situate sketch slump smash smear
smell smile smoke soar soften spare specialise specify spell spoil spy squeeze stab stabilise
stabilize stack stagger stall stamp steer stem stir store storm straddle stray streamline suck
summon supplement surf surmise surpass swamp sweeten swell symbolise tailor tap teach tease tempt
terminate theorise theorize thrive thwart tighten tilt toil topple toss toughen tout toy trail
trample treasure tremble trick trickle trim truncate tumble uncover undercut underestimate
underline underpin understate unfold unleash unlock upset usher vaccinate venture vie vindicate
vouch wander warm wield wreck wrestle yank zoom
assail pummel lampoon trash bash vilify excoriate skewer disparage belittle commend salute
highlight underscore recount quip retort nickname herald contemplate distress alarm title resonate
rail adjourn remand acquit indict extradite deport
"""
_DOUBLED = frozenset(
    "admit ban bar beg commit compel control drag drop equip fit grab incur occur pin plan plot "
    "permit quip refer regret rig rob rub scrap ship skip slam slip snub spot step stop strip "
    "submit swap top transfer trap whip wrap prefer brag strip cap trim slump flip tap scrap chop "
    "acquit hug grip dim nod quiz dub flag lag rip rot shun stab stem stir".split()
)
_BRITISH = frozenset(
    "cancel travel label model signal level total fuel quarrel channel counsel marshal rival "
    "equal pedal dial duel unravel shovel tunnel".split()
)
"""They double their "l" in Britain: "labelled"."""

_VOWELS = "aeiou"


def _third(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLED else "") + "ed"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLED else "") + "ing"


def _table() -> Iterator[tuple[str, str, str]]:
    for row in _IRREGULAR.split("|"):
        base, past, participle = row.split()
        yield base, past, participle
    for base in _REGULAR.split():
        yield base, _past(base), _past(base)


_ROWS = tuple(_table())
BASES = frozenset(base for base, _, _ in _ROWS)
PASTS = frozenset(past for _, past, _ in _ROWS)
PARTICIPLES = frozenset(participle for _, _, participle in _ROWS) | {"been", "got"}
BARE = BASES | {"be"}
THIRDS = frozenset(_third(base) for base in BASES)
_LEMMAS: Mapping[str, str] = MappingProxyType(
    {
        form: base
        for base, past, participle in reversed(_ROWS)
        for form in (base, _third(base), _gerund(base), participle, past)
    }
    | {form: base for base in _BRITISH for form in (base + "led", base + "ling")}
)


def lemma(form: str) -> str:
    """Return the verb that ``form`` is of, or ``form`` itself where it is of none."""
    return _LEMMAS.get(form, form)
