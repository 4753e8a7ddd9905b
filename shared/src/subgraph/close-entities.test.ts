import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { expect, it } from 'vitest';
import { closeEntities } from './close-entities.ts';

const CONTRACT = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { name: String }
  type Named @key(fields: "id", resolvable: false) { id: ID! told: String }
  type Found @key(fields: "id") { id: ID! told: String }
`;

const schema = closeEntities(buildSubgraphSchema({ typeDefs: parse(CONTRACT), resolvers: {} }));

const ask = async (__typename: string) => {
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${__typename} { told } } }`;
  const of = [{ __typename, id: '1', told: 'what was sent' }];
  return (await graphql({ schema, source, variableValues: { of } })).data?.['_entities'];
};

it('finds nobody of a type that the subgraph only names, whatever is sent', async () => {
  expect(await ask('Named')).toEqual([null]);
});

it('leaves all other types as they are', async () => {
  expect(await ask('Found')).toEqual([{ told: 'what was sent' }]);
});
