import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewaySettings } from '../../gateway/src/env.ts';
import { actualCost } from '../../gateway/src/limits/cost/actual-cost.ts';
import type { Cost } from '../../gateway/src/limits/cost/cost.ts';
import { createCostMeter } from '../../gateway/src/limits/cost/create-cost-meter.ts';
import { estimateCost } from '../../gateway/src/limits/cost/estimate-cost.ts';
import { loadSupergraph } from '../../gateway/src/plan/load-supergraph.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { OPERATION_CASES } from '../support/operation-cases.ts';
import { readOperation } from '../support/read-operation.ts';

const read = (place: string) => readFileSync(new URL(place, import.meta.url), 'utf8');
const meter = createCostMeter(loadSupergraph(read('../../gateway/supergraph.graphql')));
const limit = Number(gatewaySettings.maxCost.default);
const most = ({ type, field }: Cost) => Math.max(type, field);

onTheDay();

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph();
});
afterAll(() => graph.close());

function programsOf(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(text);
  return document.definitions
    .filter(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    )
    .map((operation) => meter.programOf({ document, operation, variables }));
}

describe('the cost of an operation', () => {
  it('of the clients and of the questions leaves much room below the limit', () => {
    const documents = ['../operations/', '../../docs/questions/'].flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url)).map((file) => read(folder + file)),
    );
    const costs = documents.flatMap((text) => programsOf(text).map((program) => most(estimateCost(program))));
    expect(costs.length).toBeGreaterThan(40);
    expect(Math.max(...costs)).toBeLessThan(limit / 5);
    const [said] = /may cost ([\d ]+);/.exec(read('../../docs/limits.md'))?.slice(1) ?? [];
    expect(String(Math.max(...costs))).toBe(said?.replace(' ', ''));
  });

  it.each(OPERATION_CASES)('$name is no more than was estimated', async ({ name, ...question }) => {
    const text = readOperation(name);
    const { variables } = question;
    const { data } = await graph.ask(text, question);
    const [program] = programsOf(text, variables);
    if (!program) throw new Error('The document has no operation.');
    const estimated = estimateCost(program, variables);
    const actual = actualCost(program, { variables, data });
    expect(actual.type).toBeGreaterThan(1);
    expect(actual.type).toBeLessThanOrEqual(estimated.type);
    expect(actual.field).toBeLessThanOrEqual(estimated.field);
  });
});
