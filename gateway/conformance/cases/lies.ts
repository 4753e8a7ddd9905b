import { overGraph, type Fault, type Topic } from '../conformance-case.ts';
import { misshapen } from '../expected-errors.ts';
import { people3 } from '../graphs/people.ts';

const answers =
  (data: unknown): Fault =>
  () => ({ data });
const entities = (...list: readonly unknown[]): Fault => answers({ _entities: list });
const NICK = {
  operation: '{ person(id: "1") { name nickname } }',
  data: { person: { name: 'Ane', nickname: null } },
};
const LOST = { ...NICK, errors: misshapen('social', 'person.nickname'), stock: 'wrong' as const };
const goneAt = (path: string) => ({
  data: { people: null },
  errors: misshapen('accounts', path),
  stock: 'wrong' as const,
});

/** Answers that are not what was asked: each is an error at its place and corrupts nothing else. */
export const lies: Topic = {
  topic: 'answers that are not what was asked',
  cases: overGraph(people3, [
    { name: 'no entities', ...LOST, faults: { social: entities() } },
    {
      name: 'too few of several entities',
      operation: '{ people { name nickname } }',
      faults: { social: entities({ __typename: 'Person', nickname: 'x' }) },
      data: {
        people: [
          { name: 'Ane', nickname: null },
          { name: 'Bo', nickname: null },
          { name: 'Cai', nickname: null },
        ],
      },
      errors: misshapen('social', 'people.0.nickname', 'people.1.nickname', 'people.2.nickname'),
      stock: 'wrong',
    },
    {
      name: 'too many entities',
      ...LOST,
      faults: {
        social: entities({ __typename: 'Person', nickname: 'a' }, { __typename: 'Person', nickname: 'b' }),
      },
    },
    {
      name: 'no list of entities',
      ...LOST,
      faults: { social: answers({ _entities: { 0: { nickname: 'x' } } }) },
    },
    {
      name: 'entities under another name',
      ...LOST,
      faults: { social: answers({ entities: [{ nickname: 'x' }] }) },
    },
    { name: 'a text for an entity', ...LOST, faults: { social: entities('x') } },
    { name: 'a list for an entity', ...LOST, faults: { social: entities([{ nickname: 'x' }]) } },
    {
      name: 'an entity without a field that was asked',
      ...LOST,
      faults: { social: entities({ __typename: 'Person' }) },
    },
    {
      name: 'a list for a text',
      ...LOST,
      faults: { social: entities({ __typename: 'Person', nickname: ['x'] }) },
    },
    {
      name: 'an object for a text',
      ...LOST,
      faults: { social: entities({ __typename: 'Person', nickname: { x: 1 } }) },
    },
    { name: 'no object at all', ...LOST, faults: { social: () => 'hello' } },
    { name: 'nothing', ...LOST, faults: { social: () => null } },
    { name: 'neither data nor errors', ...LOST, faults: { social: () => ({}) } },
    {
      name: 'more than was asked changes nothing',
      ...NICK,
      data: { person: { name: 'Ane', nickname: 'x' } },
      faults: { social: entities({ __typename: 'Person', nickname: 'x', name: 'EVIL', id: '9' }) },
      stock: 'wrong',
    },
    {
      name: 'a prototype in an entity stays where it is',
      ...NICK,
      data: { person: { name: 'Ane', nickname: 'x' } },
      faults: {
        social: entities(JSON.parse('{"__typename":"Person","nickname":"x","__proto__":{"name":"EVIL"}}')),
      },
      stock: 'right',
    },
    {
      name: 'an object for a list',
      operation: '{ people { name } }',
      ...goneAt('people'),
      faults: { accounts: answers({ people: { name: 'x' } }) },
    },
    {
      name: 'a text for an object in a list',
      operation: '{ people { name } }',
      ...goneAt('people.0'),
      faults: { accounts: answers({ people: ['x'] }) },
    },
    {
      name: 'an object without a field that was asked',
      operation: '{ people { name } }',
      ...goneAt('people.0.name'),
      faults: { accounts: answers({ people: [{}] }) },
    },
    {
      name: 'a type that the union does not have',
      operation: '{ beings { __typename ... on Person { name } } }',
      faults: { accounts: answers({ beings: [{ __typename: 'Maker', name: 'x' }] }) },
      data: { beings: [null] },
      errors: misshapen('accounts', 'beings.0'),
      stock: 'wrong',
    },
    {
      name: 'no type where it is needed',
      operation: '{ beings { ... on Person { name } } }',
      faults: { accounts: answers({ beings: [{ name: 'x' }] }) },
      data: { beings: [null] },
      errors: misshapen('accounts', 'beings.0'),
      stock: 'wrong',
    },
    {
      name: 'an object without its key',
      operation: '{ people { name nickname } }',
      faults: { accounts: answers({ people: [{ __typename: 'Person', name: 'Ane' }] }) },
      data: { people: [{ name: 'Ane', nickname: null }] },
      errors: misshapen('accounts', 'people.0.nickname'),
      stock: 'wrong',
    },
    {
      name: 'null where null may not be, and no word about it',
      operation: '{ people { name id } }',
      ...goneAt('people.0.name'),
      faults: { accounts: answers({ people: [{ name: null, id: '1' }] }) },
    },
    {
      name: 'a value that is none of its type',
      operation: '{ people { length name land } }',
      faults: { accounts: answers({ people: [{ length: 'long', name: 'Ane', land: 47 }] }) },
      data: { people: [{ length: null, name: 'Ane', land: null }] },
      errors: misshapen('accounts', 'people.0.length', 'people.0.land'),
      stock: 'wrong',
    },
  ]),
};
