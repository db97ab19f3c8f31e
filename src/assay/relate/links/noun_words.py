"""Nouns that tie two names: what somebody is of somebody, and what somebody does to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assay.relate.links.table import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Tie

__all__ = ["ACTS", "BEARERS"]

BEARERS: Final[Mapping[str, Tie]] = table(
    {
        "role": "president minister director head chief chairman chairwoman chair chairperson "
        "leader mayor governor secretary treasurer spokesman spokeswoman spokesperson "
        "ambassador commander editor manager chancellor premier boss captain "
        "commissioner judge prosecutor coach general executive ceo officer rector "
        "dean principal curator envoy representative senator deputy superintendent "
        "inspector king queen prince emir harbourmaster master professor archbishop "
        "bishop administrator coordinator chairmanship presidency speaker councillor "
        "warden marshal delegate prime-minister registrar bursar trustee "
        "vice-president vice-chancellor vice-chair vice-chairman headmaster "
        "headmistress headteacher provost abbot abbess prior imam rabbi vicar pastor "
        "priest parson chaplain cardinal pope patriarch sultan sheikh princess duke "
        "duchess monarch emperor empress regent chieftain chairperson-elect "
        "president-elect mayor-elect secretary-general undersecretary "
        "attorney-general solicitor-general whip ombudsman auditor comptroller "
        "controller cfo coo cto publisher editor-in-chief co-chair co-leader "
        "co-director co-president co-head figurehead helmsman skipper conductor "
        "choirmaster concertmaster leadership directorship governorship mayoralty "
        "headship ambassadorship premiership editorship captaincy stewardship "
        "commandant colonel major lieutenant sergeant admiral commodore brigadier "
        "constable sheriff magistrate justice foreman supervisor overseer organiser "
        "organizer convener convenor steward strategist spokespeople directors heads "
        "leaders chiefs postmaster stationmaster congressman congresswoman lawmaker "
        "mp consul attache attaché legate nuncio moderator manageress impresario "
        "ringleader kingpin mastermind warlord chairlady alderman provost-marshal "
        "reeve procurator commissary frontman frontwoman",
        "member": "member fighter militant activist recruit player supporter veteran "
        "backbencher volunteer adherent footballer striker goalkeeper midfielder "
        "defender winger forward batsman bowler pitcher quarterback cellist violinist "
        "drummer singer guitarist bassist pianist violist flautist trumpeter soprano "
        "tenor soloist vocalist fan follower loyalist disciple soldier gunman "
        "guerrilla rebel insurgent partisan operative sympathiser sympathizer cadre "
        "trooper foot-soldier ex-member signatory membership defector councilman "
        "committeeman committeewoman panellist panelist juror parishioner legislator "
        "parliamentarian associate",
        "works_for": "employee worker analyst lawyer researcher engineer journalist reporter "
        "correspondent scientist adviser advisor consultant economist expert official "
        "teacher nurse doctor lecturer driver agent accountant clerk aide attorney "
        "bodyguard fellow historian geologist intern contractor docker biologist "
        "solicitor pilot barrister counsel paralegal receptionist assistant "
        "apprentice trainee technician mechanic electrician plumber welder miner "
        "fitter machinist programmer developer designer architect surveyor chemist "
        "physicist mathematician statistician epidemiologist virologist surgeon "
        "physician psychiatrist psychologist therapist midwife paramedic pharmacist "
        "vet veterinarian librarian archivist photographer cameraman presenter "
        "broadcaster newsreader anchor columnist cartoonist sub-editor copywriter "
        "producer lobbyist pollster banker broker trader salesman saleswoman buyer "
        "cashier waiter waitress chef cook cleaner janitor porter caretaker guard "
        "detective investigator inspector-general patrolman policeman policewoman "
        "firefighter ranger gardener chauffeur translator interpreter tutor "
        "professor-emeritus academic scholar staffer speechwriter fixer handler spy "
        "informant mole henchman gamekeeper butler housekeeper nanny ghostwriter "
        "biographer groundsman physiotherapist zoologist botanist ecologist "
        "oceanographer seismologist meteorologist hydrologist criminologist "
        "sociologist anthropologist linguist archaeologist astronomer planner actuary "
        "underwriter seamstress dispatcher stoker deckhand sailor crewman stewardess "
        "employment job",
        "met": "guest",
        "funded": "donor funder financier sponsor backer investor benefactor paymaster lender "
        "creditor patron",
        "attacked": "attacker killer assailant murderer assassin bomber aggressor invader "
        "besieger arsonist shooter",
        "located_in": "city town village port suburb district capital headquarters base office "
        "offices island region province quarter hamlet seat borough county "
        "municipality settlement neighbourhood neighborhood resort outpost enclave "
        "parish peninsula valley river lake resident inhabitant native campus "
        "premises plant factory warehouse residence home citizen local prefecture "
        "canton seaport harbour harbor airport",
        "family": "brother sister wife husband son daughter father mother cousin nephew niece "
        "uncle aunt widow grandson granddaughter grandfather grandmother widower "
        "spouse fiancee fiancé fiancée brother-in-law sister-in-law son-in-law "
        "daughter-in-law father-in-law mother-in-law stepson stepdaughter twin "
        "half-brother half-sister heir sibling parent child grandchild grandparent "
        "stepfather stepmother stepbrother stepsister ex-wife ex-husband ex-spouse "
        "godfather godmother godson goddaughter great-grandson great-granddaughter "
        "great-grandfather great-grandmother great-uncle great-aunt great-nephew "
        "great-niece bride groom bridegroom girlfriend boyfriend relative kinsman "
        "kinswoman descendant ancestor orphan heiress mum mom dad mistress lover "
        "in-law foster-son foster-daughter children brothers sisters",
        "owns": "owner proprietor shareholder stakeholder landlord landlady co-owner "
        "part-owner acquirer purchaser leaseholder freeholder holder",
        "founded": "founder co-founder creator cofounder inventor originator foundress",
        "part_of": "part unit branch subsidiary division arm wing department affiliate offshoot "
        "brigade faction section chapter agency bureau component constituent "
        "directorate spin-off satellite dependency territory colony imprint label "
        "sub-brand subdivision faculty laboratory regiment squadron battalion platoon "
        "detachment cell franchise",
        "allied_with": "ally partner friend collaborator confidant confidante protege protégé "
        "protégée champion accomplice co-conspirator comrade sidekick acolyte admirer "
        "crony intimate mentor running-mate teammate bandmate",
        "opposes": "rival opponent enemy critic foe campaigner adversary detractor challenger "
        "nemesis competitor antagonist contender arch-rival arch-enemy archenemy "
        "plaintiff dissident protester protestor objector naysayer sceptic skeptic "
        "opposer",
        "supplied": "supplier vendor seller exporter purveyor provider distributor dealer "
        "wholesaler armourer",
        "arrested": "prisoner captor hostage captive jailer kidnapper abductor detainee arrester "
        "inmate",
        "accused": "accuser complainant defendant",
        "negotiated": "negotiator mediator go-between interlocutor intermediary",
        "related": "graduate student roommate colleague neighbour neighbor classmate alumnus "
        "client customer tenant pupil alumna successor predecessor patient lodger "
        "flatmate housemate schoolmate schoolfriend acquaintance winner laureate "
        "recipient author contestant finalist candidate participant co-author "
        "co-worker workmate cellmate counterpart visitor passenger regular namesake "
        "beneficiary subscriber user victim suspect survivor witness",
    }
)
"""Who or what one is of another: a link from whom they describe to whom they belong to."""

ACTS: Final[Mapping[str, Tie]] = table(
    {
        "role": "chairmanship presidency leadership directorship governorship mayoralty "
        "headship premiership editorship captaincy stewardship command management",
        "member": "membership defection expulsion enlistment",
        "works_for": "dismissal sacking firing hiring recruitment internship employment",
        "met": "meeting visit lunch dinner encounter audience rendezvous get-together "
        "breakfast chat conversation reception handshake tea drinks call",
        "funded": "donation grant funding payment loan subsidy money bribe sponsorship "
        "investment financing endowment bailout gift bursary scholarship cheque check "
        "bribes kickback kickbacks payoff contribution handout bequest legacy "
        "injection credit",
        "attacked": "attack raid assault invasion strike bombing offensive murder bombardment "
        "shelling killing assassination ambush siege onslaught incursion massacre "
        "airstrike air-strike hack cyberattack cyber-attack poisoning shooting "
        "stabbing beating capture occupation seizure storming blitz break-in robbery "
        "arson crackdown sabotage slaying lynching execution torture destruction "
        "burning",
        "family": "marriage wedding engagement divorce",
        "owns": "stake share shares ownership takeover purchase acquisition buyout buy-out "
        "holding shareholding control interest possession bid",
        "founded": "founding establishment creation launch brainchild formation",
        "part_of": "merger integration annexation absorption incorporation secession accession",
        "allied_with": "alliance partnership cooperation collaboration backing support coalition "
        "friendship endorsement venture help assistance allegiance loyalty solidarity "
        "affiliation collusion defence defense praise co-operation",
        "opposes": "feud rivalry dispute quarrel conflict war lawsuit opposition protest "
        "hostility suit campaign boycott sanction sanctions embargo vendetta grudge "
        "row spat clash fight struggle resistance threat threats criticism "
        "condemnation objection objections challenge veto blockade ban rebellion "
        "revolt uprising mutiny showdown confrontation standoff stand-off battle "
        "competition rebuke tirade litigation injunction appeal petition rant "
        "falling-out disagreement enmity animosity",
        "supplied": "delivery supply shipment sale export exports deliveries supplies consignment "
        "provision",
        "arrested": "arrest detention imprisonment kidnapping abduction jailing extradition "
        "internment remand deportation custody",
        "accused": "accusation charge indictment allegation allegations complaint complaints "
        "prosecution conviction case impeachment charges accusations trial suspicion "
        "suspicions finger-pointing denunciation",
        "negotiated": "talks negotiation negotiations deal agreement treaty truce contract accord "
        "ceasefire pact settlement bargain memorandum compromise dialogue "
        "understanding armistice concordat",
        "related": "links link ties tie relationship relations relation connection connections "
        "association contact contacts trade correspondence dealings affair interview "
        "involvement participation",
    }
)
"""What one does to another, or is between two."""
