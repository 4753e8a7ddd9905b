import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryOf, openDisclosureLog, type DisclosureLog } from '../../fixtures/open-disclosure-log.ts';
import { encodeCursor } from '../page.ts';
import { countDisclosuresOf, disclosuresOf, type DisclosurePage } from './disclosures-of.ts';
import { eraseSubject } from './erase-subject.ts';
import { writeDisclosures } from './write-disclosures.ts';

let log: DisclosureLog;
beforeAll(async () => {
  log = await openDisclosureLog();
  for (const place of [1, 2, 3, 4, 5]) {
    await log.program.transaction((query) =>
      writeDisclosures(query, [
        entryOf({ agreementId: `agreement-${place}` }),
        entryOf({ personId: 'person-2', outcome: 'REFUSE', reasons: ['NO_BASIS'] }),
      ]),
    );
  }
});
afterAll(() => log.close());

const pageOf = (personId: string, page?: DisclosurePage) =>
  log.program.transaction((query) => disclosuresOf(query, personId, page));
const countOf = (personId: string) => log.program.transaction((query) => countDisclosuresOf(query, personId));

it('a person’s own disclosures come newest first, page by page, and nobody else’s', async () => {
  const seen: (string | null)[] = [];
  let after: string | null = null;
  do {
    const page = await pageOf('person-1', { first: 2, after });
    seen.push(...page.nodes.map(({ agreementId }) => agreementId));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual([5, 4, 3, 2, 1].map((place) => `agreement-${place}`));
  expect(await countOf('person-1')).toBe(5);
});

it('refusals are shown with their reasons, and who asked by organisation alone', async () => {
  const { nodes } = await pageOf('person-2', { first: 1 });
  expect(nodes).toMatchObject([
    { outcome: 'REFUSE', reasons: ['NO_BASIS'], organisationNumber: '821311632', category: 'REGISTRATION' },
  ]);
  expect(JSON.stringify(nodes)).not.toContain('counsellor-1');
});

it('someone who is not known has none', async () => {
  expect((await pageOf('nobody')).nodes).toEqual([]);
  expect(await countOf('nobody')).toBe(0);
});

it.each([['x'], [encodeCursor(['a', '1'])], [encodeCursor(['2026-12-41T10:00:00.000000Z', '1'])]])(
  'a cursor that was not given out is refused: %s',
  async (after) => {
    await expect(pageOf('person-1', { after })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  },
);

it('what was there before a key was destroyed is nobody’s', async () => {
  await eraseSubject(log.owner, 'person-2');
  expect((await pageOf('person-2')).nodes).toEqual([]);
});
