"""A case with something of everything in it: versions, links, readers, judgements, a gap."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import insert

from assay.case import Case, Prepared, prepare
from assay.case.store.tables import FACT_CHECKS, HYPOTHESES, MATCHES
from assay.exchange import FORMATS, File, contents
from assay.exchange.parts import Part
from assay.read import Options, load
from assay.record import Block, Page, Record, Voice
from assay.record.voices import Modality, Polarity
from assay.text import Span
from tests.factories import attribution, claim, entity, link, source, span
from tests.places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


__all__ = ["READERS", "Link", "built", "exported", "json_of", "linked"]

READERS = ("Mrs Corbin-Vael", "tidewatcher9", "old_lamplighter", "Solène Arbúy", "Marsh_Hen")
"""Some who comment below the harbour page."""


class Link(NamedTuple):
    """A sentence of somebody's about two entities, each a name and its kind."""

    said: str
    from_: tuple[str, str]
    relation: str
    to: tuple[str, str]
    type: str | None = None
    modality: Modality = "certain"
    polarity: Polarity = "positive"


def linked(*links: Link, speaker: str = "Ana Roke", name: str = "links.txt") -> Prepared:
    """Return a page on which one speaker claims links, a sentence each."""
    text = "\n\n".join(f"{speaker} said {one.said}" for one in links)
    people: dict[str, str] = {}
    kinds = {each[0]: each[1] for one in links for each in (one.from_, one.to)}
    for each in kinds:
        people[each] = f"e{len(people) + 1}"
    blocks, attributions, claims, made = [], [], [], []
    at = 0
    for place, one in enumerate(links, start=1):
        mention = Span(at, at + len(speaker))
        cue = Span(mention.end + 1, mention.end + 5)
        content = Span(cue.end + 1, cue.end + 1 + len(one.said))
        blocks.append(Block(id=f"b{place}", kind="paragraph", span=Span(at, content.end)))
        attributions.append(attribution(f"a{place}", "s2", mention, cue, content))
        voice = Voice(
            source="s2", mention=(mention,), attribution=f"a{place}",
            modality=one.modality, polarity=one.polarity,
        )  # fmt: skip
        claims.append(claim(f"k{place}", f"b{place}", (Voice(source="s1"), voice), content))
        made.append(
            link(
                f"l{place}", (people[one.from_[0]], people[one.to[0]]), one.relation,
                f"k{place}", content, type=one.type, voice=1,
                modality=one.modality, polarity=one.polarity,
            )
        )  # fmt: skip
        at = content.end + 2
    heard = [Span(block.span.start, block.span.start + len(speaker)) for block in blocks]
    read = sha256(f"{name}\n{text}".encode()).hexdigest()
    record = Record(
        layers=("read", "attribute", "weigh", "relate"),
        page=Page(
            id=f"sha256:{read}", source=name, url=f"https://{name}.example/links",
            media_type="text/plain", title="Who owns what", published="2024-10", text=text,
        ),
        blocks=tuple(blocks),
        sources=(
            source("s1", "the author", "author", named=False),
            source("s2", speaker, "person", *heard),
        ),
        attributions=tuple(attributions),
        claims=tuple(claims),
        entities=tuple(
            entity(own, each, span(text, each), kind=kinds[each]) for each, own in people.items()
        ),
        links=tuple(made),
    )  # fmt: skip
    return Prepared(record=record, data=f"{name}\n{text}".encode(), charset="utf-8")


_LINKS = (
    Link("Dunmere Holdings plc owns Skerrimouth Salvage Ltd.", ("Dunmere Holdings plc",
         "organisation"), "owns", ("Skerrimouth Salvage Ltd", "organisation"), "owns"),
    Link("Bram Tolle works for Dunmere Harbour Office.", ("Bram Tolle", "person"), "works for",
         ("Dunmere Harbour Office", "organisation"), "works_for"),
    Link("Ilse Varn is the chairwoman of Saltmarsh Union.", ("Ilse Varn", "person"),
         "chairwoman of", ("Saltmarsh Union", "organisation"), "role"),
    Link("Ilse Varn may be a member of the Ministry of Tides.", ("Ilse Varn", "person"),
         "member of", ("Ministry of Tides", "organisation"), "member", "possible"),
    Link("Bram Tolle is the brother of Ilse Varn.", ("Bram Tolle", "person"), "brother of",
         ("Ilse Varn", "person"), "family"),
    Link("Bram Tolle never met Oskar Dray in Hollow Strand.", ("Bram Tolle", "person"), "met",
         ("Oskar Dray", "person"), "met", "certain", "negative"),
    Link("Oskar Dray lives in Hollow Strand.", ("Oskar Dray", "person"), "lives in",
         ("Hollow Strand", "place"), "located_in"),
    Link("the Tidal Report cites Storm Agda.", ("Tidal Report", "document"), "cites",
         ("Storm Agda", "event"), "related"),
    Link("Bram Tolle sold The Lantern.", ("Bram Tolle", "person"), "sold",
         ("The Lantern", "other")),
)  # fmt: skip


def built(path: Path) -> None:
    """Make the case in a file."""
    with Case.new(path, who="Ana") as case:
        gone = case.add(linked(_LINKS[0], name="gone.txt"), who="Ana").page
        for name in ("three-outlets/wire.html", "three-outlets/beacon.html", "harbour.html"):
            for loaded in load(EXAMPLES / name, Options(), name):
                assert not isinstance(loaded, Exception)
                case.add(prepare(loaded, Options()), who="Ana")
        case.add(linked(*_LINKS), who="Ana")
        first = linked(_LINKS[1], name="twice.txt")
        case.add(first, who="Ana")
        case.add(_changed(first), who="Ana")
        case.forget(gone, who="Ana")
        _judged(case)
        _machined(case)


def _changed(page: Prepared) -> Prepared:
    data = (page.data or b"") + b"\n"
    fields = json.loads(page.record.to_json())
    fields["page"]["id"] = f"sha256:{sha256(data).hexdigest()}"
    return Prepared(record=Record.from_json(json.dumps(fields)), data=data, charset="utf-8")


def _judged(case: Case) -> None:
    made = case.judge("k4", "rating", "Unproven", who="Ana", reason="Nobody has counted them.")
    case.judge(made.id, "url", "https://checks.example/drums", who="Ana")
    owner = next(one for one in case.claims() if "plc owns" in one.text)
    case.judge(owner.id, "grade", "B2", who="Ana", reason="She has the register.")
    about = next(one for one in case.claims() if one.comment)
    case.judge(about.id, "settled", "yes", who="Ana", reason="tidewatcher9 asks the same.")


def _machined(case: Case) -> None:
    claims = case.claims()
    ids = sorted(int(one.id[1:]) for one in claims)[:2]
    with case.store.begin() as connection:
        connection.execute(
            insert(FACT_CHECKS).values(
                claim="Drums went overboard.", rating="False", publisher="Checks of Osk",
                url="https://checks.example/1", key="one", vector=b"\x00\xff\x01",
            )
        )  # fmt: skip
        connection.execute(
            insert(HYPOTHESES).values(text="It was the storm.", at="2024-11-01", who="Ana")
        )
        connection.execute(
            insert(MATCHES).values(
                a=ids[0], b=ids[1], relation="related", score=0.5, why="Both name it.", by="t/1"
            )
        )


def exported(case: Case, form: str, *, pseudonymise: bool = False) -> dict[str, bytes]:
    """Return the files of an export by their names; a single file has none."""
    found: dict[str, bytearray] = {}
    chosen = FORMATS[form]
    with contents(case, pseudonymise=pseudonymise) as kept:
        for each in chosen.write(kept):
            name, content = each if isinstance(each, Part) else ("", each)
            found.setdefault(name, bytearray()).extend(content)
    assert isinstance(chosen, File) == (set(found) <= {""})
    return {name: bytes(written) for name, written in found.items()}


def json_of(case: Case, form: str) -> Any:  # noqa: ANN401 - parsed JSON
    """Return a format that is one JSON document."""
    return json.loads(exported(case, form)[""])
