"""The network of a case as GraphML (http://graphml.graphdrawing.org), written as it is read."""

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

__all__ = ["graphml"]

_SPACE: Final = "http://graphml.graphdrawing.org/xmlns"


def _tag(name: str) -> str:
    return f"{{{_SPACE}}}{name}"


def graphml(contents: Contents) -> Iterator[bytes]:
    """Yield one directed graph."""
    sink = Sink()
    with etree.xmlfile(sink, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(_tag("graphml"), nsmap={None: _SPACE}):
            for what, fields in (("node", NODE), ("edge", EDGE)):
                for field in fields:
                    file.write(_key(what, field))
            with file.element(_tag("graph"), id="case", edgedefault="directed"):
                for node in nodes(contents):
                    file.write("\n", _element("node", {"id": node.id}, node, NODE))
                    yield sink.drained()
                for edge in edges(contents):
                    ends = {"id": edge.id, "source": edge.source, "target": edge.target}
                    file.write("\n", _element("edge", ends, edge, EDGE))
                    yield sink.drained()
    yield sink.drained() + b"\n"


def _key(what: str, field: Field) -> etree._Element:
    return etree.Element(
        _tag("key"),
        {"id": f"{what}-{field.name}", "for": what, "attr.name": field.name,
         "attr.type": field.type},
        nsmap={None: _SPACE},
    )  # fmt: skip


def _element(
    what: str, own: dict[str, str], item: Node | Edge, fields: tuple[Field, ...]
) -> etree._Element:
    made = etree.Element(_tag(what), own, nsmap={None: _SPACE})
    for field in fields:
        value = getattr(item, field.name)
        if value is not None:
            part = etree.SubElement(made, _tag("data"), key=f"{what}-{field.name}")
            part.text = shown(value)
    return made
