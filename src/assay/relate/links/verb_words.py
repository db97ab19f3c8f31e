"""Verbs, and verbs with the words that lead to the other name, by the link they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assay.relate.links.table import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Tie

__all__ = ["VERBS"]

VERBS: Final[Mapping[str, Tie]] = table(
    {
        "role": "head lead chair run direct manage command govern captain edit head_up "
        "serve_as serve_at serve_in serve_on preside_over rule chair_of oversee "
        "represent coach teach_at appoint_as elect_to elect_as speak_for act_for "
        "appoint_to skipper helm spearhead administer supervise preside_at rule_over "
        "reign_over take_over_at co-chair co-lead co-direct minister_to lecture_at "
        "resign_from step_down_from retire_from nominate_to promote_to name_to "
        "swear_into swear_in_at deputise_for stand_in_for curate conduct",
        "member": "leave quit join belong_to enlist_in enrol_in enroll_in sit_on play_for "
        "join_in sit_in rejoin sign_for sign_up_to defect_to defect_from expel_from "
        "throw_out_of suspend_from drop_from oust_from switch_to transfer_to "
        "move_from drum_out_of admit_to induct_into fight_in ride_for race_for "
        "row_for sing_in sing_with play_in play_with perform_with drum_in compete_for "
        "turn_out_for score_for stand_for run_for caucus_with",
        "works_for": "work_for work_at work_with employ hire work_in fire sack dismiss recruit "
        "work_under advise intern_at intern_with employ_at employ_by report_to "
        "lay_off engage contract poach toil_for freelance_for write_for consult_for "
        "serve_under lobby_for report_for drive_for spy_for engineer_for train_under "
        "hire_at moonlight_for headhunt retain suspend",
        "met": "meet meet_with visit host dine_with speak_with talk_to talk_with greet "
        "sit_with lunch_with call_on confer_with receive welcome sit_down_with "
        "huddle_with chat_with entertain catch_up_with meet_up_with encounter "
        "bump_into drop_in_on run_into drink_with breakfast_with",
        "funded": "fund finance bankroll sponsor subsidise subsidize pay donate_to give_to "
        "invest_in grant_to lend_to bribe pay_to contribute_to fund_through lend "
        "bail_out underwrite wire_to pay_for pay_into co-fund co-finance endow "
        "chip_in_to pump_into pour_into plough_into channel_to funnel_to award_to "
        "loan_to compensate reimburse refund reward remunerate seed invest_into award "
        "bequeath_to leave_to",
        "attacked": "attack bomb shell raid assault invade storm strike kill shoot stab besiege "
        "ambush fire_on fight bombard murder assassinate fight_against poison capture "
        "seize strike_at defeat beat occupy burn hack destroy overrun torch rocket "
        "firebomb batter maul beat_up punch kick slap knife strangle gun_down "
        "shoot_at shoot_down fire_at launch_at hurl_at lob_at throw_at march_on "
        "advance_on target bulldoze ransack loot plunder wound injure behead lynch "
        "execute cripple sabotage sink torpedo breach breach_into hack_into massacre "
        "blow_up rob mug rape molest harass stone pelt assail swoop_on crash_into ram "
        "strafe repel drive_out_of rout crush vandalise vandalize burgle",
        "located_in": "be_in be_at hide_in stay_in operate_in work_out_of hold_at detain_at "
        "detain_in book_into die_in bear_in open_in stay_at rest_in settle_in find_in "
        "find_at locate_in base_in headquarter_in situate_in lie_in stand_in live_in "
        "locate_at base_at lie_on reside_in stand_on sit_outside locate_near "
        "base_near lie_near headquarter_at lie_at house_in bear_at bear_near die_at "
        "die_near live_at live_on live_near dwell_in grow_up_in move_to relocate_to "
        "flee_to emigrate_to settle_at arrive_in arrive_at land_in retire_to raise_in "
        "bury_in bury_at anchor_at anchor_off dock_at dock_in moor_at moor_in "
        "stage_in stage_at convene_in gather_in exhibit_at nest_in spot_at lodge_at "
        "lodge_in camp_in camp_at deploy_to deploy_in station_in station_at encamp_in "
        "encamp_at shelter_in house_at register_in incorporate_in domicile_in "
        "quarter_in overlook border adjoin neighbour neighbor stretch_along "
        "flow_through run_through pass_through perch_on stay_on treat_at "
        "hospitalise_in imprison_at take_to airlift_to rush_to bring_to jail_in "
        "crash_in crash_near sink_off",
        "family": "marry wed divorce marry_to father bear_to mother adopt wed_to engage_to "
        "betroth_to descend_from bring_up widow separate_from jilt propose_to "
        "elope_with",
        "owns": "own buy acquire purchase control possess take_over inherit buy_out co-own "
        "snap_up swallow_up gobble_up part-own buy_into privatise nationalise "
        "nationalize expropriate lease rent operate rent_out bid_for",
        "founded": "found establish create co-found cofound set_up start launch form co-create "
        "co-establish pioneer devise spin_off incorporate inaugurate initiate build "
        "originate",
        "part_of": "merge_with merge_into absorb incorporate_into annex belong_within attach_to "
        "form_part_of come_under fall_under answer_to fold_into integrate_into "
        "subsume_into subordinate_to secede_from affiliate_to affiliate_with "
        "spin_out_of split_from split_off_from break_away_from divide_into comprise "
        "belong_under accede_to hive_off_from",
        "allied_with": "ally_with side_with partner_with cooperate_with collaborate_with back "
        "support team_with endorse join_with co-operate_with defend stand_by "
        "work_alongside fight_for fight_alongside rely_on pledge_to assist aid help "
        "protect shelter harbour team_up_with vote_for campaign_for champion embrace "
        "stand_with stand_behind stand_up_for rally_behind rally_around praise "
        "applaud laud hail get_behind line_up_with align_with befriend conspire_with "
        "collude_with plot_with connive_with canvass_for harbor cover_for vouch_for "
        "advocate_for lobby_on_behalf_of speak_up_for intervene_for back_up "
        "join_up_with coordinate_with caucus_for federate_with federate "
        "work_closely_with work_together_with",
        "opposes": "oppose resist reject denounce condemn criticise criticize protest_against "
        "campaign_against vote_against boycott sue sanction rival compete_with "
        "protest challenge turn_against break_with threaten go_against rebel_against "
        "clash_with quarrel_with feud_with argue_with fall_out_with lash_out_at "
        "hit_out_at rail_against speak_out_against rally_against demonstrate_against "
        "strike_against lobby_against fight_off contest dispute rebuke slam blast "
        "lambast lambaste deride mock decry deplore censure reprimand defy disavow "
        "repudiate veto block obstruct thwart undermine smear slander libel insult "
        "ridicule berate scold ban outlaw blacklist expel compete_against run_against "
        "stand_against battle take_on disagree_with spar_with litigate_against "
        "appeal_against testify_against object_to reproach pressure pressurise "
        "intimidate blackmail ostracise deplatform disown shun snub bid_against "
        "walk_out_on walk_out_over confront warn_against oust topple overthrow depose "
        "unseat",
        "supplied": "supply sell_to deliver_to ship_to provide_to arm equip send_to hand_to "
        "supply_to supply_with provide_with export_to equip_with arm_with provide "
        "deliver furnish furnish_with cater_for stock outfit smuggle_to provision "
        "sell_into pass_to leak_to export_into serve_with resupply hand_over_to "
        "lease_to rent_to build_for make_for produce_for print_for",
        "arrested": "pick_up round_up book lock_up arrest detain jail imprison apprehend hold "
        "intern seize_from kidnap abduct extradite capture_from imprison_in handcuff "
        "nab collar remand deport catch incarcerate rearrest re-arrest subpoena "
        "summon extradite_to",
        "accused": "accuse blame charge indict prosecute charge_with suspect denounce_as "
        "accuse_of convict implicate fault suspect_of indict_for prosecute_for "
        "charge_over impeach allege_against incriminate convict_of sentence fine try "
        "arraign impute_to blame_on pin_on",
        "negotiated": "negotiate_with negotiate bargain_with sign_with agree_with reach_with "
        "strike_with talk_terms_with mediate_between broker haggle_with treat_with "
        "mediate_with parley_with settle_with mediate arbitrate_between contract_with "
        "reconcile_with conclude_with arbitrate hammer_out_with",
        "related": "evacuate rescue free release train_at question interview inspect escort "
        "cover install link_to tie_to connect_to relate_to associate_with "
        "connect_with link_with involve use exploit deal_with study_at study_in train "
        "train_in contact write_to graduate_from study_with study_under educate_at "
        "enrol_at enroll_at teach mentor succeed replace phone telephone email "
        "call_up write_about investigate audit probe award_with win attend speak_at "
        "participate_in compete_in perform_at appear_at compete_at sponsor_of "
        "testify_before testify_to appear_before mention_in name_after depend_on "
        "know_through share_with trade_with correspond_with monitor regulate license "
        "licence sign draft table publish author write translate ratify approve "
        "present_to apply_to petition urge propose co-write co-author compose paint "
        "design review translate_for",
    }
)
"""Read from who does it to whom it is done; a particle or preposition stands behind “_”."""
