"""Which words tie two names together, and what type of link they make."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Tie

__all__ = ["BETWEEN", "NOUNS", "OWNED", "RECEIVED", "SILENT", "VERBS", "base"]


def _table(rows: Mapping[Tie, str]) -> Mapping[str, Tie]:
    return MappingProxyType({word: tie for tie, words in rows.items() for word in words.split()})


VERBS: Final = _table(
    {
        "role": "head lead chair run direct manage command govern captain edit head_up "
        "serve_as serve_at serve_in serve_on preside_over rule chair_of oversee "
        "represent coach teach_at appoint_as elect_to elect_as speak_for "
        "act_for appoint_to",
        "member": "leave quit join belong_to enlist_in enrol_in sit_on play_for join_in "
        "sit_in rejoin",
        "works_for": "work_for work_at work_with employ hire work_in fire sack dismiss "
        "recruit work_under advise",
        "met": "meet meet_with visit host dine_with speak_with talk_to talk_with greet "
        "sit_with lunch_with call_on confer_with receive",
        "funded": "fund finance bankroll sponsor subsidise subsidize pay donate_to "
        "give_to invest_in grant_to lend_to bribe pay_to contribute_to "
        "fund_through lend bail_out underwrite transfer_to wire_to",
        "attacked": "attack bomb shell raid assault invade storm strike kill shoot stab "
        "besiege ambush fire_on fight bombard murder assassinate fight_against "
        "poison capture seize strike_at defeat beat open_fire_on occupy burn "
        "hack destroy",
        "located_in": "be_in be_at hide_in stay_in operate_in work_out_of hold_at detain_at "
        "detain_in book_into die_in bear_in open_in stay_at rest_in settle_in "
        "locate_in base_in headquarter_in situate_in lie_in stand_in live_in "
        "locate_at base_at lie_on reside_in stand_on sit_outside locate_near "
        "base_near lie_near headquarter_at lie_at house_in",
        "family": "marry wed divorce marry_to father bear_to",
        "owns": "own buy acquire hold_in purchase control possess take_over inherit buy_out",
        "founded": "found establish create co-found cofound set_up start launch co- found_in form",
        "part_of": "merge_with merge_into absorb incorporate_into annex belong_within "
        "attach_to form_part_of",
        "allied_with": "ally_with side_with partner_with cooperate_with collaborate_with back "
        "support team_with endorse join_with co-operate_with defend stand_by "
        "work_alongside fight_for fight_alongside rely_on pledge_to assist aid "
        "help protect shelter harbour",
        "opposes": "oppose resist reject denounce condemn criticise criticize "
        "protest_against campaign_against vote_against boycott sue sanction "
        "rival compete_with protest challenge turn_against break_with threaten "
        "go_against rebel_against",
        "supplied": "supply sell_to deliver_to ship_to provide_to arm equip send_to hand_to "
        "supply_to supply_with provide_with export_to equip_with arm_with "
        "provide deliver",
        "arrested": "pick_up round_up book lock_up arrest detain jail imprison apprehend "
        "hold intern seize_from kidnap abduct extradite capture_from "
        "imprison_in",
        "accused": "accuse blame charge indict prosecute charge_with suspect denounce_as "
        "accuse_of convict implicate",
        "negotiated": "negotiate_with negotiate bargain_with sign_with agree_with reach_with "
        "strike_with talk_terms_with mediate_between broker",
        "related": "evacuate rescue free release train_at question interview inspect "
        "escort cover install link_to tie_to connect_to relate_to "
        "associate_with connect_with link_with involve use exploit deal_with "
        "study_at study_in train train_in contact write_to",
    }
)
"""Verbs, and verbs with the word that leads to the other name, by the link they make."""

NOUNS: Final = _table(
    {
        "role": "president minister director head chief chairman chairwoman chair "
        "chairperson leader mayor governor secretary treasurer spokesman "
        "spokeswoman spokesperson ambassador commander editor manager "
        "chancellor premier boss captain commissioner judge prosecutor coach "
        "general executive ceo officer rector dean principal curator envoy "
        "representative senator deputy superintendent inspector king queen "
        "prince emir harbourmaster master professor archbishop bishop "
        "administrator coordinator chairmanship presidency speaker councillor "
        "warden marshal partner-in-charge delegate prime-minister registrar "
        "bursar trustee",
        "member": "member fighter militant activist recruit player supporter veteran "
        "backbencher volunteer adherent",
        "works_for": "employee worker analyst lawyer researcher engineer journalist reporter "
        "correspondent scientist adviser advisor consultant economist expert "
        "official teacher nurse doctor lecturer driver agent accountant clerk "
        "aide attorney bodyguard fellow historian geologist intern contractor "
        "docker biologist solicitor pilot",
        "met": "meeting visit lunch dinner encounter",
        "funded": "donor funder financier sponsor backer investor benefactor donation "
        "grant funding payment loan subsidy money bribe paymaster lender",
        "attacked": "attack raid assault invasion strike bombing attacker killer offensive "
        "murder bombardment shelling killing assassination",
        "located_in": "city town village port suburb district capital headquarters base "
        "office offices island region province quarter hamlet",
        "family": "brother sister wife husband son daughter father mother cousin nephew "
        "niece uncle aunt widow grandson granddaughter grandfather grandmother "
        "widower spouse fiancee fiancé fiancée brother-in-law sister-in-law "
        "son-in-law daughter-in-law father-in-law mother-in-law stepson "
        "stepdaughter twin half-brother half-sister marriage heir",
        "owns": "owner proprietor shareholder stakeholder stake share shares ownership landlord",
        "founded": "founder co-founder creator cofounder brainchild",
        "part_of": "part unit branch subsidiary division arm wing department affiliate "
        "offshoot brigade faction section chapter",
        "allied_with": "ally alliance partner partnership friend cooperation collaboration "
        "backing support coalition friendship collaborator",
        "opposes": "rival opponent enemy critic foe feud rivalry dispute quarrel conflict "
        "war lawsuit opposition campaigner protest hostility",
        "supplied": "supplier vendor delivery supply shipment sale seller exporter",
        "arrested": "arrest detention prisoner captor hostage",
        "accused": "accusation charge indictment accuser",
        "negotiated": "talks negotiation negotiations deal agreement treaty truce contract "
        "accord ceasefire pact negotiator settlement",
        "related": "links link ties tie relationship relations relation connection "
        "connections association contact contacts graduate student roommate "
        "colleague neighbour neighbor classmate alumnus client customer tenant",
    }
)
"""Nouns, by the link they make from whom they describe to whom they belong to."""

OWNED: Final = _table(
    {
        "works_for": "firm company business employer newspaper practice office",
        "member": "party band team club regiment unit union",
    }
)
"""Nouns that read the other way: "Roke's firm, Tarl Ltd" is whom Roke works for."""

RECEIVED: Final = frozenset(
    "receive_from take_from get_from accept_from borrow_from obtain_from buy_from pocket_from "
    "purchase_from acquire_from rent_from".split()
)
"""Verbs by which something comes from the other to the subject."""

BETWEEN: Final = frozenset(
    "meeting talks alliance ties tie links link relationship relations relation war conflict deal "
    "agreement contract feud friendship partnership cooperation collaboration dispute marriage "
    "treaty pact truce connection connections negotiations negotiation rivalry quarrel accord "
    "contact contacts association ceasefire settlement collusion lunch dinner".split()
)
"""Nouns of what is between two: "the alliance between", "his talks with"."""

SILENT: Final = frozenset(
    "say tell ask reply add note state write report declare announce claim argue believe think "
    "know hope fear mention explain insist admit concede suggest recall according warn assert "
    "describe estimate publish quote cite read be have do seem appear show include say_to "
    "tell_to happen mean become remain follow remember forget understand doubt consider call "
    "name see hear deny confirm speak comment".split()
)
"""Verbs that report, and others that tie nobody to anybody."""

_IRREGULAR: Final = MappingProxyType(
    {
        form: verb
        for verb, forms in {
            "lead": "led", "run": "ran running", "meet": "met", "give": "gave given",
            "pay": "paid", "lend": "lent", "strike": "struck stricken", "shoot": "shot",
            "fight": "fought", "beat": "beaten", "lie": "lay lain lying", "stand": "stood",
            "wed": "wedded", "buy": "bought", "hold": "held", "take": "took taken",
            "set": "setting", "sell": "sold", "send": "sent", "hand": "handed",
            "arm": "armed arming", "speak": "spoke spoken", "sit": "sat", "teach": "taught",
            "break": "broke broken", "go": "went gone", "write": "wrote written",
            "deal": "dealt", "bear": "bore born borne", "know": "knew known", "say": "said",
            "tell": "told", "think": "thought", "be": "is was are were been being am 's 're",
            "have": "has had having", "do": "does did done", "become": "became",
            "mean": "meant", "begin": "began begun", "leave": "left", "find": "found",
            "win": "won", "lose": "lost", "make": "made", "get": "got gotten", "come": "came",
            "see": "saw seen", "hear": "heard", "read": "read", "fire": "fired",
        }.items()
        for form in forms.split()
    }
)  # fmt: skip
_KNOWN: Final = frozenset(word.partition("_")[0] for word in VERBS) | SILENT


def base(form: str) -> str:
    """Return the base of a verb's form; a verb that is in no table stays as it is."""
    low = form.lower()
    if low in _IRREGULAR and low != "found":
        return _IRREGULAR[low]
    if low in _KNOWN:
        return low
    for end in ("ing", "ed", "es", "s", "d"):
        stem = low.removesuffix(end)
        if stem != low:
            for one in (stem, stem + "e", stem[:-1] + "y" if stem[-1:] == "i" else stem, stem[:-1]):
                if one in _KNOWN:
                    return one
    return low
