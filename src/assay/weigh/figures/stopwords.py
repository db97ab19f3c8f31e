"""Words that no counted noun goes past, and the forms of nouns and verbs."""

from __future__ import annotations

__all__ = ["ACTS", "ARTICLES", "CASUALTIES", "SINGULAR", "STOPS", "VERBS", "is_plural"]

ARTICLES = frozenset(
    "the a an its their his her our my your these those this that all such any each every".split()
)
STOPS = ARTICLES | frozenset(
    "of in on at by to from for with without about into onto over under between among "
    "amid against during before after since until till through throughout across along "
    "around behind beyond near off out up down per than as via like within inside "
    "outside toward towards upon above below despite except versus vs and or but nor "
    "yet so if because while when where whereas although though unless whether that "
    "which who whom whose what why how is are was were be been being am has have had do "
    "does did will would shall should can could may might must ought not never also "
    "already still just only even again now then here there too very quite rather "
    "instead perhaps maybe however therefore ago later earlier apart together away back "
    "home alone abroad i you he she it we they me him us them himself herself itself "
    "themselves ourselves mine yours once twice both either neither no none nobody "
    "nothing everything something anyone someone yesterday today tonight tomorrow "
    "monday tuesday wednesday thursday friday saturday sunday january february march "
    "april june july august september october november december isn't aren't wasn't "
    "weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "shouldn't i'm i've you're he's she's it's we're they're lol pls overnight "
    "nationwide worldwide online altogether each apiece according due least most "
    "aboard last next long tall high wide deep old thick aged ahead left right plus minus".split()
)
VERBS = frozenset(
    "said says say saying told tell tells went go goes gone came come comes took take "
    "takes taken gave give gives given made make makes got get gets found find finds "
    "saw see sees seen knew know knows left leave leaves died die dies dead fell fall "
    "falls fallen rose rise rises risen ran run runs won win wins lost lose loses met "
    "meet meets sat sit sits stood stand stands held hold holds kept keep keeps began "
    "begin begins begun brought bring brings bought buy buys sold sell sells paid pay "
    "pays sent send sends spent spend spends built build builds broke break breaks "
    "broken drove drive drives flew fly flies froze freeze freezes sank sink sinks sang "
    "sing sings slept sleep sleeps spoke speak speaks stole steal steals struck strike "
    "swam threw throw throws wore wear wears wrote write writes written hit hits hurt "
    "hurts cut cuts put puts set sets shut shuts let lets quit became become becomes "
    "felt feel feels led lead leads need needs needed want wants use uses show shows "
    "shown work works seem seems remain remains live lives stay stays stopped start "
    "starts started vote votes backed back believe believes think thinks thought fear "
    "fears fled flee fight fought hid hang hung bear bore born lie lay lies lying walk "
    "walked march dare cost costs cover covers include includes including involving "
    "worth killed wounded injured missing dying living working waiting taking making "
    "leaving running using being having going coming saying standing lining marching "
    "gather gathers gathered voted wait waits watch sign signs belong fly grew grow "
    "grows drew draw draws deny denies ask asks asked call calls called face faces "
    "agree agrees appear appears arrive arrives attend attends claim claims deserve "
    "deserves expect expects happen happens receive receives report reports reported "
    "suffer suffers turn turns burn burns burnt open opens close closes closed ends end "
    "ended begins follow follows aims aim skip skips miss missed pull pulled".split()
)
"""Verbs that follow a noun; none that often stands before one."""

CASUALTIES = frozenset("dead wounded injured missing killed hurt born living".split())
"""What stands for people too: "300 dead"."""

ACTS = frozenset(
    "took went came said gave got saw knew died fell rose ran won met sat stood kept began brought "
    "drove flew froze sank slept spoke stole swam threw wore wrote became fled fought lay grew "
    "drew say think believe want agree".split()
)
"""Verbs that are no part of what is counted: "about 200 took part"."""

SINGULAR = frozenset("bus gas lens news series species crisis basis business class census".split())
_IRREGULAR = frozenset(
    "people ppl men women children kids police sheep fish deer cattle feet teeth geese mice oxen "
    "personnel others staff crew media data criteria phenomena lives wolves wives knives halves "
    "youth aircraft spacecraft troops series species "
    "swine salmon trout bison folk gentry clergy livestock poultry vermin alumni cacti fungi "
    "nuclei stimuli policemen policewomen firemen gunmen fishermen businessmen servicemen "
    "congressmen congresswomen spokesmen businesswomen grandchildren schoolchildren townspeople "
    "gunwomen workmen lawmen clergymen countrymen salesmen statesmen horsemen craftsmen councilmen "
    "hostages refugees loaves leaves shelves thieves calves hooves elves buses gases crises bases "
    "houses horses nurses judges".split()
)
_NO_PLURAL = frozenset(
    "this his its is was has does as us yes plus minus thus always perhaps across "
    "towards afterwards besides sometimes news politics economics mathematics physics "
    "athletics gymnastics gas bus lens paris texas wales mars los las des les christmas "
    "swiss previous various".split()
)
_SHORT = 2


def is_plural(form: str) -> bool:
    """Tell a noun in the plural by its form, in small letters."""
    if form in _IRREGULAR:
        return True
    if len(form) <= _SHORT or form in _NO_PLURAL or not form.endswith("s"):
        return False
    return not form.endswith(("ss", "us", "is", "'s", "ous"))
