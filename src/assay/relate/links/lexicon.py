"""Which words tie two names together, and what type of link they make."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from assay.relate.links.noun_words import ACTS, BEARERS
from assay.relate.links.table import table
from assay.relate.links.verb_words import VERBS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Tie

__all__ = [
    "ACTS", "ADJECTIVES", "AGENTS", "BEARERS", "BETWEEN", "FURNISHED", "IDIOMS", "LED", "MUTUAL",
    "NOUNS", "OWNED", "PHRASES", "QUANTITIES", "RECEIVED", "SILENT", "VERBS", "WORKED", "base",
    "noun_type", "singular",
]  # fmt: skip


NOUNS: Final[Mapping[str, Tie]] = MappingProxyType({**ACTS, **BEARERS})

OWNED: Final = table(
    {
        "works_for": "firm business employer newspaper practice office",
        "member": "party band team club regiment unit union",
        "owns": "company casino restaurant shop hotel yacht villa ranch estate vehicle farm "
        "vineyard bakery pub cafe café brewery mine mill boat",
    }
)
"""Nouns that read the other way: "Roke's firm, Tarl Ltd" is whom Roke works for."""

RECEIVED: Final = frozenset(
    "receive_from take_from get_from accept_from borrow_from obtain_from buy_from pocket_from "
    "purchase_from acquire_from rent_from order_from import_from source_from secure_from "
    "procure_from win_from lease_from collect_from draw_from".split()
)
"""Verbs by which something comes from the other to the subject."""

BETWEEN: Final = frozenset(
    "meeting talks alliance ties tie links link relationship relations relation war conflict deal "
    "agreement contract feud friendship partnership cooperation collaboration dispute marriage "
    "treaty pact truce connection connections negotiations negotiation rivalry quarrel accord "
    "contact contacts association ceasefire settlement collusion lunch dinner battle clash "
    "clashes fight row spat merger affair correspondence dialogue conversation trade encounter "
    "coalition lawsuit wedding engagement divorce armistice compromise confrontation standoff "
    "co-operation friction tension tensions competition rift joint-venture struggle".split()
)
"""Nouns of what is between two: "the alliance between", "his talks with"."""

MUTUAL: Final = frozenset(
    "meet marry wed divorce clash feud quarrel compete negotiate cooperate co-operate collaborate "
    "fight split separate ally argue talk confer spar merge partner".split()
)
"""Verbs that two do to one another: "Ana Roke and Bram Lind met"."""

FURNISHED: Final = frozenset(
    "supply provide equip arm furnish present entrust reward award stock fit".split()
)
"""Verbs whose object gets what stands behind "with"."""

IDIOMS: Final = table(
    {
        "arrested": "take_into_custody hold_in_custody keep_in_custody put_in_jail throw_in_jail "
        "place_under_arrest put_under_arrest take_as_hostage put_behind_bars send_to_prison "
        "keep_under_arrest hold_under_arrest",
        "accused": "put_on_trial bring_to_court report_to_police bring_to_justice",
        "opposes": "take_to_court drag_to_court drag_through_courts take_to_task bring_to_heel",
    }
)
"""Verbs with what stands behind their object, which mean one thing: "took Ana into custody"."""

PHRASES: Final = table(
    {
        "works_for": "take_job_at take_job_with have_job_at hold_job_at get_job_at start_work_at "
        "do_work_for",
        "member": "take_seat_on hold_seat_on have_seat_on win_seat_in take_seat_in",
        "role": "hold_post_at take_post_at take_charge_of take_command_of take_reins_of "
        "take_helm_of have_charge_of",
        "met": "shake_hands_with hold_meeting_with exchange_words_with share_meal_with",
        "funded": "foot_bill_for put_money_into",
        "attacked": "open_fire_on set_fire_to declare_war_on lay_siege_to wage_war_on "
        "launch_rockets_at fire_rockets_at fire_shots_at throw_stones_at mount_raid_on "
        "wage_war_against lay_waste_to",
        "family": "give_birth_to tie_knot_with",
        "allied_with": "join_forces_with throw_weight_behind swear_allegiance_to "
        "pledge_allegiance_to pay_tribute_to make_cause_with take_side_of",
        "opposes": "take_issue_with pick_fight_with cut_ties_with break_ties_with "
        "sever_ties_with sever_relations_with cut_relations_with break_relations_with "
        "take_action_against join_protest_against file_suit_against",
        "accused": "point_finger_at press_charges_against bring_charges_against "
        "file_charges_against lay_blame_on put_blame_on open_investigation_into "
        "launch_investigation_into begin_investigation_into open_inquiry_into "
        "launch_inquiry_into file_complaint_against lodge_complaint_against "
        "lay_charges_against make_allegations_against",
        "negotiated": "make_peace_with make_deal_with",
        "owns": "take_control_of have_control_of gain_control_of",
        "related": "take_part_in do_business_with play_part_in",
    }
)
"""Verbs with their object and what leads to the other name, which mean one thing together."""

ADJECTIVES: Final = table(
    {
        "family": "married_to engaged_to related_to wed_to betrothed_to",
        "allied_with": "loyal_to friendly_with allied_with allied_to aligned_with close_to "
        "faithful_to supportive_of sympathetic_to",
        "opposes": "hostile_to critical_of opposed_to contemptuous_of wary_of",
        "part_of": "affiliated_with affiliated_to subordinate_to attached_to",
        "located_in": "located_in based_in situated_in headquartered_in based_at near_to "
        "north_of south_of east_of west_of resident_in active_in present_in present_at",
        "role": "responsible_for",
        "related": "linked_to connected_to connected_with tied_to dependent_on complicit_in "
        "involved_in associated_with",
        "works_for": "employed_by employed_at answerable_to",
    }
)
"""Adjectives with what leads to the other name: "loyal to"."""

LED: Final = table(
    {
        "located_in": "based headquartered born registered",
        "owns": "owned controlled",
        "role": "led run headed chaired",
        "funded": "funded financed sponsored",
        "allied_with": "backed supported aligned allied",
        "founded": "founded",
        "supplied": "supplied armed built made",
    }
)
"""What stands behind a name and a hyphen: "Osk-based"; based and aligned lead to the name."""

WORKED: Final = frozenset(
    "make produce manufacture build sell trade brew run mine grow print publish run".split()
)
"""What a body does where it is: "makes door handles in Osk"."""

QUANTITIES: Final = frozenset(
    "majority half third quarter most some cent percent number % all much rest many one two "
    "couple dozens hundreds thousands several both none minority portion".split()
)
"""How much of it: "most of Osk" is spoken of as Osk."""

AGENTS: Final = frozenset(
    "office camp side campaign regime navy "
    "army union alliance coalition troops forces police staff personnel militia crew delegation "
    "unit units people team "
    "government authorities management board leadership jets planes warplanes tanks gunmen "
    "militants fighters commanders soldiers members officials prosecutors detectives officers "
    "agents lawyers supporters workers employees executives representatives engineers leaders "
    "spokesmen activists rebels guards inspectors scientists investigators directors "
    "shareholders envoys men women".split()
)
"""Who acts for a body: what "troops of Volania" do, Volania does."""

SILENT: Final = frozenset(
    "say tell ask reply add note state write report declare announce claim argue believe think "
    "know hope fear mention explain insist admit concede suggest recall according warn assert "
    "describe estimate publish quote cite read be have do seem appear show include say_to "
    "tell_to happen mean become remain follow remember forget understand doubt consider call "
    "name see hear deny confirm speak comment allege".split()
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
            "flee": "fled", "fly": "flew flown", "grow": "grew grown", "bring": "brought",
            "build": "built", "catch": "caught", "choose": "chose chosen", "drive": "drove driven",
            "fall": "fell fallen", "feed": "fed", "forge": "forged", "hide": "hid hidden",
            "leak": "leaked", "rise": "rose risen", "shake": "shook shaken", "sing": "sang sung",
            "sink": "sank sunk", "spend": "spent", "spin": "spun", "step": "stepped stepping",
            "steal": "stole stolen", "swear": "swore sworn", "sweep": "swept",
            "throw": "threw thrown",
            "wage": "waged", "withdraw": "withdrew withdrawn", "overrun": "overran",
            "oversee": "oversaw overseen", "overthrow": "overthrew overthrown", "die": "dying",
            "draw": "drew drawn", "hit": "hitting", "blow": "blew blown", "gun": "gunned gunning",
            "rob": "robbed", "nab": "nabbed", "slam": "slammed", "ban": "banned", "seek": "sought",
            "train": "trained", "undermine": "undermined", "open": "opened opening",
        }.items()
        for form in forms.split()
    }
)  # fmt: skip
_REMEMBERED: Final = 4096
"""Words of which is kept what they are in the singular: a text repeats its words."""

_KNOWN: Final = (
    frozenset(word.partition("_")[0] for word in (*VERBS, *PHRASES, *IDIOMS, *RECEIVED))
    | SILENT | FURNISHED | WORKED | MUTUAL
)  # fmt: skip


@lru_cache(_REMEMBERED)
def singular(form: str) -> str:
    """Return a noun that is in a table, of one that is in the plural."""
    stem = form.removesuffix("ies")
    tried = (form, form.removesuffix("s"), form.removesuffix("es"), f"{stem}y")
    return next((one for one in tried if one in NOUNS), form)


def noun_type(form: str) -> Tie | None:
    """Return the link that a noun makes, in the plural too, and behind a hyphen."""
    one = singular(form)
    if one in NOUNS:
        return NOUNS[one]
    return NOUNS.get(form.rpartition("-")[2]) if "-" in form else None


def base(form: str) -> str:
    """Return the base of a verb's form; a verb that is in no table stays as it is."""
    low = form.lower()
    if low in _IRREGULAR:
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
