import { NAV_NUMBER } from '@samspill/shared/access/nav-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { agreements } from '../subgraph.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

const TODAY = '2026-12-01';
const VESTLAND = '821311632';
const NORDLAND = '964982953';
const MORE_OG_ROMSDAL = '944183779';
const ROGALAND = '971045698';

interface Flow {
  readonly category: string;
  readonly direction: string;
  readonly purpose: string;
  readonly area: string;
  readonly basis: { readonly id: string };
  readonly carriers: readonly {
    readonly agreement: { readonly title: string };
    readonly until: string | null;
  }[];
}
interface CountyAnswer {
  readonly county: { readonly code: string };
  readonly flows: readonly Flow[];
  readonly withheld: readonly { readonly code: string; readonly basis: { readonly id: string } }[];
  readonly lapses: readonly {
    readonly agreement: { readonly __typename: string };
    readonly lastDay: string | null;
    readonly ends: readonly { readonly basis: { readonly id: string } }[];
  }[];
  readonly synthetic: boolean;
}

const DOCUMENT = `query ($organisation: ID!, $county: ID) {
  explainAccess(organisationNumber: $organisation, countyCode: $county) {
    organisationNumber day
    counties {
      county { code } synthetic
      flows {
        category direction purpose area
        basis { id paragraph article needsConsent roles source }
        carriers { agreement { __typename id title status } until }
      }
      withheld { category direction purpose area basis { id } code message messageEn remedy remedyEn }
      lapses { agreement { __typename id } lastDay ends { category basis { id } } }
    }
  }
}`;

async function explain(
  organisation: string,
  { county, today = TODAY }: { county?: string; today?: string } = {},
) {
  const { data, errors, statements } = await graph.ask(DOCUMENT, {
    variables: { organisation, county },
    today,
  });
  expect(errors).toEqual([]);
  const answer = data?.['explainAccess'] as {
    readonly organisationNumber: string;
    readonly day: string;
    readonly counties: readonly CountyAnswer[];
  } | null;
  return { answer, statements, counties: answer?.counties ?? [] };
}

describe('what flows for an organisation', () => {
  it('is told both ways for a county, under which agreement, area and legal basis, and until when', async () => {
    const { answer, counties } = await explain(VESTLAND);
    expect(answer).toMatchObject({ organisationNumber: VESTLAND, day: TODAY });
    expect(counties.map(({ county, synthetic }) => [county.code, synthetic])).toEqual([['46', true]]);
    const { flows = [], withheld } = counties[0] ?? {};
    expect(withheld).toEqual([]);
    expect(flows).toHaveLength(16);
    expect(flows[0]).toEqual({
      category: 'REGISTRATION',
      direction: 'LABOUR_TO_EDUCATION',
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      area: 'YOUTH_FOLLOW_UP',
      basis: {
        id: 'LAB-1',
        paragraph: 'NAV Act (NAV-loven) § 7, Public Administration Act (forvaltningsloven) § 13 b no. 5',
        article: 'GDPR art. 6 no. 1 e',
        needsConsent: false,
        roles: ['FOLLOW_UP_COUNSELLOR'],
        source:
          'Prop. 166 L (2020–2021) chapter 6; Lov 10. februar 1967 om behandlingsmåten i forvaltningssaker',
      },
      carriers: [
        {
          agreement: {
            __typename: 'CountyAgreement',
            id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
            title: 'Fylkesavtale mellom Nav Vestland og Vestland fylkeskommune 2024–2027 (syntetisk)',
            status: 'IN_FORCE',
          },
          until: '2027-06-30',
        },
        { agreement: expect.objectContaining({ __typename: 'SubAgreement' }) as object, until: '2027-06-30' },
      ],
    });
    expect(new Set(flows.map(({ direction }) => direction)).size).toBe(2);
  });

  it('is told of NAV in every county of today, in as many statements as of one', async () => {
    const { counties, statements } = await explain(NAV_NUMBER);
    expect(counties.map(({ county }) => county.code)).toEqual(
      '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56'.split(' '),
    );
    const one = await explain(NAV_NUMBER, { county: '46' });
    expect(one.counties).toEqual((await explain(VESTLAND)).counties);
    expect(one.statements).toHaveLength(3);
    expect(statements).toHaveLength(3);
  });

  it('is as of today alone: yesterday’s county is not there, nor what was in force in it', async () => {
    const { counties } = await explain(NAV_NUMBER, { today: '2023-12-31' });
    expect(counties.map(({ county }) => county.code)).toContain('30');
    expect((await explain(VESTLAND, { today: '2019-12-31' })).answer).toBeNull();
  });
});

describe('what does not flow', () => {
  it('is all where the agreement has expired, and it is said why and what would help in both languages', async () => {
    const [nordland] = (await explain(NORDLAND)).counties;
    expect(nordland).toMatchObject({ flows: [], lapses: [], synthetic: true });
    expect(nordland?.withheld).toHaveLength(16);
    expect(nordland?.withheld[0]).toMatchObject({
      code: 'AGREEMENT_NOT_IN_FORCE',
      message: 'Ingen avtale mellom sektorene gjelder her i dag.',
      messageEn: 'No agreement between the sectors is in force here today.',
      remedy: 'Be dem som forvalter avtalene, om å fornye den.',
      remedyEn: 'Ask those who look after the agreements to renew it.',
    });
  });

  it('is what the agreement leaves out: an area, or a category', async () => {
    const [county] = (await explain(MORE_OG_ROMSDAL)).counties;
    expect(county?.withheld.map(({ basis, code }) => [basis.id, code])).toEqual([
      ['LAB-4', 'CATEGORY_NOT_SELECTED'],
      ['LAB-8', 'AREA_NOT_COVERED'],
      ['EDU-7', 'AREA_NOT_COVERED'],
    ]);
    expect(county?.flows).toHaveLength(13);
  });
});

describe('what ends when an agreement lapses', () => {
  it('is what no other carries after it', async () => {
    const [vestland] = (await explain(VESTLAND)).counties;
    const [above] = vestland?.lapses ?? [];
    expect(above).toMatchObject({ agreement: { __typename: 'CountyAgreement' }, lastDay: '2027-06-30' });
    expect(above?.ends).toHaveLength(16);
  });

  it('is nothing where the next one has been approved by all', async () => {
    const [rogaland] = (await explain(ROGALAND)).counties;
    expect(rogaland?.lapses[0]).toMatchObject({ lastDay: '2026-12-31', ends: [] });
    expect(rogaland?.flows).toHaveLength(16);
  });
});

it('an organisation that is neither NAV nor a county authority has none, and no county that it does not act in', async () => {
  expect((await explain('000000000')).answer).toBeNull();
  expect((await explain('')).answer).toBeNull();
  expect((await explain(VESTLAND, { county: '50' })).counties).toEqual([]);
  expect((await explain(NAV_NUMBER, { county: '99' })).counties).toEqual([]);
});
