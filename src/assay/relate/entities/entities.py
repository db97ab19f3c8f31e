"""The entities of a page: its names gathered, each with all its mentions and its kind."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Entity, Source
from assay.relate.entities.alike import Called, key, same
from assay.relate.entities.described import Known, described
from assay.relate.entities.kinds import Sign, kind_of, of_form
from assay.relate.entities.spoken import Within, with_sources
from assay.relate.entities.spotted import SILENT, Spotted, beside, spot
from assay.relate.entities.suggestions import Doubt, suggestions
from assay.relate.entities.titled import titled_forms, whole
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from assay.record import Reading
    from assay.relate.entities.alike import Same
    from assay.text import Spans

__all__ = ["BY", "Named", "entities"]

BY = "rule:entities/3"


class Named(NamedTuple):
    """The entities of a page, and where each is meant.

    ``meant`` has the entity, by its id, of each name, and of each word that stands for one
    ("she", "the analyst"); ``names`` are those places that are names.
    """

    entities: tuple[Entity, ...]
    meant: Mapping[Span, str]
    names: frozenset[Span]


class _Group(NamedTuple):
    """All that is one entity: the keys of its names, and the sources that it is."""

    keys: tuple[str, ...]
    sources: tuple[Source, ...]


def entities(
    reading: Reading, sources: Sequence[Source], amounts: Container[int] = frozenset()
) -> Named:
    """Find who and what is named on a page; time is linear in its length.

    ``amounts`` are where figures with a unit begin: "N70,000" names nothing.
    """
    text = reading.page.text
    bare = [one for one in spot(reading) if one.span.start not in amounts]
    spotted, spoken = with_sources(bare, sources)
    forms: dict[str, str] = {}
    signs: dict[str, dict[Sign, None]] = defaultdict(dict)
    for one in spotted:
        if len(one.form) > len(forms.get(one.key, "")):
            forms[one.key] = one.form
        signs[one.key].update(dict.fromkeys(one.signs))
    for name, form in forms.items():
        signs[name].update(dict.fromkeys(of_form(form)))
    called = {name: _called(_bare(form), signs[name]) for name, form in forms.items()}
    merged, doubts, reasons = _merge(called, same(called, beside(text, spotted)))
    groups = _groups(forms, merged, spoken)
    places: dict[str, list[Spotted]] = defaultdict(list)
    for one in spotted:
        places[merged[one.key]].append(one)
    told = described(
        text,
        [one.span for one in reading.blocks if one.kind not in SILENT],
        _known(forms, signs, groups, places),
        [one.span for one in spotted],
    )
    taken = {key(one.name) for group in groups.values() for one in group.sources}
    titled = titled_forms(spotted, taken)
    forms |= titled
    order = sorted(groups, key=lambda root: places[root][0].span)
    spans = {
        root: [whole(text, one) if one.key in titled else one.span for one in places[root]]
        for root in order
    }
    for each in told:
        spans[each.root].append(each.span)
    names = {root: f"e{at}" for at, root in enumerate(order, start=1)}
    made = tuple(
        _entity(names[root], forms, signs, groups[root], spans[root], reasons) for root in order
    )
    of_key = {name: names[root] for name, root in merged.items()}
    unsure = [
        Doubt(of_key[one.short], tuple(of_key[full] for full in one.full), one.why)
        for one in doubts
    ]
    return Named(
        suggestions(reading, made, unsure),
        _meant(text, bare, spotted, of_key)
        | {one.noun: names[one.root] for one in told if one.noun is not None},
        frozenset(one.span for one in bare),
    )


def _known(
    forms: Mapping[str, str],
    signs: Mapping[str, Mapping[Sign, None]],
    groups: Mapping[str, _Group],
    places: Mapping[str, Sequence[Spotted]],
) -> Iterator[Known]:
    """Yield what is known of each entity before what is only described is looked for."""
    for root, group in groups.items():
        kind, _, _ = kind_of(dict.fromkeys(sign for name in group.keys for sign in signs[name]))
        spans = tuple(one.span for one in places[root])
        yield Known(root, kind, tuple(_bare(forms[name]) for name in group.keys), spans)


def _meant(
    text: str, bare: Sequence[Spotted], spotted: Sequence[Spotted], of_key: Mapping[str, str]
) -> dict[Span, str]:
    """Return the entity of every name, and of the last word of a mention without one."""
    whole = {one.span: of_key[one.key] for one in spotted}
    meant: dict[Span, str] = {}
    within = Within([one.span for one in bare])
    for span, entity in whole.items():
        inner = within.of(span)
        for one in inner:
            if one not in whole and one not in meant:
                meant[one] = entity
        if not inner:
            found = _LAST.search(text, *span)
            if found:
                meant[Span(*found.span())] = entity
    meant |= {one.span: whole[one.span] for one in bare if one.span in whole}
    return meant


_LAST = re.compile(r"[\w-]+(?=[^\w-]*\Z)")


def _called(form: str, signs: Mapping[Sign, None]) -> Called:
    kind, lead, _ = kind_of(signs)
    return Called(form, kind, lead)


def _merge(
    called: Mapping[str, Called], pairs: Sequence[Same]
) -> tuple[dict[str, str], list[Same], dict[str, str]]:
    """Return the root of every name, what stays in doubt, and the reason for each shorter name."""
    root = {name: name for name in called}
    reasons: dict[str, str] = {}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    waiting = sorted(pairs, key=lambda one: len(one.full))
    doubts: list[Same] = []
    for one in waiting:
        full = {find(name) for name in one.full} - {find(one.short)}
        if len(full) > 1:
            doubts.append(one)
        elif full:
            root[find(one.short)] = next(iter(full))
            reasons[one.short] = one.why
    settled = {name: find(name) for name in called}
    open_ = [one for one in doubts if len({settled[name] for name in one.full}) > 1]
    for one in doubts:
        if one not in open_:
            root[find(one.short)] = find(one.full[0])
            reasons[one.short] = one.why
    return {name: find(name) for name in called}, open_, reasons


def _groups(
    forms: Mapping[str, str], merged: Mapping[str, str], spoken: Mapping[str, Sequence[Source]]
) -> dict[str, _Group]:
    keys: dict[str, list[str]] = defaultdict(list)
    for name in forms:
        keys[merged[name]].append(name)
    return {
        root: _Group(tuple(held), tuple(one for name in held for one in spoken.get(name, ())))
        for root, held in keys.items()
    }


def _entity(
    identifier: str,
    forms: Mapping[str, str],
    signs: Mapping[str, Mapping[Sign, None]],
    group: _Group,
    places: Sequence[Span],
    reasons: Mapping[str, str],
) -> Entity:
    every = dict.fromkeys(sign for name in group.keys for sign in signs[name])
    kind, _, because = kind_of(every)
    full = max(group.keys, key=lambda name: (len(name), name))
    name = _bare(forms[full])
    others = dict.fromkeys([_bare(forms[one]) for one in group.keys])
    others |= dict.fromkeys(one.name for one in group.sources)
    speaks = _apart(group.sources)
    aliases = tuple(one for one in others if one != name)
    why = f"The page names “{name}”" + (f": {because}." if because else ".")
    why += "".join(f" {reasons[one]}." for one in group.keys if one in reasons)
    return Entity(
        id=identifier, name=name, kind=kind, aliases=aliases,
        mentions=_mentions(places, speaks), sources=tuple(one.id for one in speaks),
        why=why, by=BY,
    )  # fmt: skip


def _bare(form: str) -> str:
    return form.removeprefix("The ").removeprefix("the ")


def _apart(sources: Sequence[Source]) -> list[Source]:
    """Return the sources whose mentions do not overlap those of one before."""
    kept: list[Source] = []
    held: list[Span] = []
    for one in sources:
        every = sorted([*held, *one.mentions])
        if all(not a.overlaps(b) for a, b in itertools.pairwise(every)):
            kept.append(one)
            held = every
    return kept


def _mentions(places: Sequence[Span], sources: Sequence[Source]) -> Spans:
    """Return all mentions: those of the sources whole, and what does not overlap them."""
    held = {span for one in sources for span in one.mentions}
    kept: list[Span] = []
    for span in sorted({*places} | held):
        if kept and kept[-1].overlaps(span):
            if span in held and kept[-1] not in held:
                kept[-1] = span
            continue
        kept.append(span)
    return tuple(kept)
