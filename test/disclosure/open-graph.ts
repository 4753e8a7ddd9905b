import type { Side } from '@samspill/shared/decisions/statement';
import type { Query } from '@samspill/shared/database/database';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { PSEUDONYM_KEY } from './draw-asker.ts';
import type { Asker } from './inquiry.ts';
import { openGateway, type OpenGateway } from './open-gateway.ts';
import { openSubgraph, type OpenSubgraph } from './open-subgraphs.ts';
import { readSubjects } from './read-logged.ts';
import { THE_TIME, type World } from './world.ts';
import { writeAgreements } from './write-agreements.ts';
import { writeConsents, writeConsentText } from './write-consents.ts';
import { EMPLOYER, writeKnowledge } from './write-knowledge.ts';
import { removeReferrals, writeReferrals } from './write-referrals.ts';
import { asLoader, writeRows } from './write-rows.ts';

/** The whole graph in this process, over databases in memory that stay open while the world in them changes. */
export interface OpenGraph {
  readonly subgraphs: Readonly<Record<'education' | 'labour' | 'agreements', OpenSubgraph>>;
  readonly gateway: OpenGateway;
  /** Tells the graph who signs in by which token. */
  readonly signIn: (asker: Asker) => void;
  /** The time of all subgraphs, in milliseconds since 1970. */
  readonly clock: { now: number };
  /** How the log of each subgraph names a person. */
  readonly subjects: Readonly<Record<Side, ReadonlyMap<string, string>>>;
  /** Puts a world of the same persons in the place of the one before. */
  readonly write: (world: World) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ANONYMOUS: Asker = { viewer: null, token: '' };

/** Opens it with the persons of a world, of whom nothing is known yet. */
export async function openGraph(world: World): Promise<OpenGraph> {
  const clock = { now: THE_TIME };
  const now = () => clock.now;
  const askers = new Map<string, Asker>();
  const [ofEducation, ofLabour, ofAgreements] = await Promise.all([
    openSubgraph(education, { now, load: (query) => writePersons(query, world) }),
    openSubgraph(labour, { now, load: (query) => writeLabour(query, world) }, (database) =>
      loadSeedIfNeeded({ ...labour, database, note: () => undefined }),
    ),
    openSubgraph(agreements, { now, load: (query) => writeAgreementsBase(query, world) }),
  ]);
  const subgraphs = { education: ofEducation, labour: ofLabour, agreements: ofAgreements };
  const gateway = await openGateway(subgraphs, (token = '') => askers.get(token) ?? ANONYMOUS);
  const ids = world.persons.map(({ id }) => id);
  const written = (subgraph: OpenSubgraph, write: (query: Query) => Promise<void>) =>
    subgraph.database.transaction(async (query) => {
      await asLoader(query);
      await write(query);
    });
  return {
    subgraphs,
    gateway,
    clock,
    subjects: {
      education: await readSubjects(ofEducation.database, ids),
      labour: await readSubjects(ofLabour.database, ids),
      agreements: await readSubjects(ofAgreements.database, ids),
    },
    signIn: (asker) => askers.set(asker.token, asker),
    write: async (next) => {
      await written(ofEducation, (query) => writeKnowledge(query, 'education', next));
      await written(ofLabour, (query) => writeKnowledge(query, 'labour', next));
      await written(ofAgreements, async (query) => {
        await removeReferrals(query);
        await writeAgreements(query, next);
        await writeConsents(query, next);
        await writeReferrals(query, next);
      });
    },
    close: async () => {
      await gateway.close();
      await Promise.all(Object.values(subgraphs).map(({ close }) => close()));
    },
  };
}

async function writePersons(query: Query, { persons }: World): Promise<void> {
  await asLoader(query);
  const rows = persons.map(({ id, number, bornOn, isProtected }) => ({
    person_id: id,
    pseudonym: pseudonymOf(number, PSEUDONYM_KEY),
    born_on: bornOn,
    county_code: '03',
    is_protected: isProtected,
  }));
  await writeRows(query, 'young_person', rows);
}

async function writeLabour(query: Query, world: World): Promise<void> {
  await writePersons(query, world);
  await writeRows(query, 'employer', [
    {
      organisation_number: EMPLOYER,
      name: 'An employer',
      industry_code: 'A',
      county_code: '03',
      municipality_code: '0301',
      employees: 10,
    },
  ]);
}

async function writeAgreementsBase(query: Query, world: World): Promise<void> {
  await writePersons(query, world);
  await writeConsentText(query);
}
