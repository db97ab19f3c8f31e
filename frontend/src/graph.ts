// Graphs to look at: origins of a claim, links between entities.
import cytoscape from "cytoscape";

export { cytoscape };
