"""Words that stand in and around names: they say what bears the name, and are nobody's own."""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "DOCUMENTS", "EVENTS", "FORMS", "JOINING", "NAMED_AFTER", "NOBODY", "NO_NAMES",
    "ORGANISATIONS", "PEOPLES", "PLACES", "SUFFIXES", "TITLES",
]  # fmt: skip

FORMS: Final = frozenset("mr mrs ms miss dr prof sir dame lord lady mx rev fr sr jr st".split())
"""Forms of address."""

TITLES: Final = FORMS | frozenset(
    "ceo cfo coo cto co-founder founder president minister premier chancellor mayor "
    "governor senator representative congressman congresswoman ambassador secretary general "
    "colonel major captain lieutenant sergeant corporal admiral commander marshal officer "
    "inspector superintendent constable sheriff detective judge justice attorney prosecutor "
    "professor doctor rabbi imam sheikh pope bishop archbishop cardinal father sister "
    "brother pastor king queen prince princess duke duchess emir sultan chairman chairwoman "
    "chairperson chair director chief spokesman spokeswoman spokesperson commissioner "
    "councillor alderman deputy delegate envoy coach analyst editor reporter correspondent "
    "gen col maj capt lt sgt sen rep gov pres supt cllr baron baroness count countess "
    "monsignor midwife nurse engineer investigator harbourmaster treasurer lawmaker mp "
    "brigadier commodore viscount earl marquess chaplain vice-president monk nun "
    "businessman businesswoman oligarch warlord activist journalist photographer uncle aunt".split()
)
"""Words before a person's name that are no part of it; "former" and the like go with them."""

ORGANISATIONS: Final = frozenset(
    "mutual philharmonic symphony ballet opera insurer ledger quarterly weekly daily "
    "cells quartet trio ensemble choir band campaign agro carriers estates tours strategies "
    "dynamics foods squad pac archive archives hotel pub inn market markets stores shop "
    "bakery agency ventures analytics robotics motors biotech pharma finance investments "
    "properties developments resources minerals shipyards engineering design studio "
    "pictures records games comics books publishing publishers wireless telecom mobile "
    "communications airlines aviation aerospace defence defense arms tobacco sugar "
    "beverages dairy farms estate vineyards riders volunteers cell platoon league alliance "
    "collective squadron fleet detachment panel jury council commissariat detectives rebels "
    "ministry department institute institution university college school academy committee "
    "commission party union association company corporation corp bank authority government "
    "hospital clinic court police army navy guard force forces brigade battalion parliament "
    "congress senate house assembly foundation federation office bureau board "
    "administration centre center society organisation organization firm club church group "
    "secretariat embassy consulate militia coalition front movement network trust fund "
    "holdings holding partners industries systems laboratories labs laboratory service "
    "services airways railways shipping logistics media broadcasting television tv radio "
    "press news times herald courier gazette journal guardian telegraph chronicle tribune "
    "observer mail mirror post wire lantern bulletin dispatch echo examiner inquirer "
    "sentinel cooperative co- operative syndicate consortium cartel mafia gang legion "
    "regiment division corps command directorate inspectorate tribunal registry museum "
    "library theatre orchestra diocese mosque synagogue monastery charity lobby forum "
    "initiative caucus chamber guild lodge brotherhood works yard shipyard dockyard foundry "
    "mill brewery studios energy oil gas petroleum mining chemicals pharmaceuticals "
    "electric steel capital securities insurance nations watch observatory exchange "
    "treasury customs constabulary team fc united rovers dredging construction contractors "
    "builders freight ferries lines brothers sons associates technologies technology "
    "software solutions consulting consultancy advisers security fisheries growers dockers "
    "workers farmers cabinet duma knesset kremlin pentagon".split()
)
"""Words that head the name of an organisation, mostly at its end."""

SUFFIXES: Final = frozenset(
    "ltd inc llc plc gmbh ag sa nv bv corp co llp limited incorporated oy ab as spa pty".split()
)
"""What the law has companies put behind their names."""

NAMED_AFTER: Final = frozenset(
    "ministry department institute institution university college school academy council "
    "committee commission party union association company bank agency authority government "
    "court army parliament house assembly foundation federation league office bureau board "
    "centre center society organisation organization church group embassy front movement "
    "network trust fund service forces directorate battle siege treaty city town port bay "
    "gulf cape isle republic kingdom state states emirate sea strait lake mount fall "
    "declaration charter convention law act bill archdiocese diocese knights order "
    "guild brotherhood sisters mothers doctors fellowship legion youth school "
    "daughters sons friends chamber museum festival conference congress war massacre".split()
)
"""Heads of names that go on behind "of" or "for": "the Ministry of Coasts and Fisheries"."""

PLACES: Final = frozenset(
    "mine area zone terminal gardens market-square crossing junction parish hamlet "
    "settlement outpost reservoir waterfall cliffs dunes meadow wood woods glen moor fen "
    "city town village county province district region state republic kingdom island "
    "islands isle river lake sea ocean bay gulf strait channel cape peninsula mountain "
    "mountains mount hill hills valley desert forest coast beach shore street road avenue "
    "square lane bridge harbour harbor port airport station park north south east west "
    "northern southern eastern western central upper lower federation states emirates "
    "heights quarter quay pier dam canal creek point ridge plateau oblast territory strand "
    "shoals sound fjord reef basin pass prison camp palace castle hotel stadium tower "
    "border isles archipelago".split()
)
EVENTS: Final = frozenset(
    "prize award awards gala protest operation concert derby tournament vigil funeral "
    "wedding jubilee war battle siege summit conference congress olympics games festival "
    "election elections referendum revolution uprising massacre accident disaster crisis "
    "spring crash earthquake hurricane cup championship marathon fair expo biennale trial "
    "trials inquiry talks famine flood fire storm rally march protests riots coup invasion "
    "offensive genocide holocaust christmas ramadan easter regatta".split()
)
DOCUMENTS: Final = frozenset(
    "pact memo letter leaks cables dossier manual handbook act bill treaty agreement accord "
    "accords convention constitution charter protocol protocols resolution declaration "
    "report memorandum code papers files directive regulation statute plan review survey "
    "index atlas bible koran qur’an testament communique communiqué manifesto balance "
    "ledger record gospel".split()
)

JOINING: Final = frozenset(["of", "for"])

NO_NAMES: Final = frozenset(
    "nobody somebody someone anyone everyone anybody everybody nothing something people "
    "sources officials letters press release sir madam article chapter section figure table "
    "page part two-thirds half critics residents police gunmen rebels the a an this that "
    "these those i you he she it we they me him her us them my your his its our their who "
    "whom whose which what when where why how there here and or but nor so yet if because "
    "although though while since until unless as than then thus hence in on at by for from "
    "to of with without about against among around before after behind below above between "
    "beyond during despite except inside into like near off onto out over per through "
    "throughout toward towards under up upon via within not no yes some any all both each "
    "every either neither other another such same more most many much few several one two "
    "three four five six seven eight nine ten first second third last next only just even "
    "also too very now today yesterday tomorrow monday tuesday wednesday thursday friday "
    "saturday sunday january february march april june july august september october "
    "november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct "
    "nov dec spring summer autumn winter am pm is are was were be been being has have had "
    "do does did will would can could may might must shall should let please however "
    "meanwhile moreover nevertheless instead indeed perhaps maybe once still again dear "
    "never always often sometimes according following photo photograph picture image video "
    "file tags share reply comment comments says say said updated posted published read "
    "advertisement god internet earth ok lol wow hello hi hey thanks sorry well oh ah re ps "
    "avatar english exclusive opinion analysis editorial breaking".split()
)
"""Words that bear a capital without being a name of anyone that could be linked."""

NOBODY: Final = frozenset(
    "nobody somebody someone anyone everyone anybody everybody nothing something none one "
    "others another all both each every either neither some any no many most more few several "
    "much i you he she it we they me him her us them my your his its our their mine yours hers "
    "ours theirs who whom whose which what this that these those people the a an of and or else "
    "other such there here".split()
)
"""Words that stand for somebody without a name, and small words beside them."""

PEOPLES: Final = re.compile(
    r"(?:\w{3,}(?:landic|landish|stani)|(?!\A(?:Iran|Sudan|Japan|Milan|Oman|Ossetia|Taiwan|Kazakhstan)\Z)"
    r"\w+(?:ian|ians|ish|ese|ean|eans|nese|ican|icans)|French|Dutch|Greeks?|Thai|Germans?|Swiss|"
    r"Czechs?|Arabs?|Arabic|Turks?|Kurds?|Israelis?|Iraqis?|Pakistanis?|Afghans?|Saudis?|Yemenis?|"
    r"Kuwaitis?|Qataris?|Chechens?|Tatars?|Jews?|Jewish|Muslims?|Christians?|Catholics?|"
    r"Protestants?|Sunnis?|Shi[’'a]?ites?|Shia|Islamic|Islamists?|Islam|Americans?|Mexicans?|"
    r"Europeans?|Africans?|Asians?|Western|Soviets?|Nazis?|Communists?|Republicans?|Democrats?|"
    r"Democratic|Conservatives?|Liberals?|Labour|Uzbeks?|Kazakhs?|Serbs?|Croats?|Danes?|Swedes?|"
    r"Finns?|Poles?|Scots?|Celts?|Slavs?|Welsh|Irish|Spanish|Basques?|Catalans?|Buddhists?|"
    r"Hindus?|Sikhs?|Atlantic|Pacific|Arctic|Northern|Southern|Eastern|Western)"
)
"""Words for a people, a creed or a party: adjectives, and no name of one that acts."""
