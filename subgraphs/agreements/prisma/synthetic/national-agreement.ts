import type { Contract, Signing } from './contract.ts';
import { ELGPN } from './documents.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';

/** The only day that the documents allow: they name the year and no more. */
const ONLY_THE_YEAR = '2007-01-01';

const signs = (role: Signing['role'], name: string): Signing => ({
  role,
  name,
  number: null,
  approvedOn: ONLY_THE_YEAR,
  onBehalfBecause: null,
});

/** The national agreement of 2007. It is real, and nothing is said of it that the documents do not say. */
export const NATIONAL_AGREEMENT: Contract = {
  id: opaqueId('national agreement 2007'),
  kind: 'NATIONAL',
  parentId: null,
  synthetic: false,
  source: ELGPN,
  counties: [],
  versions: [
    {
      title:
        'National agreement of 2007 between the Ministry of Labour and KS, the association of local and regional authorities',
      from: ONLY_THE_YEAR,
      to: null,
      areas: [],
      categories: [],
      parties: [
        signs('STATE', 'Ministry of Labour'),
        signs('LOCAL_GOVERNMENT_ASSOCIATION', 'KS, the association of local and regional authorities'),
      ],
      event: null,
    },
  ],
  ending: null,
  predecessors: [],
  told: [
    {
      kind: 'SIGNED',
      date: ONLY_THE_YEAR,
      precision: 'YEAR',
      source: `${ELGPN}; only the year 2007 is known`,
    },
  ],
};
