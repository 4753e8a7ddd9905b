import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { cast } from '../../../../test/support/cast.ts';
import { openAgreements, type WatchedAgreements } from '../../../../test/support/agreement-facts.ts';
import { consentOf } from '../synthetic/consent-of.ts';

let graph: WatchedAgreements;
beforeAll(async () => {
  graph = await openAgreements();
});
afterAll(() => graph.close());

const people = youngPeopleAt(0.02);
const oldEnough = people.filter(({ bornOn, isProtected }) => bornOn < '2010-01-01' && !isProtected);
const withConsent = oldEnough.find(
  (person) => consentOf(person)?.events.length === 1,
) as SyntheticYoungPerson;
const [free, other] = oldEnough.filter((person) => consentOf(person) === null) as [
  SyntheticYoungPerson,
  SyntheticYoungPerson,
];
const hidden = people.find(({ isProtected }) => isProtected) as SyntheticYoungPerson;

/** One of the invented people who has signed in; the database of a test names them under an empty key. */
function signedIn({ nationalIdentityNumber }: SyntheticYoungPerson): SignedInViewer {
  const subject = pseudonymOf(nationalIdentityNumber, '');
  return {
    kind: 'CITIZEN',
    issuer: 'idporten',
    subject,
    organisationNumber: null,
    supplierNumber: null,
    grants: [],
    scopes: [],
  };
}

const CONSENTS = `query ($people: [_Any!]!) {
  _entities(representations: $people) { ... on YoungPerson { id consents {
    id state categories purposes givenAt expiresAt givenBy guardian minor source altinnReference receiver synthetic
    text { id version language text textHash validFrom }
    events { position kind at by categories purposes }
  } } }
}`;

async function ask(ids: readonly string[], viewer: SignedInViewer | null) {
  const variables = { people: ids.map((id) => ({ __typename: 'YoungPerson', id })) };
  const { data, errors, statements } = await graph.ask(CONSENTS, { variables, viewer });
  return { entities: data?.['_entities'] as { consents: object[] | null }[], errors, statements };
}

describe('the consents of a person', () => {
  it('are shown to the person, each with the text that was read and what has happened to it', async () => {
    const invented = consentOf(withConsent);
    const { entities, errors } = await ask([withConsent.id], signedIn(withConsent));
    expect(errors).toEqual([]);
    expect(entities[0]?.consents).toMatchObject([
      {
        id: invented?.id,
        synthetic: true,
        text: { id: invented?.textId, language: 'NB' },
        givenAt: `${invented?.givenOn}T10:00:00.000Z`,
        events: [{ position: 1, kind: 'GIVEN', at: `${invented?.givenOn}T10:00:00.000Z` }],
      },
    ]);
  });

  it('are an empty list where there are none', async () => {
    const { entities } = await ask([other.id], signedIn(other));
    expect(entities[0]?.consents).toEqual([]);
  });

  it('are given, narrowed and withdrawn by the person, and seen so at once', async () => {
    const viewer = signedIn(free);
    const step = async (name: string, type: string, input: object) => {
      const { data, errors } = await graph.ask(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ConsentChanged { consentId } ... on ConsentRefused { code message } } }`,
        { variables: { input: { key: name, ...input } }, viewer },
      );
      expect(errors).toEqual([]);
      return data?.[name] as { readonly consentId: string };
    };
    const given = await step('giveConsent', 'GiveConsentInput', {
      textId: 'county-to-nav-school',
      textVersion: 1,
      language: 'EN',
    });
    const id = given.consentId;
    const seen = async () => (await ask([free.id], viewer)).entities[0]?.consents;
    expect(await seen()).toMatchObject([
      {
        id,
        state: 'HOLDING',
        source: 'CITIZEN',
        givenBy: 'SELF',
        text: { language: 'EN' },
        synthetic: false,
      },
    ]);
    await step('narrowConsent', 'NarrowConsentInput', { id, categories: ['OFFERS'] });
    expect(await seen()).toMatchObject([{ state: 'HOLDING', categories: ['OFFERS'] }]);
    await step('withdrawConsent', 'WithdrawConsentInput', { id });
    expect(await seen()).toMatchObject([
      {
        state: 'WITHDRAWN',
        categories: [],
        events: [{ kind: 'GIVEN' }, { kind: 'NARROWED' }, { kind: 'WITHDRAWN' }],
      },
    ]);
  });

  it('are refused alike to anybody else, known, unknown or protected, and logged each time', async () => {
    const counted = async () => {
      const [row] = await graph.database.transaction(async (query) => {
        await query(`SELECT set_config('samspill.audit', 'on', true)`);
        return query<{ readonly rows: number }>(
          `SELECT count(*)::int AS rows FROM disclosure WHERE category = 'CONSENT' AND outcome = 'REFUSE'`,
        );
      });
      return row?.rows ?? 0;
    };
    const before = await counted();
    const answers = [];
    for (const id of [withConsent.id, hidden.id, 'person-nobody']) {
      const { entities, errors, statements } = await ask([id], cast('follow-up-counsellor'));
      answers.push(JSON.stringify([entities, errors, statements]).replaceAll(id, 'id'));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('FORBIDDEN');
    expect(await counted()).toBe(before + 3);
  });

  it('of who is protected are not shown to anybody, as if there were no such person', async () => {
    const { entities, errors } = await ask([hidden.id], signedIn(hidden));
    expect(entities).toEqual([{ id: hidden.id, consents: null }]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('need a sign-in', async () => {
    const { errors } = await ask([free.id], null);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('are read and logged by as many statements for many persons as for one', async () => {
    const viewer = signedIn(free);
    const one = await ask([free.id], viewer);
    const many = await ask([free.id, ...people.slice(0, 59).map(({ id }) => id)], viewer);
    expect(many.statements).toEqual(one.statements);
  });
});

it('the texts are open to anyone, the newest version of each first', async () => {
  const { data, errors } = await graph.ask(
    '{ consentTexts(id: "nav-to-county-follow-up", language: EN) { version language categories validFrom text } }',
  );
  expect(errors).toEqual([]);
  expect(data?.['consentTexts']).toMatchObject([
    { version: 2, language: 'EN', categories: ['MEASURES', 'MENTOR'], validFrom: '2026-03-01' },
    { version: 1, language: 'EN', categories: ['MEASURES'], validFrom: '2024-01-01' },
  ]);
});
