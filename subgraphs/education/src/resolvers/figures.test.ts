import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { education } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(education);
});
afterAll(() => graph.close());

describe('drop-out', () => {
  it('of a county born in 2024 is its predecessor’s, with the break and the name', async () => {
    const { data } = await graph.ask(`{
      county(code: "32") { dropOut(last: 10) { value period { label } breakInSeries source } }
    }`);
    expect(data?.['county']).toEqual({
      dropOut: [
        expect.objectContaining({ period: { label: '2019-20' }, breakInSeries: true }),
        {
          value: 3.1,
          period: { label: '2020-21' },
          breakInSeries: true,
          source: expect.stringContaining('figure of Viken') as string,
        },
      ],
    });
  });

  it('is null for an indicator that nobody publishes, and the three are never mixed', async () => {
    const { data } = await graph.ask(`{
      county(code: "11") {
        left: dropOut { indicator value }
        outside: dropOut(indicator: OUTSIDE_EDUCATION_AND_WORK) { indicator value }
        notCompleted: dropOut(indicator: NOT_COMPLETED) { value }
      }
      country { left: dropOut { value period { label } } outside: dropOut(indicator: OUTSIDE_EDUCATION_AND_WORK) { value } }
    }`);
    expect(data).toEqual({
      county: {
        left: [{ indicator: 'LEFT_DURING_SCHOOL_YEAR', value: 2.9 }],
        outside: [{ indicator: 'OUTSIDE_EDUCATION_AND_WORK', value: 8.4 }],
        notCompleted: null,
      },
      country: { left: [{ value: 3, period: { label: '2020-21' } }], outside: null },
    });
  });

  it('refuses a series that is too long or too short, and leaves the rest of the answer', async () => {
    const { data, errors } = await graph.ask('{ county(code: "11") { name dropOut(last: 51) { value } } }');
    expect(data).toEqual({ county: { name: 'Rogaland', dropOut: null } });
    expect(errors).toMatchObject([{ path: ['county', 'dropOut'], extensions: { code: 'PAGE_TOO_LARGE' } }]);
  });
});

describe('those outside education and work', () => {
  it('are of young people unless another age is asked for, under words of their own', async () => {
    const { data } = await graph.ask(`{ county(code: "03") {
      young: outsideEducationAndWork { indicator unit value period { label } }
      older: outsideEducationAndWork(ageGroup: AGE_30_61) { indicator unit value period { label } } } }`);
    const period = { label: '2024' };
    expect(data?.['county']).toEqual({
      young: [
        {
          indicator: 'OUTSIDE_EDUCATION_AND_WORK',
          unit: 'percent of persons aged 15–29',
          value: 9.9,
          period,
        },
      ],
      older: [
        {
          indicator: 'OUTSIDE_EDUCATION_AND_WORK_AGE_30_61',
          unit: 'percent of persons aged 30–61',
          value: 17.3,
          period,
        },
      ],
    });
  });
});

describe('completion', () => {
  it('says when a figure is measured in another way than the one before', async () => {
    const { data } = await graph.ask(
      '{ country { completion(last: 3) { indicator value period { label } breakInSeries } } }',
    );
    expect(data?.['country']).toMatchObject({
      completion: [
        { indicator: 'COMPLETED_WITHIN_5_YEARS', value: 74.5, period: { label: '2012' } },
        { value: 84.5, period: { label: '2018' }, breakInSeries: true },
        { value: 81.2, period: { label: '2019' }, breakInSeries: true },
      ],
    });
  });

  it('says so of the oldest cohort that is asked for too, and not of the first there is', async () => {
    const { data } = await graph.ask(`{ country {
      newest: completion(last: 1) { period { label } breakInSeries }
      all: completion(last: 50) { period { label } breakInSeries }
      vocational: completion(programmeGroup: VOCATIONAL, last: 1) { breakInSeries } } }`);
    const breaks = Object.entries({ 1996: false, 2011: true, 2012: false, 2018: true, 2019: true });
    expect(data?.['country']).toEqual({
      newest: [{ period: { label: '2019' }, breakInSeries: true }],
      all: breaks.map(([label, breakInSeries]) => ({ period: { label }, breakInSeries })),
      vocational: [{ breakInSeries: true }],
    });
  });

  it('is null where no public figure is known', async () => {
    const { data } = await graph.ask('{ county(code: "46") { completion { value } } }');
    expect(data).toEqual({ county: { completion: null } });
  });
});
