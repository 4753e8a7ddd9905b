import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Graph } from './conformance-case.ts';

const composed = new WeakMap<Graph, string>();

/** The supergraph of a graph in small, composed once. */
export function composeGraph(graph: Graph): string {
  const known = composed.get(graph);
  if (known !== undefined) return known;
  const services = Object.entries(graph).map(([name, { sdl }]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl === undefined)
    throw new Error(`The graph does not compose: ${errors.map(({ message }) => message).join('\n')}`);
  composed.set(graph, supergraphSdl);
  return supergraphSdl;
}
