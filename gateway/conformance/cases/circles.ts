import { overGraph, type Fault, type Topic } from '../conformance-case.ts';
import { said } from '../expected-errors.ts';
import { circle } from '../graphs/circle.ts';

const besideOwner: Fault = ({ data }) => ({
  data,
  errors: [{ message: 'Old.', path: ['papers', 1, 'owner'] }],
});
const languages = [1, 2, 3].map(() => ({ body: { language: 'nb' } }));
const texts = [1, 2, 3].map((number) => ({ body: { language: 'nb', text: `Text ${number}` } }));

/** What is the same object at several places, and is asked something else at each; and the root below the root. */
export const circles: Topic = {
  topic: 'the same below the same',
  cases: overGraph(circle, [
    {
      name: 'objects that one list of entities gives to two places, of which more is asked at one',
      operation:
        '{ day { author { reviews { body { language } } } } night { author { reviews { body { language text } } } } }',
      data: { day: { author: { reviews: languages } }, night: { author: { reviews: texts } } },
      stock: 'right',
    },
    {
      name: 'two that cannot be told apart, one of them with an error beside it',
      operation: '{ papers { title owner { name } } }',
      faults: { desk: besideOwner },
      data: {
        papers: [
          { title: 'a', owner: { name: 'Owner 7' } },
          { title: 'b', owner: { name: 'Owner 7' } },
        ],
      },
      errors: said('desk', 'INTERNAL_SERVER_ERROR', 'papers.1.owner'),
      stock: 'right',
    },
    {
      name: 'the root below a field, asked for what another subgraph has',
      operation: '{ panel { label query { chief { author { reviews { body { language } } } } } } }',
      data: { panel: { label: 'P', query: { chief: { author: { reviews: languages } } } } },
      stock: 'right',
    },
    {
      name: 'the root below two fields, at several places of one',
      operation:
        '{ panel { query { chief { author { reviews { body { language text } } } } } } panels { label query { chief { author { reviews { body { language } } } } } } }',
      data: {
        panel: { query: { chief: { author: { reviews: texts } } } },
        panels: ['Q', 'R'].map((label) => ({ label, query: { chief: { author: { reviews: languages } } } })),
      },
      stock: 'right',
    },
  ]),
};
