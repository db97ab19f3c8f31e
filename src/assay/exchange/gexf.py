"""The network of a case as GEXF 1.2 (https://gexf.net), Gephi's own format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from assay.exchange.network import EDGE, NODE, edges, nodes
from assay.exchange.parts import Sink
from assay.exchange.xml_text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.exchange.contents import Contents
    from assay.exchange.network import Edge, Field, Node

__all__ = ["gexf"]

_SPACE: Final = "http://www.gexf.net/1.2draft"
_KINDS: Final = {"int": "integer"}
"""What GEXF calls a type that GraphML calls otherwise."""


def _tag(name: str) -> str:
    return f"{{{_SPACE}}}{name}"


def gexf(contents: Contents) -> Iterator[bytes]:
    """Yield one directed graph, all nodes before all edges."""
    sink = Sink()
    with etree.xmlfile(sink, encoding="utf-8") as file:
        file.write_declaration()
        with (
            file.element(_tag("gexf"), version="1.2", nsmap={None: _SPACE}),
            file.element(_tag("graph"), defaultedgetype="directed", mode="static"),
        ):
            file.write(_attributes("node", NODE), _attributes("edge", EDGE))
            with file.element(_tag("nodes")):
                for node in nodes(contents):
                    own = {"id": node.id, "label": shown(node.label)}
                    file.write("\n", _element("node", own, node, NODE))
                    yield sink.drained()
            with file.element(_tag("edges")):
                for edge in edges(contents):
                    own = {"id": edge.id, "source": edge.source, "target": edge.target,
                           "label": shown(edge.label)}  # fmt: skip
                    file.write("\n", _element("edge", own, edge, EDGE))
                    yield sink.drained()
    yield sink.drained() + b"\n"


def _attributes(what: str, fields: tuple[Field, ...]) -> etree._Element:
    made = etree.Element(_tag("attributes"), {"class": what}, nsmap={None: _SPACE})
    for field in fields:
        if field.name != "label":
            kind = _KINDS.get(field.type, field.type)
            own = {"id": field.name, "title": field.name, "type": kind}
            etree.SubElement(made, _tag("attribute"), own)
    return made


def _element(
    what: str, own: dict[str, str], item: Node | Edge, fields: tuple[Field, ...]
) -> etree._Element:
    made = etree.Element(_tag(what), own, nsmap={None: _SPACE})
    values = etree.SubElement(made, _tag("attvalues"))
    for field in fields:
        value = getattr(item, field.name)
        if value is not None and field.name != "label":
            told = {"for": field.name, "value": shown(value)}
            etree.SubElement(values, _tag("attvalue"), told)
    return made
