import { CITIZEN, inRole, SOMEBODY, withScopes } from '../case-viewers.ts';
import { overGraph, type Topic } from '../conformance-case.ts';
import { refused } from '../expected-errors.ts';
import { guarded } from '../graphs/guarded.ts';

/** `@authenticated`, `@requiresScopes` and `@policy`, which the stock gateway takes no graph with. */
export const authorization: Topic = {
  topic: 'the standard directives of access',
  cases: overGraph(guarded, [
    {
      name: 'what is not guarded is given to anyone',
      operation: '{ open offices { name kind peer { name turnover loud } } }',
      data: {
        open: 'for all',
        offices: [{ name: 'East', kind: 'small', peer: { name: 'Works', turnover: 3, loud: 'WORKS' } }],
      },
      stock: 'wrong',
    },
    {
      name: 'a field that gives a guarded type is null, with an error at its path',
      operation: '{ person(id: "p1") { name wage } open }',
      data: { person: null, open: 'for all' },
      errors: refused('UNAUTHENTICATED', 'person'),
      stock: 'wrong',
    },
    {
      name: 'whoever has signed in has it, but for what asks for more',
      operation: '{ person(id: "p1") { name wage firm { name } birth } }',
      viewer: SOMEBODY,
      data: { person: { name: 'Ada', wage: null, firm: { name: 'Works' }, birth: null } },
      errors: refused('FORBIDDEN', 'person.wage', 'person.birth'),
      stock: 'wrong',
    },
    {
      name: 'a scope opens what asks for it, of another subgraph too',
      operation: '{ person(id: "p2") { name wage } offices { note visitors { wage } } }',
      viewer: withScopes('wages'),
      data: {
        person: { name: 'Bo', wage: 200 },
        offices: [{ note: null, visitors: [{ wage: 100 }, { wage: 200 }] }],
      },
      errors: refused('FORBIDDEN', 'offices.0.note'),
      stock: 'wrong',
    },
    {
      name: 'one of several sets is enough, and not a part of one',
      operation: '{ minutes { text by { name } } }',
      viewer: withScopes('minutes', 'read'),
      data: { minutes: [{ text: 'Begun.', by: { name: 'Ada' } }] },
      stock: 'wrong',
    },
    {
      name: 'a part of a set is not enough',
      operation: '{ minutes { text } }',
      viewer: withScopes('minutes', 'wages'),
      data: { minutes: null },
      errors: refused('FORBIDDEN', 'minutes'),
      stock: 'wrong',
    },
    {
      name: 'a policy is met by whom it names',
      operation: '{ mine }',
      viewer: CITIZEN,
      data: { mine: 'own' },
      stock: 'wrong',
    },
    {
      name: 'a policy is met in a role',
      operation: '{ mine offices { staff } }',
      viewer: inRole('NAV_AGREEMENT_OWNER'),
      data: { mine: 'own', offices: [{ staff: 4 }] },
      stock: 'wrong',
    },
    {
      name: 'a policy is not met by others',
      operation: '{ mine }',
      viewer: inRole('NAV_YOUTH_TEAM'),
      data: { mine: null },
      errors: refused('FORBIDDEN', 'mine'),
      stock: 'wrong',
    },
    {
      name: 'a scalar is guarded wherever it stands',
      operation: '{ person(id: "p1") { birth } }',
      viewer: inRole('NAV_YOUTH_TEAM'),
      data: { person: { birth: '1990-01-01' } },
      stock: 'wrong',
    },
    {
      name: 'an enum is guarded wherever it stands',
      operation: '{ level offices { level name } }',
      viewer: SOMEBODY,
      data: { level: null, offices: [{ level: null, name: 'East' }] },
      errors: refused('FORBIDDEN', 'level', 'offices.0.level'),
      stock: 'wrong',
    },
    {
      name: 'a field that is never null takes its object with it',
      operation: '{ strict { more text } offices { name staff } }',
      data: { strict: null, offices: null },
      errors: refused('UNAUTHENTICATED', 'strict.text', 'offices.0.staff'),
      stock: 'wrong',
    },
    {
      name: 'an object of which all is refused is still there',
      operation: '{ offices { boss { name } budget note } }',
      data: { offices: [{ boss: null, budget: null, note: null }] },
      errors: refused('UNAUTHENTICATED', 'offices.0.boss', 'offices.0.budget', 'offices.0.note'),
      stock: 'wrong',
    },
    {
      name: 'aliases are refused each at its own path',
      operation: '{ a: person(id: "p1") { name } open: mine b: open }',
      data: { a: null, open: null, b: 'for all' },
      errors: refused('UNAUTHENTICATED', 'a', 'open'),
      stock: 'wrong',
    },
    {
      name: 'fragments are no way around, and their conditions are decided first',
      operation: `query ($yes: Boolean!, $no: Boolean!) {
        ...Q @include(if: $yes) ... @skip(if: $yes) { level } person(id: "p2") @include(if: $no) { wage }
      } fragment Q on Query { ...R mine @include(if: $no) } fragment R on Query { them: offices { ... { n: note } name } }`,
      variables: { yes: true, no: false },
      data: { them: [{ n: null, name: 'East' }] },
      errors: refused('UNAUTHENTICATED', 'them.0.n'),
      stock: 'wrong',
    },
    {
      name: 'what the schema says of itself is no secret',
      operation: '{ __typename __type(name: "Person") { name } mine }',
      data: { __typename: 'Query', __type: { name: 'Person' }, mine: null },
      errors: refused('UNAUTHENTICATED', 'mine'),
      stock: 'wrong',
    },
    {
      name: 'a write that is refused is not done, and the others are',
      operation: 'mutation { a: step(by: 1) reset appoint { name } b: step(by: 1) } ',
      data: { a: 1, reset: null, appoint: null, b: 2 },
      errors: refused('UNAUTHENTICATED', 'reset', 'appoint'),
      stock: 'wrong',
    },
    {
      name: 'a write that may give something of several types is done, and what is refused of it is not told',
      operation: 'mutation { seat { __typename name } b: step(by: 1) }',
      data: { seat: null, b: 11 },
      errors: refused('UNAUTHENTICATED', 'seat.name'),
      stock: 'wrong',
    },
  ]),
};
