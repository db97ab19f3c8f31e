from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import rustworkx
from lxml import etree

from assay.case import Case, Prepared
from assay.exchange.contents import contents
from assay.exchange.network import EDGE, NODE, Edge, Node, edges, nodes
from tests.exchange.world import exported
from tests.factories import record

if TYPE_CHECKING:
    from pathlib import Path


def test_every_edge_is_between_two_nodes_and_no_id_is_given_twice(world: Case) -> None:
    with contents(world) as kept:
        points, lines = list(nodes(kept)), list(edges(kept))
    ids = {one.id for one in points}
    assert len(ids) == len(points)
    assert len({one.id for one in lines}) == len(lines)
    assert {one.source for one in lines} | {one.target for one in lines} <= ids
    assert {one.kind for one in lines} == {"claims", "on", "is", "link"}


def test_the_fields_of_a_network_are_those_of_its_nodes_and_edges() -> None:
    assert {field.name for field in NODE} == set(Node._fields) - {"id"}
    assert {field.name for field in EDGE} == set(Edge._fields) - {"id", "source", "target"}


def test_graphml_is_read_by_another_library_with_all_its_nodes_and_edges(
    world: Case, tmp_path: Path
) -> None:
    (tmp_path / "case.graphml").write_bytes(exported(world, "graphml")[""])
    (graph,) = rustworkx.read_graphml(str(tmp_path / "case.graphml"))
    with contents(world) as kept:
        assert graph.num_nodes() == len(list(nodes(kept)))
        assert graph.num_edges() == len(list(edges(kept)))


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_the_network(world: Case, tmp_path: Path, form: str) -> None:
    networkx = pytest.importorskip("networkx", reason="networkx is in the group `test`")
    (tmp_path / "case").write_bytes(exported(world, form)[""])
    read = networkx.read_graphml if form == "graphml" else networkx.read_gexf
    graph = read(tmp_path / "case")
    with contents(world) as kept:
        claim = next(one for one in nodes(kept) if one.kind == "claim" and one.certainty)
    assert graph.is_directed()
    assert graph.nodes[claim.id]["label"] == claim.label
    assert graph.nodes[claim.id]["certainty"] == claim.certainty


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_characters_that_xml_cannot_hold_are_marked(tmp_path: Path, form: str) -> None:
    page = record("Words \x00\x1b[2J\ufffe\U0001f6a2 & <b>.")
    with Case.new(tmp_path / "odd.case") as case:
        fields = page.page.__class__
        named = {name: getattr(page.page, name) for name in page.page.__struct_fields__}
        titled = fields(**{**named, "title": page.page.text})
        case.add(Prepared(record=record(page.page.text, page=titled), data=None))
        written = exported(case, form)[""]
    tree = etree.fromstring(written)
    assert "Words ��[2J�🚢 & <b>." in etree.tostring(tree, encoding="unicode").replace(
        "&amp;", "&"
    ).replace("&lt;", "<").replace("&gt;", ">")
