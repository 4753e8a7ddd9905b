import { overGraph, type Topic } from '../conformance-case.ts';
import { contexts } from '../graphs/contexts.ts';

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
  ]),
};
