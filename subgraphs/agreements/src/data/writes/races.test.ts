import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createDesk,
  draftOf,
  NAV,
  next,
  type StepAnswer,
  type TakeStep,
} from '../../../../../test/support/agreement-desk.ts';
import {
  brokenInvariants,
  fingerprint,
  openAgreements,
  type WatchedAgreements,
} from '../../../../../test/support/agreement-facts.ts';
import { asOwner as actAsOwner } from '../../../../../test/support/as-owner.ts';
import { startPostgres, type PostgresServer } from '../../../../../test/support/postgres-server.ts';

/** Two subgraphs with a pool each on one PostgreSQL, as two programs of a service are. */
let server: PostgresServer;
let one: WatchedAgreements;
let other: WatchedAgreements;
let url: string;
let here: TakeStep;
let there: TakeStep;
let year = 2030;

beforeAll(async () => {
  server = await startPostgres();
  url = await server.url('races');
  one = await openAgreements(url);
  other = await openAgreements(url);
  here = createDesk(one);
  there = createDesk(other);
});
afterAll(async () => {
  await one.close();
  await other.close();
  await server.stop();
});
afterEach(async () => {
  expect(await brokenInvariants(one.database)).toEqual([]);
});

const AS_NAV = { viewer: NAV } as const;
const ROUNDS = [1, 2, 3];

/** A draft for a year that no other test has. */
async function draft(): Promise<StepAnswer> {
  year += 1;
  return here('draftCountyAgreement', draftOf({ validFrom: `${year}-01-01`, validTo: `${year}-12-31` }));
}

/** Changes the tables, which the program may not: it is their owner's. */
async function asOwner(sql: string): Promise<void> {
  await actAsOwner(one.database, 'agreements', (query) => query(sql));
}

const kinds = (answers: readonly StepAnswer[]) => answers.map(({ code }) => code ?? 'CHANGED').sort();

async function count(sql: string, id: unknown): Promise<number> {
  const [row] = await one.database.query<{ readonly n: number }>(`SELECT count(*)::int AS n ${sql}`, [id]);
  return row?.n ?? -1;
}

describe('two at the same time', () => {
  it.each(ROUNDS)(
    'who give the last two approvals both do, and one of them brings it into force (%i)',
    async () => {
      const it = next(await draft());
      const answers = await Promise.all([
        here('approveAgreement', it),
        there('approveAgreement', it, AS_NAV),
      ]);
      expect(kinds(answers)).toEqual(['CHANGED', 'CHANGED']);
      expect(await count('FROM agreement_event WHERE agreement_id = $1', it.id)).toBe(1);
      expect(await count('FROM county_agreement_in_force WHERE agreement_id = $1', it.id)).toBe(1);
      expect(await count('FROM report WHERE agreement_id = $1', it.id)).toBe(1);
    },
  );

  it.each(ROUNDS)(
    'who revise the same version: exactly one wins, the other is told that it is stale (%i)',
    async () => {
      const it = next(await draft());
      const answers = await Promise.all([
        here('reviseAgreement', { ...it, title: 'Den ene' }),
        there('reviseAgreement', { ...it, title: 'Den andre' }, AS_NAV),
      ]);
      expect(kinds(answers)).toEqual(['CHANGED', 'STALE_VERSION']);
      expect(await count('FROM agreement_version WHERE agreement_id = $1', it.id)).toBe(2);
    },
  );

  it.each(ROUNDS)(
    'of whom one approves what the other revises: an approval is of what was read (%i)',
    async () => {
      const it = next(await draft());
      const [approved, revised] = await Promise.all([
        here('approveAgreement', it),
        there('reviseAgreement', { ...it, title: 'Ny' }, AS_NAV),
      ]);
      expect(revised.code).toBeUndefined();
      expect([undefined, 'STALE_VERSION']).toContain(approved.code);
      const approvals = 'FROM agreement_party WHERE agreement_id = $1 AND approved_on IS NOT NULL';
      expect(await count(`${approvals} AND version = 2`, it.id)).toBe(0);
      expect(await count(approvals, it.id)).toBe(approved.code === undefined ? 1 : 0);
    },
  );

  it.each(ROUNDS)('who end and extend: each alone, in whatever order (%i)', async () => {
    const it = next(await draft());
    await here('approveAgreement', it);
    await here('approveAgreement', it, AS_NAV);
    const then = { today: `${year}-03-01` };
    const answers = await Promise.all([
      here('terminateAgreement', { ...it, lastDay: `${year}-06-30`, reason: 'NOT_FULFILLED' }, then),
      there(
        'extendAgreement',
        { ...it, validTo: `${year}-12-31`.replace(String(year), '2099') },
        { ...then, ...AS_NAV },
      ),
    ]);
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(['ENDED', 'STALE_VERSION']).toContain(kinds(answers)[1]);
  });

  it.each(ROUNDS)(
    'who approve two agreements for the same days: one wins, the other overlaps and is not approved (%i)',
    async () => {
      const [first, second] = [next(await draft()), next(await draft())];
      year += 1;
      const days = { validFrom: `${year}-01-01`, validTo: `${year}-12-31` };
      const [a, b] = [
        next(await here('reviseAgreement', { ...first, ...days })),
        next(await here('reviseAgreement', { ...second, ...days })),
      ];
      await here('approveAgreement', a);
      await here('approveAgreement', b);
      const answers = await Promise.all([
        here('approveAgreement', a, AS_NAV),
        there('approveAgreement', b, AS_NAV),
      ]);
      expect(kinds(answers)).toEqual(['CHANGED', 'OVERLAP']);
      const lost = answers[0].code === 'OVERLAP' ? a : b;
      expect(
        await count(
          `FROM agreement_party WHERE agreement_id = $1 AND version = 2 AND approved_on IS NOT NULL`,
          lost.id,
        ),
      ).toBe(1);
    },
  );

  it.each(ROUNDS)('who hand in the same report: once (%i)', async () => {
    const it = next(await draft());
    await here('approveAgreement', it);
    await here('approveAgreement', it, AS_NAV);
    const [report] = await one.database.query<{ readonly id: string }>(
      'SELECT id FROM report WHERE agreement_id = $1',
      [it.id],
    );
    const then = { today: `${year}-12-31` };
    const answers = await Promise.all([
      here('submitReport', { ...it, reportId: report?.id }, then),
      there('submitReport', { ...it, reportId: report?.id }, { ...then, ...AS_NAV }),
    ]);
    expect(kinds(answers)).toEqual(['ALREADY_SUBMITTED', 'CHANGED']);
  });
});

describe('the same key', () => {
  it.each(ROUNDS)('sent eight times at once is one draft, and one answer (%i)', async (round) => {
    const input = draftOf({ key: randomUUID(), title: `Utkast i runde ${round}` });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_entry, at) => (at % 2 ? here : there)('draftCountyAgreement', input)),
    );
    expect(new Set(answers.map(({ agreement }) => agreement?.id)).size).toBe(1);
    expect(await count('FROM agreement_version WHERE title = $1', input['title'])).toBe(1);
  });

  it('sent again after the answer was lost, from another program that has just started, is answered and not done twice', async () => {
    const it = next(await draft());
    const input = { ...it, key: randomUUID() };
    await here('approveAgreement', input);
    const before = await fingerprint(one.database);
    const restarted = await openAgreements(url);
    const again = await createDesk(restarted)('approveAgreement', input);
    await restarted.close();
    expect(again).toMatchObject({
      __typename: 'AgreementChanged',
      newestVersion: 1,
      agreement: { id: it.id },
    });
    expect(await fingerprint(one.database)).toBe(before);
  });

  it('of another caller is another key', async () => {
    const input = draftOf({ key: 'mine' });
    const mine = await here('draftCountyAgreement', input);
    const theirs = await here('draftCountyAgreement', input, AS_NAV);
    expect(mine.agreement?.id).not.toBe(theirs.agreement?.id);
    expect((await there('draftCountyAgreement', input)).agreement?.id).toBe(mine.agreement?.id);
  });

  it('of a step that was refused can be sent again when what stood in its way is gone', async () => {
    const it = next(await draft());
    const input = { ...it, key: randomUUID(), because: 'Må leses igjen' };
    expect(await here('withdrawApproval', input)).toMatchObject({ code: 'NOT_APPROVED' });
    await here('approveAgreement', it);
    expect(await here('withdrawApproval', input)).toMatchObject({ __typename: 'AgreementChanged' });
  });
});

describe('a crash between two writes', () => {
  it('ends the connection before the last write, leaves nothing, and the step can be sent again', async () => {
    const it = next(await draft());
    await here('approveAgreement', it);
    const before = await fingerprint(one.database);
    const input = { ...it, key: randomUUID() };
    await asOwner(`CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`);
    await asOwner('CREATE TRIGGER crash BEFORE UPDATE ON write_key FOR EACH ROW EXECUTE FUNCTION crash()');
    await expect(there('approveAgreement', input, AS_NAV)).rejects.toThrow(/The subgraph failed|DATABASE/);
    await asOwner('DROP FUNCTION crash() CASCADE');
    expect(await fingerprint(one.database)).toBe(before);
    expect(await there('approveAgreement', input, AS_NAV)).toMatchObject({ agreement: { status: 'READY' } });
  });

  it('at whichever write it comes', async () => {
    const tables = [
      'agreement_party',
      'agreement_record',
      'agreement_event',
      'report',
      'county_agreement_in_force',
    ];
    for (const table of tables) {
      const it = next(await draft());
      await here('approveAgreement', it);
      const before = await fingerprint(one.database);
      await asOwner(`CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`);
      await asOwner(
        `CREATE TRIGGER crash AFTER INSERT OR UPDATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION crash()`,
      );
      await expect(there('approveAgreement', it, AS_NAV), table).rejects.toThrow();
      await asOwner('DROP FUNCTION crash() CASCADE');
      expect(await fingerprint(one.database), table).toBe(before);
    }
  });
});

it('many who draft, approve, revise, end and take places at once leave everything in order', async () => {
  const it = next(await draft());
  await here('approveAgreement', it);
  await here('approveAgreement', it, AS_NAV);
  const then = { today: `${year}-02-01` };
  const after = { validFrom: `${year}-07-01`, validTo: `${year}-12-31` };
  const heirs = await Promise.all(
    [1, 2, 3].map(() =>
      here('succeedAgreement', draftOf({ predecessors: [it], reason: 'NEW_AGREEMENT', ...after }), then),
    ),
  );
  for (const heir of heirs) await here('approveAgreement', next(heir), then);
  const answers = await Promise.all([
    ...heirs.map((heir, at) =>
      (at % 2 ? here : there)('approveAgreement', next(heir), { ...then, ...AS_NAV }),
    ),
    there('terminateAgreement', { ...it, lastDay: `${year}-05-31`, reason: 'CHANGED_MANDATE' }, then),
    here('reviseAgreement', { ...it, areas: ['APEL'] }, then),
    there('draftSubAgreement', { ...draftUnder(), ...it }, then),
  ]);
  const approvals = answers.slice(0, 3).map(({ code }) => code ?? 'CHANGED');
  expect(approvals.sort()).toEqual(['CHANGED', 'OVERLAP', 'OVERLAP']);
  const ended = await one.database.query('SELECT kind FROM agreement_ending WHERE agreement_id = $1', [
    it.id,
  ]);
  expect(ended).toHaveLength(1);
});

function draftUnder() {
  const { countyCodes: _codes, bodies: _bodies, ...content } = draftOf({ areas: ['APEL'] });
  return { ...content, validFrom: `${year}-02-01`, validTo: `${year}-12-31` };
}
