import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgreements, type WatchedAgreements } from '../../../../../test/support/agreement-facts.ts';
import { DATABASE_KINDS, useDatabaseUrls } from '../../../../../test/support/database-kinds.ts';
import {
  COUNTY_CODE,
  createReferralDesk,
  idOf,
  peopleOf,
  type ReferralAnswer,
  type ReferralDesk,
} from '../../../../../test/support/referral-desk.ts';

const ROUNDS = [1, 2, 3];
const kinds = (answers: readonly ReferralAnswer[]) => answers.map(({ code }) => code ?? 'CHANGED').sort();

/** On a server two programs with a pool each, as a service has them; embedded one, whose requests come at once. */
describe.each(DATABASE_KINDS)('two at the same time, on %s,', (kind) => {
  const newUrl = useDatabaseUrls(kind);
  const opened: WatchedAgreements[] = [];
  let here: ReferralDesk;
  let there: ReferralDesk;
  const people = peopleOf(COUNTY_CODE)[Symbol.iterator]();
  const someone = () => people.next().value as string;

  beforeAll(async () => {
    const url = await newUrl();
    opened.push(await openAgreements(url));
    if (kind === 'postgresql') opened.push(await openAgreements(url));
    [here, there] = [opened[0], opened.at(-1)].map((graph) =>
      createReferralDesk(graph as WatchedAgreements),
    ) as [ReferralDesk, ReferralDesk];
  });
  afterAll(async () => {
    for (const graph of opened) await graph.close();
  });

  async function received(): Promise<string> {
    const id = idOf(await here.send(someone()));
    await here.answer('receiveReferral', id);
    return id;
  }

  it.each(ROUNDS)('who accept and decline: one does, the other is told that it was done (%i)', async () => {
    const id = await received();
    const answers = await Promise.all([
      here.answer('acceptReferral', id),
      there.answer('declineReferral', id, { reason: 'NO_CAPACITY' }),
    ]);
    expect(kinds(answers)).toEqual(['CHANGED', 'WRONG_STATE']);
    const { referral } = answers.find(({ code }) => code === undefined) ?? {};
    expect(referral?.steps).toHaveLength(3);
  });

  it.each(ROUNDS)(
    'who take the same step with the same key: it is taken once, and both are answered (%i)',
    async () => {
      const id = await received();
      const key = randomUUID();
      const answers = await Promise.all([
        here.answer('acceptReferral', id, { key }),
        there.answer('acceptReferral', id, { key }),
      ]);
      expect(kinds(answers)).toEqual(['CHANGED', 'CHANGED']);
      for (const { referral } of answers) expect(referral?.steps).toHaveLength(3);
    },
  );

  it.each(ROUNDS)('who refer the same person to the same place: one does (%i)', async () => {
    const person = someone();
    const answers = await Promise.all([here.send(person), there.send(person)]);
    expect(kinds(answers)).toEqual(['ALREADY_REFERRED', 'CHANGED']);
  });

  it.each(ROUNDS)('who send with the same key: there is one referral (%i)', async () => {
    const person = someone();
    const key = randomUUID();
    const answers = await Promise.all([here, there, here, there].map((desk) => desk.send(person, { key })));
    expect(new Set(answers.map(idOf)).size).toBe(1);
  });
});
