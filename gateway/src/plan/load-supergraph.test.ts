import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { composeFixtures } from '../../fixtures/open-fixture-graph.ts';
import { loadSupergraph } from './load-supergraph.ts';

describe('loadSupergraph', () => {
  it('gives the names of the subgraphs and the schema that clients see', () => {
    const { subgraphs, schema } = loadSupergraph(composeFixtures());
    expect([...subgraphs].sort()).toEqual(['agreements', 'education', 'labour']);
    expect(schema.getType('join__Graph')).toBeUndefined();
    expect(schema.getType('County')).toBeDefined();
  });

  it('loads the committed schema', async () => {
    const committed = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
    expect([...loadSupergraph(committed).subgraphs].sort()).toEqual(['agreements', 'education', 'labour']);
  });

  it.each(['', 'type Query {', 'type Query { a: Int }'])(
    'refuses what is no composed schema: "%s"',
    (sdl) => {
      expect(() => loadSupergraph(sdl)).toThrow(expect.objectContaining({ code: 'SUPERGRAPH_INVALID' }));
    },
  );
});
