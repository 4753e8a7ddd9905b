import { overGraph, type Topic } from '../conformance-case.ts';
import { misshapen } from '../expected-errors.ts';
import { moved } from '../graphs/moved.ts';

const REFUSED = {
  data: undefined,
  errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' as const }],
  stock: 'right' as const,
};

/** @override and @inaccessible, beside @tag, @cost and @listSize, which change nothing. */
export const movedAndHidden: Topic = {
  topic: '@override and @inaccessible',
  cases: overGraph(moved, [
    {
      name: 'a field that has moved comes from its new owner',
      operation: '{ bill(id: "1") { title part { name } } }',
      data: { bill: { title: 'young', part: { name: 'young' } } },
      stock: 'right',
    },
    {
      name: 'a root field that has moved too',
      operation: '{ hello }',
      data: { hello: 'young' },
      stock: 'right',
    },
    {
      name: 'a field that is moved from a subgraph that is gone is only there',
      operation: '{ bill(id: "1") { state } }',
      data: { bill: { state: 'young' } },
      stock: 'right',
    },
    {
      name: 'a field that moves at nought per cent has not moved',
      operation: '{ bill(id: "1") { mild title } }',
      data: { bill: { mild: 'old', title: 'young' } },
      stock: 'right',
    },
    {
      name: 'a field that has moved is required of its new owner',
      operation: '{ bills { tax } }',
      data: { bills: [{ tax: 201 }, { tax: 202 }] },
      stock: 'right',
    },
    {
      name: 'and requires in its turn',
      operation: '{ bill(id: "2") { total amount } }',
      data: { bill: { total: 202, amount: 2 } },
      stock: 'right',
    },
    {
      name: 'a hidden key still leads to its subgraph',
      operation: '{ bill(id: "1") { rates code: title } }',
      data: { bill: { rates: [12, 15, 25], code: 'young' } },
      stock: 'right',
    },
    { name: 'a hidden field is not there', operation: '{ bill(id: "1") { secret } }', ...REFUSED },
    {
      name: 'a hidden argument is not there',
      operation: '{ bill(id: "1") { paid(force: true) } }',
      ...REFUSED,
    },
    {
      name: 'an argument beside a hidden one is',
      operation: '{ bill(id: "1") { paid(by: "card") } }',
      data: { bill: { paid: 'card undefined' } },
      stock: 'right',
    },
    {
      name: 'a hidden type is not there',
      operation: '{ __type(name: "Vault") { name } hello }',
      data: { __type: null, hello: 'young' },
      stock: 'right',
    },
    { name: 'a hidden value cannot be asked with', operation: '{ kinds(of: HIDDEN) }', ...REFUSED },
    {
      name: 'a hidden value is null with a reason where a subgraph gives it',
      operation: '{ kinds }',
      data: { kinds: ['OPEN', null, 'CLOSED'] },
      errors: misshapen('old', 'kinds.1'),
      stock: 'wrong',
      flaw: 'e',
    },
  ]),
};
