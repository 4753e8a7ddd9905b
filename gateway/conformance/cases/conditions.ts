import { overGraph, type Topic } from '../conformance-case.ts';
import { people3 } from '../graphs/people.ts';

const QUESTION = `query Q($in: Boolean!, $out: Boolean = true) {
  person(id: "1") {
    name @include(if: $in)
    nickname @skip(if: $out)
    email: id @include(if: $in) @skip(if: $out)
    ... @skip(if: $in) { badge rank }
    boss @include(if: $in) { nickname @skip(if: $in) land }
  }
}`;

/** What is asked on a condition. */
export const conditions: Topic = {
  topic: '@skip and @include',
  cases: overGraph(people3, [
    {
      name: 'one way',
      operation: QUESTION,
      variables: { in: true, out: false },
      data: { person: { name: 'Ane', nickname: 'Ane-kin', email: '1', boss: { land: 'SE' } } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'the other way',
      operation: QUESTION,
      variables: { in: false },
      data: { person: { badge: '1NO', rank: 10 } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'a default decides where nothing is given',
      operation: QUESTION,
      variables: { in: true },
      data: { person: { name: 'Ane', boss: { land: 'SE' } } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'nothing is left of an object',
      operation:
        'query Q($no: Boolean!) { person(id: "1") { name @include(if: $no) badge @include(if: $no) } }',
      variables: { no: false },
      data: { person: {} },
      stock: 'right',
    },
    {
      name: 'nothing is left of the operation',
      operation:
        'query Q($no: Boolean!) { person(id: "1") @include(if: $no) { name } people @skip(if: true) { name } }',
      variables: { no: false },
      data: {},
      stock: 'right',
    },
    {
      name: 'a field that is left out once and asked once is asked',
      operation:
        'query Q($no: Boolean!) { person(id: "1") { nickname @include(if: $no) nickname name @skip(if: $no) name @include(if: $no) } }',
      variables: { no: false },
      data: { person: { nickname: 'Ane-kin', name: 'Ane' } },
      stock: 'right',
    },
    {
      name: 'a fragment that is left out here and asked there',
      operation:
        'query Q($no: Boolean!) { a: person(id: "1") { ...F @include(if: $no) id } b: person(id: "2") { ...F @skip(if: $no) } } fragment F on Person { badge rank }',
      variables: { no: false },
      data: { a: { id: '1' }, b: { badge: '2SE', rank: 20 } },
      stock: 'right',
    },
    {
      name: 'two conditions on nested selections',
      operation:
        'query Q($a: Boolean!, $b: Boolean!) { people @include(if: $a) { ... on Person @skip(if: $b) { badge } ... @include(if: $a) { boss @skip(if: $b) { rank } id } } }',
      variables: { a: true, b: true },
      data: { people: [{ id: '1' }, { id: '2' }, { id: '3' }] },
      stock: 'right',
    },
    {
      name: 'a condition on a required input leaves the requirement as it is',
      operation: 'query Q($no: Boolean!) { person(id: "2") { land @include(if: $no) label } }',
      variables: { no: false },
      data: { person: { label: 'Bo of SE' } },
      stock: 'right',
    },
    {
      name: 'the same question twice with other answers to its conditions',
      operation:
        'query Q($no: Boolean!, $yes: Boolean!) { a: person(id: "2") { ...F } b: person(id: "2") { ...F nickname @include(if: $yes) } } fragment F on Person { rank @include(if: $no) }',
      variables: { no: false, yes: true },
      data: { a: {}, b: { nickname: 'Bo-kin' } },
      stock: 'right',
    },
    {
      name: 'the variable of a condition is also an argument',
      operation:
        'query Q($big: Boolean!) { person(id: "1") { badge(big: $big) @include(if: $big) name(upper: $big) } }',
      variables: { big: true },
      data: { person: { badge: '1!NO', name: 'ANE' } },
      stock: 'right',
    },
  ]),
};
