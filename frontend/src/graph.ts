// Entities and the links between them, to look at, in step with the list of the same links.
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";

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
const list = document.getElementById("ties");
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
      claim: one.claim,
      denied: one.polarity === "negative" ? 1 : 0,
      hedged: one.modality === "certain" ? 0 : 1,
    },
  })),
];

// the drawing and the list are one thing shown twice: what is pointed at or focused in either is
// marked in both, so that nothing hangs on a pointer
const inStep = (graph: Core): void => {
  const mark = (link: string): void => {
    graph.edges().removeClass("lit");
    graph.getElementById(link).addClass("lit");
    for (const item of list?.children ?? []) {
      item.classList.toggle("lit", (item as HTMLElement).dataset.link === link);
    }
  };
  const linkAt = (event: Event): string | undefined =>
    (event.target as HTMLElement).closest<HTMLElement>("[data-link]")?.dataset.link;
  for (const kind of ["focusin", "mouseover"]) {
    list?.addEventListener(kind, (event) => {
      const link = linkAt(event);
      if (!link) return;
      mark(link);
      const edge = graph.getElementById(link);
      const { x1, x2, y1, y2 } = edge.renderedBoundingBox();
      // out of sight on a large drawing: it is brought to the middle
      if (x1 < 0 || y1 < 0 || x2 > graph.width() || y2 > graph.height()) graph.center(edge);
    });
  }
  graph.on("mouseover tap", "edge", (event) => {
    const link = event.target.id() as string;
    mark(link);
    const item = document.getElementById(link);
    // the list alone moves, never the page under the pointer
    if (item && list) list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 3;
  });
  graph.on("dbltap", "edge", (event) => {
    location.href = `/claims/${(event.target.data() as { claim: string }).claim}`;
  });
  if (/^#l\d+$/.test(location.hash)) mark(location.hash.slice(1));
};

const draw = async (place: HTMLElement): Promise<void> => {
  const answer = await fetch(place.dataset.graph ?? "");
  const { entities, links } = (await answer.json()) as { entities: Entity[]; links: Link[] };
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
      { selector: "edge.lit", style: { width: 4, "z-index": 9, label: "data(label)", "font-size": 11, color: ink("--ink"),
          "text-background-color": ink("--sheet"), "text-background-opacity": 0.9 } },
    ],
  });
  if (graph.zoom() > 1.4) {
    graph.zoom(1.4);
    graph.center();
  }
  inStep(graph);
};

if (drawn) {
  // cytoscape writes a style sheet of one line into the page, which the policy forbids, unless there
  // is an element of this name: the line stands in desk.css
  const there = document.createElement("meta");
  there.id = "__________cytoscape_stylesheet";
  document.head.append(there);
  void draw(drawn);
}
