import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { education } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(education);
});
afterAll(() => graph.close());

describe('the codes of the follow-up service', () => {
  it('are 23 in five categories, and two of them are where the sectors meet', async () => {
    const { data } = await graph.ask('{ followUpStatuses { code category nameNo crossesSectors } }');
    const statuses = data?.['followUpStatuses'] as readonly {
      code: string;
      category: string;
      crossesSectors: boolean;
    }[];
    expect(statuses).toHaveLength(23);
    expect([...new Set(statuses.map(({ category }) => category))]).toEqual([
      'UNKNOWN_ACTIVITY',
      'UNDER_FOLLOW_UP',
      'IN_ACTIVITY',
      'CLARIFIED',
      'NOT_IN_TARGET_GROUP',
    ]);
    const meeting = statuses.filter(({ crossesSectors }) => crossesSectors);
    expect(meeting.map(({ code }) => code)).toEqual(['OTAP', 'OTKO']);
  });
});

describe('a follow-up service', () => {
  it.each([
    ['2024-07-31', 21],
    ['2024-08-01', 24],
  ])('is for those up to an age that depends on the day: on %s to %i', async (asOf, to) => {
    const { data } = await graph.ask(
      'query ($asOf: Date) { county(code: "46") { followUpService { id name targetAge(asOf: $asOf) { from to } } } }',
      { variables: { asOf } },
    );
    expect(data?.['county']).toEqual({
      followUpService: {
        id: 'ot-46',
        name: 'Oppfølgingstjenesten i Vestland',
        targetAge: { from: 16, to },
      },
    });
  });

  it('uses today when no day is given', async () => {
    const ask = '{ county(code: "03") { followUpService { targetAge { to } } } }';
    const { data } = await graph.ask(ask, { today: '2024-07-31' });
    expect(data?.['county']).toEqual({ followUpService: { targetAge: { to: 21 } } });
  });

  it('is one for each county that there is, and is found by its id; a county that has ended has none', async () => {
    const { data, errors } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on FollowUpService { name county { code } } }
        ended: county(code: "12") { followUpService { id } } }`,
      {
        variables: {
          them: ['ot-46', 'ot-12', 'ot-99', '46'].map((id) => ({ __typename: 'FollowUpService', id })),
        },
      },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      _entities: [{ name: 'Oppfølgingstjenesten i Vestland', county: { code: '46' } }, null, null, null],
      ended: { followUpService: null },
    });
  });
});

describe('published counts of the follow-up service', () => {
  it('are real, name their source and say "about" where it does', async () => {
    const { data } = await graph.ask(`{
      country { followUp(last: 50) { period { kind label start end } registered { value synthetic source } byReason { reason share { value unit synthetic } } } }
    }`);
    const { followUp } = data?.['country'] as {
      followUp: { period: { label: string }; registered: unknown; byReason: unknown }[];
    };
    const at = (label: string) => followUp.find(({ period }) => period.label === label);
    expect(at('2017-06')).toEqual({
      period: { kind: 'REPORTING_POINT', label: '2017-06', start: '2017-06-01', end: '2017-06-30' },
      registered: {
        value: 18000,
        synthetic: false,
        source: expect.stringContaining('about 18 000') as string,
      },
      byReason: ['DID_NOT_APPLY', 'INTERRUPTED', 'DECLINED_PLACE', 'OTHER'].map((reason, at) => ({
        reason,
        share: {
          value: [35, 29, 20, 15][at],
          unit: 'percent of registered persons',
          synthetic: false,
        },
      })),
    });
    expect(at('2024-02')?.registered).toMatchObject({ value: 13968, synthetic: false });
  });

  it('of Telemark stand beside those of its predecessor, which break the series', async () => {
    const { data } = await graph.ask(`{ county(code: "40") { followUp(last: 50) {
      period { label } registered { value synthetic breakInSeries source } byCategory { category figure { value } } } } }`);
    const { followUp } = data?.['county'] as { followUp: { period: { label: string } }[] };
    const at = (label: string) => followUp.find(({ period }) => period.label === label);
    expect(at('2022-06')).toMatchObject({
      registered: {
        value: 1141,
        breakInSeries: true,
        source: expect.stringContaining('Vestfold og Telemark') as string,
      },
      byCategory: [31, 237, 600, 273, null].map((value) => ({ figure: value === null ? null : { value } })),
    });
    expect(at('2025-06')).toMatchObject({
      registered: { value: 2505, synthetic: false, breakInSeries: false },
      byCategory: [394, 143, 475, 178, 1315].map((value) => ({ figure: { value } })),
    });
  });
});
