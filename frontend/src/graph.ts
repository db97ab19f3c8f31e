// Entities and the links between them, to look at; the words of a link under the pointer.
import cytoscape, { type ElementDefinition } from "cytoscape";

interface Entity {
  id: string;
  name: string;
  kind: string;
}

interface Link {
  id: string;
  from_entity: string;
  to_entity: string;
  relation: string;
  words: string;
  modality: string | null;
  polarity: string | null;
  speaker: string | null;
  claim: string;
}

const drawn = document.getElementById("graph");
const told = document.getElementById("graph-words");
const ink = (name: string): string => {
  // light-dark() is resolved by the browser where a colour is used: a probe asks it
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
};

const elements = (entities: Entity[], links: Link[]): ElementDefinition[] => [
  ...entities.map((one) => ({ data: { id: one.id, label: one.name, kind: one.kind } })),
  ...links.map((one) => ({
    data: {
      id: one.id,
      source: one.from_entity,
      target: one.to_entity,
      label: one.relation,
      words: one.words,
      speaker: one.speaker ?? "",
      claim: one.claim,
      denied: one.polarity === "negative" ? 1 : 0,
      hedged: one.modality === "certain" ? 0 : 1,
    },
  })),
];

const draw = async (place: HTMLElement): Promise<void> => {
  const answer = await fetch(place.dataset.graph ?? "");
  const { entities, links } = (await answer.json()) as { entities: Entity[]; links: Link[] };
  if (!links.length) {
    place.hidden = true;
    if (told) told.textContent = "No page of the case states a link yet.";
    return;
  }
  const graph = cytoscape({
    container: place,
    elements: elements(entities, links),
    layout: {
      name: "cose", animate: false, randomize: false, nodeDimensionsIncludeLabels: true, padding: 40,
      idealEdgeLength: () => 110, componentSpacing: 90,
    },
    maxZoom: 2,
    minZoom: 0.1,
    style: [
      {
        selector: "node",
        style: {
          label: "data(label)", color: ink("--ink"), "background-color": ink("--named"),
          "font-size": 11, width: 12, height: 12, "text-wrap": "ellipsis", "text-max-width": "180px",
          "text-background-color": ink("--sheet"), "text-background-opacity": 0.85, "text-margin-y": -3,
        },
      },
      {
        selector: "edge",
        style: {
          width: 1.5, "line-color": ink("--soft"), "target-arrow-color": ink("--soft"),
          "target-arrow-shape": "triangle", "curve-style": "bezier", "arrow-scale": 0.8,
        },
      },
      { selector: "edge[hedged = 1]", style: { "line-style": "dashed" } },
      {
        selector: "edge[denied = 1]",
        style: { "line-color": ink("--heading"), "target-arrow-color": ink("--heading") },
      },
    ],
  });
  if (graph.zoom() > 1.4) {
    graph.zoom(1.4);
    graph.center();
  }
  graph.on("mouseover tap", "edge", (event) => {
    const { words, speaker } = event.target.data() as { words: string; speaker: string };
    if (told) told.textContent = `“${words}” (${speaker})`;
  });
  graph.on("dbltap", "edge", (event) => {
    location.href = `/claims/${(event.target.data() as { claim: string }).claim}`;
  });
};

if (drawn) {
  // cytoscape writes a style sheet of one line into the page, which the policy forbids, unless there
  // is an element of this name: the line stands in desk.css
  const there = document.createElement("meta");
  there.id = "__________cytoscape_stylesheet";
  document.head.append(there);
  void draw(drawn);
}
