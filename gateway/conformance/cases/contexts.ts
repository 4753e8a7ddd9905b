import { overGraph, type Topic } from '../conformance-case.ts';
import { said, unreached } from '../expected-errors.ts';
import { contexts } from '../graphs/contexts.ts';
import { labels } from '../graphs/labels.ts';

/** The places of the market, each with what the arguments there are filled with; undefined where it is lost. */
const PLACES = [
  ['a', 'no'],
  ['b', 'se'],
  ['c', undefined],
  ['d', 'null'],
  ['e', 'no'],
] as const;

/** Arguments that are filled from what stands above in the answer; the stock gateway refuses such a graph as a whole. */
export const contextCases: Topic = {
  topic: '@context and @fromContext',
  cases: overGraph(contexts, [
    {
      name: 'an argument is filled from above',
      operation: '{ customer(id: "1") { basket { price } } }',
      data: { customer: { basket: [{ price: 'a NOK' }, { price: 'b NOK' }] } },
      stock: 'wrong',
      flaw: 'e',
    },
    {
      name: 'for each place by what stands above it',
      operation: '{ customers { basket { left price } } }',
      data: {
        customers: [
          {
            basket: [
              { left: 3, price: 'a NOK' },
              { left: 3, price: 'b NOK' },
            ],
          },
          {
            basket: [
              { left: 3, price: 'a SEK' },
              { left: 3, price: 'b SEK' },
            ],
          },
        ],
      },
      stock: 'wrong',
      flaw: 'e',
    },
    {
      name: 'under an alias that is the name of the source',
      operation: '{ customer(id: "2") { currency: id basket { price left } } }',
      data: {
        customer: {
          currency: '2',
          basket: [
            { price: 'a SEK', left: 3 },
            { price: 'b SEK', left: 3 },
          ],
        },
      },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'what does not use it is not touched',
      operation: '{ customer(id: "1") { basket { left } } stocked }',
      data: { customer: { basket: [{ left: 3 }, { left: 3 }] }, stocked: 3 },
      stock: 'wrong',
      flaw: 'e',
    },
  ]).concat(
    overGraph(labels, [
      {
        name: 'from places of several types, each in its own way, in one request',
        operation:
          '{ places { id ... on Shop { goods { label weight } } ... on Stall { goods { label weight } } } }',
        data: { places: PLACES.map(([id, tongue]) => ({ id, goods: goodsIn(tongue) })) },
        errors: said('market', 'BAD_USER_INPUT', 'places.2.goods.0.label', 'places.2.goods.1.label'),
        stock: 'wrong',
        flaw: 'e',
      },
      {
        name: 'that cannot be told where only the interface of the places is named',
        operation: '{ places { goods { label } } }',
        data: undefined,
        errors: [{ code: 'NO_PLAN' }],
        stock: 'right',
      },
      {
        name: 'through an entity of another subgraph, which stands in several places',
        operation: '{ shop { goods { twin { label(loud: true) twin { label } } } } }',
        data: {
          shop: {
            goods: [
              { twin: { label: '2 no!', twin: { label: '1 no' } } },
              { twin: { label: '1 no!', twin: { label: '2 no' } } },
            ],
          },
        },
        stock: 'wrong',
        flaw: 'e',
      },
      {
        name: 'from the root, and from two places at once',
        operation: '{ shop { goods { mark label } } }',
        data: {
          shop: {
            goods: [
              { mark: 'North 1', label: '1 no' },
              { mark: 'North 2', label: '2 no' },
            ],
          },
        },
        stock: 'wrong',
        flaw: 'e',
      },
      {
        name: 'below a subgraph that is down is lost with it',
        operation: '{ shop { goods { label twin { label } } } }',
        faults: { kin: 'down' },
        data: {
          shop: {
            goods: [
              { label: '1 no', twin: null },
              { label: '2 no', twin: null },
            ],
          },
        },
        errors: unreached('kin', 'shop.goods.0.twin', 'shop.goods.1.twin'),
        stock: 'wrong',
      },
    ]),
  ),
};

function goodsIn(tongue: string | undefined): readonly object[] {
  return ['1', '2'].map((id) => ({ label: tongue === undefined ? null : `${id} ${tongue}`, weight: 7 }));
}
