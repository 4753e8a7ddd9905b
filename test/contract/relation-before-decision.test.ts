import { Kind, parse, type DefinitionNode, type TypeNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createPlanMaker } from '../../gateway/src/plan/make-plan.ts';
import { summarizePlan } from '../../gateway/src/plan/summarize-plan.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const CROSSING = 'followUpCaseForNav { __typename } registrationForCounty { __typename }';
/** Each decision that is needed for them, with the relation that it rests on. */
const DECISIONS = [
  ['followUpCaseDecision', 'labourRelation'],
  ['registrationDecision', 'educationRelation'],
] as const;

const { make } = createPlanMaker(read('gateway/supergraph.graphql'));

it.each([
  `{ incomingReferrals { nodes { person { ${CROSSING} } } } }`,
  `{ sentReferrals { nodes { person { ${CROSSING} } } } }`,
  `{ myFollowUpCases { nodes { person { ${CROSSING} } } } }`,
  `{ myFollowUpCases { nodes { person { referrals { person { ${CROSSING} } } } } } }`,
  `{ myRegistrations { nodes { person { ${CROSSING} } } } }`,
])('a relation is read before the decision that rests on it: %s', (operation) => {
  const fetches = summarizePlan(make(operation));
  for (const [decision, relation] of DECISIONS) {
    const decided = fetches.findIndex((one) => one.operation.includes(decision));
    expect(fetches[decided]).toMatchObject({ subgraph: 'agreements' });
    const before = fetches.slice(0, decided).map((one) => one.operation);
    expect(before.filter((one) => one.includes(relation))).not.toEqual([]);
  }
});

it('the subgraph agreements gives clients no young person but themselves, so that a planner has to come to it with a relation', () => {
  const given = parse(read('subgraphs/agreements/schema.graphql')).definitions.flatMap(personFields);
  expect(given).toEqual(['Query.myself']);
});

function personFields(node: DefinitionNode): readonly string[] {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  return (node.fields ?? [])
    .filter(({ type }) => nameOf(type) === 'YoungPerson')
    .filter(({ directives }) => !directives?.some(({ name }) => name.value === 'inaccessible'))
    .map(({ name }) => `${node.name.value}.${name.value}`);
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
