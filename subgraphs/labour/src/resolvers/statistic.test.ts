import { todayInOslo } from '@samspill/shared/day';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { labour } from '../subgraph.ts';

let graph: OpenSubgraph;
const before = todayInOslo();

beforeAll(async () => {
  graph = await openSubgraph(labour);
});
afterAll(() => graph.close());

const ask = (figure: string) =>
  graph.ask(`{ _entities(representations: [{ __typename: "County", code: "46" }, { __typename: "County", code: "50" }]) {
    ... on County {
      unemployment(status: FULLY_UNEMPLOYED, last: 12) { ${figure} }
      supportedEmployment { youthTeamShare { ${figure} } }
    }
  } }`);

it('a published figure says when its file was loaded, an invented one of which day it tells', async () => {
  const { data, errors } = await ask('updatedOn');
  const counties = data?.['_entities'] as readonly {
    readonly unemployment: readonly { readonly updatedOn: string }[];
    readonly supportedEmployment: object;
  }[];
  expect(errors).toEqual([]);
  for (const { unemployment, supportedEmployment } of counties) {
    expect(supportedEmployment).toEqual({ youthTeamShare: { updatedOn: '2026-11-15' } });
    expect(unemployment).toHaveLength(12);
    for (const { updatedOn } of unemployment) expect([before, todayInOslo()]).toContain(updatedOn);
  }
});

it('costs one statement for all figures, and none where nobody asks', async () => {
  const [asked, not] = [await ask('value updatedOn'), await ask('value')];
  expect(asked.statements.length - not.statements.length).toBe(1);
});
