import type { AltinnReader } from '@samspill/shared/consents/altinn-reader';
import type { SignedInViewer, Viewer } from '@samspill/shared/access/viewer';
import type { Database, Query } from '@samspill/shared/database/database';
import { programRole } from '@samspill/shared/database/role-statement';
import type { ConsentFacts } from '@samspill/shared/decisions/judge-facts';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import { syntheticIdentityNumber } from '@samspill/shared/people/synthetic-identity-number';
import { setFacts } from '@samspill/shared/personal/personal-facts';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import {
  createConsentWrites,
  type ConsentWrites,
} from '../../subgraphs/agreements/src/data/consents/consent-writes.ts';
import { consentsOf } from '../../subgraphs/agreements/src/data/consents/consents-of.ts';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';

export const PSEUDONYM_KEY = 'a key of thirty-two characters!!!';

/** The day on which all steps are taken, and the people that there are: of 17, 14 and 18 years, and one who is protected. */
export const CONSENT_DAY = '2026-12-01';
export const CONSENT_NOW = Date.parse(`${CONSENT_DAY}T10:00:00Z`);
const BORN = { youth: '2009-03-14', child: '2012-05-20', adult: '2008-12-01', hidden: '2005-01-01' } as const;
export type ConsentPersonName = keyof typeof BORN;

/** The synthetic number of one of them. */
export function numberOf(name: ConsentPersonName): string {
  return syntheticIdentityNumber(BORN[name], 7);
}

/** One of them who has signed in. */
export function citizen(name: ConsentPersonName): SignedInViewer {
  return {
    kind: 'CITIZEN',
    issuer: 'idporten',
    subject: pseudonymOf(numberOf(name), PSEUDONYM_KEY),
    organisationNumber: null,
    supplierNumber: null,
    grants: [],
    scopes: [],
  };
}

/** A database of the subgraph agreements with these people and no invented ones, in which the program's role acts. */
export interface OpenConsents {
  readonly database: Database;
  readonly steps: (viewer: Viewer, altinn?: AltinnReader | null) => ConsentWrites;
  /** What counts of the consents of one of the people, as a decision reads it. */
  readonly factsOf: (name: ConsentPersonName) => Promise<readonly ConsentFacts[]>;
  /** Does work in a transaction that is permitted the consents of some of them. */
  readonly permitted: <Result>(
    names: readonly ConsentPersonName[],
    work: (query: Query) => Promise<Result>,
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** Opens it, on a database of its own unless another is named. */
export async function openConsents(databaseUrl = 'pglite:'): Promise<OpenConsents> {
  const database = await prepareDatabase(databaseUrl, agreements.folder);
  await loadSeedIfNeeded({ ...agreements, database, note: () => undefined });
  await database.transaction(addPeople);
  await database.actAs(programRole('agreements'));
  const permitted: OpenConsents['permitted'] = (names, work) =>
    database.transaction(async (query) => {
      await setFacts(query, { counties: [], units: [], subject: null, permitted: { CONSENT: [...names] } });
      return work(query);
    });
  return {
    database,
    steps: (viewer, altinn = null) =>
      createConsentWrites({ database, altinn, now: () => CONSENT_NOW }, { viewer, today: CONSENT_DAY }),
    factsOf: async (name) => (await permitted([name], (query) => consentsOf(query, [name]))).get(name) ?? [],
    permitted,
    close: () => database.close(),
  };
}

async function addPeople(query: Query): Promise<void> {
  await query(`SET LOCAL samspill.load = 'on'`);
  for (const name of Object.keys(BORN) as ConsentPersonName[]) {
    await query('INSERT INTO young_person VALUES ($1, $2, $3::date, $4, $5)', [
      name,
      pseudonymOf(numberOf(name), PSEUDONYM_KEY),
      BORN[name],
      '46',
      name === 'hidden',
    ]);
  }
}
