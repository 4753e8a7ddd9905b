import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { guarded, GUARDED_POLICIES } from '../../fixtures/fixture-guarded.ts';
import type { SignedInViewer, Viewer } from './viewer.ts';

const schema = guarded();
const employer: SignedInViewer = {
  kind: 'ORGANISATION',
  issuer: 'fixture',
  subject: 'employer',
  organisationNumber: '310000000',
  supplierNumber: null,
  grants: [],
  scopes: [],
};
const advisorOf = (county: string): SignedInViewer => ({
  ...employer,
  kind: 'PERSON',
  organisationNumber: '889640782',
  grants: [{ role: 'NAV_EMPLOYER_ADVISOR', counties: [county], units: [] }],
});
const stranger: SignedInViewer = { ...employer, organisationNumber: '817920632' };
const citizen: SignedInViewer = { ...employer, kind: 'CITIZEN', organisationNumber: null };

/** What a viewer is answered, and the code at each path where it is not. */
async function ask(source: string, viewer: Viewer) {
  const { data, errors = [] } = await graphql({
    schema,
    source,
    contextValue: { today: '2026-11-24', viewer },
  });
  const refused = errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']]);
  return JSON.parse(JSON.stringify({ data, refused })) as {
    readonly data: unknown;
    readonly refused: unknown;
  };
}

/** Each way to what is the employer's own, with the answer for who may read it and the path of what is refused. */
const WAYS = (
  [
    [
      'a field of an open type',
      '{ employer { name sickLeave } }',
      { employer: { name: 'Fixture AS', sickLeave: 4.5 } },
      { employer: { name: 'Fixture AS', sickLeave: null } },
      'employer.sickLeave',
    ],
    [
      'a value type below one field',
      '{ employer { plan { goal step { text } } } }',
      { employer: { plan: { goal: 'Less', step: { text: 'First' } } } },
      { employer: { plan: null } },
      'employer.plan',
    ],
    [
      'an entity in a list, whose key and open fields all see',
      '{ employer { cases { id title synthetic } } }',
      { employer: { cases: [{ id: 'case-1', title: 'Downsizing', synthetic: true }] } },
      { employer: { cases: [{ id: 'case-1', title: null, synthetic: true }] } },
      'employer.cases.0.title',
    ],
    [
      'an interface',
      '{ affair { id title } }',
      { affair: { id: 'case-1', title: 'Downsizing' } },
      { affair: { id: 'case-1', title: null } },
      'affair.title',
    ],
    [
      'a list of an interface, under another name',
      '{ affairs { ... on Case { what: title } } }',
      { affairs: [{ what: 'Downsizing' }] },
      { affairs: [{ what: null }] },
      'affairs.0.what',
    ],
    [
      'a member of a union',
      '{ thing { ... on Note { text } } }',
      { thing: { text: 'Between us' } },
      { thing: { text: null } },
      'thing.text',
    ],
    [
      '_entities, asked directly',
      '{ _entities(representations: [{ __typename: "Case", id: "case-1" }]) { ... on Case { id title } } }',
      { _entities: [{ id: 'case-1', title: 'Downsizing' }] },
      { _entities: [{ id: 'case-1', title: null }] },
      '_entities.0.title',
    ],
    [
      'a field of an open entity, asked directly',
      '{ _entities(representations: [{ __typename: "Employer", number: "310000000" }]) { ... on Employer { sickLeave } } }',
      { _entities: [{ sickLeave: 4.5 }] },
      { _entities: [{ sickLeave: null }] },
      '_entities.0.sickLeave',
    ],
  ] as const
).map(([how, source, shown, hidden, path]) => ({ how, source, shown, hidden, path }));

describe.each(WAYS)('what is CONFIDENTIAL, reached through $how,', ({ source, shown, hidden, path }) => {
  it('is shown to the party and to a role that covers its county', async () => {
    expect(await ask(source, employer)).toEqual({ data: shown, refused: [] });
    expect(await ask(source, advisorOf('46'))).toEqual({ data: shown, refused: [] });
  });

  it('is refused to the anonymous viewer, who can sign in', async () => {
    expect(await ask(source, null)).toEqual({ data: hidden, refused: [[path, 'UNAUTHENTICATED']] });
  });

  it.each([
    ['another organisation', stranger],
    ['a role of another county', advisorOf('50')],
    ['a citizen', citizen],
  ])('is forbidden to %s', async (_who, viewer) => {
    expect(await ask(source, viewer)).toEqual({ data: hidden, refused: [[path, 'FORBIDDEN']] });
  });
});

it('what is PERSONAL is answered by its gate alone', async () => {
  const source = '{ employer { contact person { ... on Somebody { name } } } }';
  const data = { employer: { contact: 'Someone', person: { name: 'Someone' } } };
  expect(await ask(source, employer)).toEqual({ data, refused: [] });
});

describe('a schema does not start', () => {
  const OPEN = 'type Query @access(class: OPEN)';

  it.each([
    [
      'a field without a class',
      `${OPEN} { name: String office: Office } type Office { name: String }`,
      'Office.name has no access class.',
    ],
    [
      'a CONFIDENTIAL field that nobody guards',
      `${OPEN} { pay: Int @access(class: CONFIDENTIAL) }`,
      'Query.pay is CONFIDENTIAL and has no policy.',
    ],
    [
      'a field that gives a CONFIDENTIAL type and nobody guards',
      `${OPEN} { plan: Plan } type Plan @access(class: CONFIDENTIAL) { text: String }`,
      'Query.plan is CONFIDENTIAL and has no policy.',
    ],
    [
      'a CONFIDENTIAL entity that nobody guards',
      `${OPEN} { name: String } type Case @key(fields: "id") @access(class: CONFIDENTIAL) { id: ID! text: String }`,
      'Case is CONFIDENTIAL and has no policy.',
    ],
    [
      'a CONFIDENTIAL member of a union that nobody guards',
      `${OPEN} { any: Any } union Any = Note type Note @access(class: CONFIDENTIAL) { text: String }`,
      'Note is CONFIDENTIAL and has no policy.',
    ],
    [
      'a CONFIDENTIAL type behind an interface that nobody guards',
      `${OPEN} { any: Any } interface Any @access(class: OPEN) { text: String } type Note implements Any @access(class: CONFIDENTIAL) { text: String }`,
      'Note is CONFIDENTIAL and has no policy.',
    ],
    [
      'a field that says that it is open and gives what is guarded nowhere else',
      `${OPEN} { plan: Plan @access(class: OPEN) } type Plan @access(class: CONFIDENTIAL) { text: String }`,
      'Query.plan is OPEN and gives Plan, which is CONFIDENTIAL and guarded only where it is reached.',
    ],
    [
      'a PERSONAL field of an open type that does not go through the gate',
      `${OPEN} { contact: String @access(class: PERSONAL) }`,
      'Query.contact is PERSONAL and does not go through the gate.',
    ],
    [
      'a PERSONAL entity that does not go through the gate',
      `${OPEN} { name: String } type One @key(fields: "id") @access(class: PERSONAL) { id: ID! name: String }`,
      'One.name is PERSONAL and does not go through the gate.',
    ],
    [
      "a PERSONAL field that requires another subgraph's, which alone needs no gate,",
      `${OPEN} { name: String } type One @key(fields: "id") @access(class: PERSONAL) { id: ID! decision: String @external name: String @requires(fields: "decision") }`,
      'One.name is PERSONAL and does not go through the gate.',
    ],
    [
      'a field that gives a union with something PERSONAL and does not go through the gate',
      `${OPEN} { any: Any } union Any = Note type Note @access(class: PERSONAL) { text: String }`,
      'Query.any is PERSONAL and does not go through the gate.',
    ],
    [
      'a field that says that it is open and gives something PERSONAL',
      `${OPEN} { any: Any @access(class: OPEN) } union Any = Note type Note @access(class: PERSONAL) { text: String }`,
      'Query.any is OPEN and gives Any, which is PERSONAL.',
    ],
    [
      'a CONFIDENTIAL field that says so and gives something PERSONAL',
      `${OPEN} { note: Note @access(class: CONFIDENTIAL) } type Note @access(class: PERSONAL) { text: String }`,
      'Query.note is CONFIDENTIAL and gives Note, which is PERSONAL.',
    ],
  ])('with %s', (_what, sdl, sentence) => {
    expect(() => guarded({}, sdl)).toThrow(sentence);
  });

  it('with a policy that guards nothing', () => {
    const nobody = { ...GUARDED_POLICIES, 'Employer.name': () => null };
    expect(() => guarded(nobody)).toThrow('These policies guard nothing: Employer.name.');
  });
});
