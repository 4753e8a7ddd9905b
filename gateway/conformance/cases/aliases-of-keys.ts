import { overGraph, type Topic } from '../conformance-case.ts';
import { people3 } from '../graphs/people.ts';

/** Aliases that are names which the gateway itself has a use for. */
export const aliasesOfKeys: Topic = {
  topic: 'aliases of keys and required inputs',
  cases: overGraph(people3, [
    {
      name: 'a key',
      operation: '{ person(id: "1") { email: id nickname } }',
      data: { person: { email: '1', nickname: 'Ane-kin' } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'a key, in a list',
      operation: '{ people { email: name nickname } }',
      data: {
        people: [
          { email: 'Ane', nickname: 'Ane-kin' },
          { email: 'Bo', nickname: 'Bo-kin' },
          { email: 'Cai', nickname: 'Cai-kin' },
        ],
      },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'two keys, exchanged',
      operation: '{ person(id: "2") { email: id id: email nickname badge } }',
      data: { person: { email: '2', id: 'b@x', nickname: 'Bo-kin', badge: '2SE' } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'a required input',
      operation: '{ person(id: "2") { land: name badge } }',
      data: { person: { land: 'Bo', badge: '2SE' } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'a required input, by the same field with an argument',
      operation: '{ person(id: "2") { name: name(upper: true) label } }',
      data: { person: { name: 'BO', label: 'Bo of SE' } },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'a key that is a list of objects for the client',
      operation: '{ person(id: "1") { email: friends { name } nickname } }',
      data: { person: { email: [{ name: 'Bo' }, { name: 'Cai' }], nickname: 'Ane-kin' } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'a key, below an entity of another subgraph',
      operation: '{ newest { email: rank name } }',
      data: { newest: { email: 30, name: 'Cai' } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: '__typename',
      operation: '{ person(id: "1") { __typename: name nickname } }',
      data: { person: { __typename: 'Ane', nickname: 'Ane-kin' } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'the name of a field that another subgraph gives',
      operation: '{ person(id: "1") { nickname: name name: nickname } }',
      data: { person: { nickname: 'Ane', name: 'Ane-kin' } },
      stock: 'right',
    },
    {
      name: 'the name that was given to a key itself',
      operation: '{ person(id: "1") { key: email email: email nickname } }',
      data: { person: { key: 'a@x', email: 'a@x', nickname: 'Ane-kin' } },
      stock: 'right',
    },
    {
      name: 'a required input that is also asked under another name',
      operation: '{ person(id: "2") { country: land land: id badge label } }',
      data: { person: { country: 'SE', land: '2', badge: '2SE', label: 'Bo of SE' } },
      stock: 'wrong',
      flaw: 'c',
    },
  ]),
};
