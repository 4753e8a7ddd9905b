import { overGraph, type Topic } from '../conformance-case.ts';
import { priced } from '../graphs/priced.ts';

/** Required fields that have arguments. */
export const requiresWithArguments: Topic = {
  topic: '@requires with arguments',
  cases: overGraph(priced, [
    {
      name: 'the arguments of the field set are sent',
      operation: '{ goods { postage } }',
      data: { goods: [{ postage: 200 }, { postage: 600 }] },
      stock: 'right',
    },
    {
      name: 'nested fields have their own arguments',
      operation: '{ good(id: "1") { parcel } }',
      data: { good: { parcel: '6: 6 a b' } },
      stock: 'right',
    },
    {
      name: 'the client asks the field with other arguments',
      operation: '{ goods { price(in: EUR) postage } }',
      data: {
        goods: [
          { price: 1000, postage: 200 },
          { price: 3000, postage: 600 },
        ],
      },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'the client asks the field with its default',
      operation: '{ goods { postage price } }',
      data: {
        goods: [
          { postage: 200, price: 100 },
          { postage: 600, price: 300 },
        ],
      },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'the client asks the field with the same arguments',
      operation: '{ goods { postage price(in: SEK) } }',
      data: {
        goods: [
          { postage: 200, price: 200 },
          { postage: 600, price: 600 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'the client asks it with a variable',
      operation: 'query Q($in: Currency) { goods { price(in: $in) postage } }',
      variables: { in: 'EUR' },
      data: {
        goods: [
          { price: 1000, postage: 200 },
          { price: 3000, postage: 600 },
        ],
      },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'the client asks it with the same value in a variable',
      operation: 'query Q($in: Currency) { goods { price(in: $in) postage } }',
      variables: { in: 'SEK' },
      data: {
        goods: [
          { price: 200, postage: 200 },
          { price: 600, postage: 600 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'two subgraphs require it with different arguments',
      operation: '{ goods { postage duty } }',
      data: {
        goods: [
          { postage: 200, duty: 1000 },
          { postage: 600, duty: 3000 },
        ],
      },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'one subgraph requires it with and without an argument',
      operation: '{ good(id: "2") { duty fee } }',
      data: { good: { duty: 3000, fee: 300 } },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'each of three asks for another price',
      operation: '{ good(id: "1") { fee duty postage price(in: EUR) krona: price(in: SEK) } }',
      data: { good: { fee: 100, duty: 1000, postage: 200, price: 1000, krona: 200 } },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'the client aliases other arguments to the name of the field',
      operation: '{ good(id: "1") { duty euro: price(in: EUR) price: price(in: NOK) } }',
      data: { good: { duty: 1000, euro: 1000, price: 100 } },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'the client asks the nested field with other arguments',
      operation: '{ good(id: "1") { size { kilos label(words: ["z"]) } parcel } }',
      data: { good: { size: { kilos: 2, label: '2 z' }, parcel: '6: 6 a b' } },
      stock: 'wrong',
      flaw: 'b',
    },
    {
      name: 'the client asks below the field with other arguments',
      operation: '{ good(id: "1") { size(pieces: 3) { label(words: ["z"]) } parcel } }',
      data: { good: { size: { label: '6 z' }, parcel: '6: 6 a b' } },
      stock: 'wrong',
      flaw: 'b',
    },
  ]),
};
