import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { composeSupergraph } from './compose-supergraph.ts';
import { expectedAnswer } from './expected-answer.ts';
import { DEEP, listOf, SMALL } from './operations.ts';
import { SUBGRAPH_NAMES, SUBGRAPH_SCHEMAS } from './subgraph-schemas.ts';

it('composes, with each subgraph where it is told to be', () => {
  const urls = { accounts: 'http://a', inventory: 'http://i', products: 'http://p', reviews: 'http://r' };
  const sdl = composeSupergraph(urls);
  for (const name of SUBGRAPH_NAMES) expect(sdl).toContain(`name: "${name}", url: "${urls[name]}"`);
});

it('has a schema for each subgraph that stands alone', () => {
  for (const name of SUBGRAPH_NAMES) {
    const schema = buildSubgraphSchema(parse(SUBGRAPH_SCHEMAS[name]));
    expect(validate(schema, parse('{ _service { sdl } }'))).toEqual([]);
  }
});

it('answers each operation in full: lists of as many as are asked for, and nothing that is null', async () => {
  for (const first of [10, 100, 1000]) {
    const { topProducts } = (await expectedAnswer(listOf(first))) as { topProducts: readonly object[] };
    expect(topProducts).toHaveLength(first);
  }
  for (const operation of [DEEP, SMALL, listOf(1000)]) {
    expect(JSON.stringify(await expectedAnswer(operation))).not.toContain('null');
  }
});
