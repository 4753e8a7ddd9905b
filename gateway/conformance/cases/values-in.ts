import { overGraph, type Topic } from '../conformance-case.ts';
import { values } from '../graphs/values.ts';

const REFUSED = {
  data: undefined,
  errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' as const }],
  stock: 'right' as const,
};

/** Arguments and variables, as the subgraph gets them. */
export const valuesIn: Topic = {
  topic: 'arguments and variables',
  cases: overGraph(values, [
    {
      name: 'defaults of arguments',
      operation: '{ plain box { id shade sizes } }',
      data: {
        plain: '{"a":3,"b":["x"],"c":{"size":2}}',
        box: { id: '1', shade: '{"of":"PALE"}', sizes: [10, 20] },
      },
      stock: 'right',
    },
    {
      name: 'defaults of variables',
      operation:
        'query Q($id: ID = "5", $by: [Int!] = [7], $of: Shade = DARK) { box(id: $id) { id sizes(by: $by) shade(of: $of) } }',
      data: { box: { id: '5', sizes: [70], shade: '{"of":"DARK"}' } },
      stock: 'right',
    },
    {
      name: 'variables before their defaults',
      operation: 'query Q($id: ID = "5", $by: [Int!] = [7]) { box(id: $id) { id sizes(by: $by) } }',
      variables: { id: '6', by: [1] },
      data: { box: { id: '6', sizes: [10] } },
      stock: 'right',
    },
    {
      name: 'a variable that is not given leaves the default of the argument',
      operation: 'query Q($by: [Int!], $a: Int = 1) { plain(a: $a) box { sizes(by: $by) } }',
      data: { plain: '{"a":1,"b":["x"],"c":{"size":2}}', box: { sizes: [10, 20] } },
      stock: 'right',
    },
    {
      name: 'null is not the same as nothing',
      operation:
        'query Q($by: [Int!], $json: Json) { box { sizes(by: $by) a: sizes(by: null) } echo(json: $json, day: null) }',
      variables: { by: null, json: null },
      data: { box: { sizes: null, a: null }, echo: '{"day":null,"json":null}' },
      stock: 'right',
    },
    {
      name: 'variables within objects and lists',
      operation:
        'query Q($size: Int, $level: Shade, $deep: Filter!) { echo(filter: { size: $size, level: $level, many: [{ size: 1 }, $deep] }, list: [[$size, null], []]) }',
      variables: { size: 4, deep: { level: 'PALE', at: { size: 9 } } },
      data: {
        echo: '{"filter":{"size":4,"many":[{"size":1},{"level":"PALE","at":{"size":9}}]},"list":[[4,null],[]]}',
      },
      stock: 'right',
    },
    {
      name: 'an entry alone for a list',
      operation: 'query Q($by: [Int!]) { box { sizes(by: 3) a: sizes(by: $by) } }',
      variables: { by: 4 },
      data: { box: { sizes: [30], a: [40] } },
      stock: 'right',
    },
    {
      name: 'one variable for two subgraphs',
      operation: 'query Q($f: Filter!) { search(filter: $f) { id match(filter: $f) } }',
      variables: { f: { size: 3 } },
      data: { search: [{ id: '3', match: '{"filter":{"size":3}}' }] },
      stock: 'right',
    },
    {
      name: 'scalars of our own, with whatever is in them',
      operation:
        'query Q($json: Json) { box { data(json: $json) b: data(json: { a: [1, "x", null, { __typename: "Y" }] }) } }',
      variables: { json: { __typename: 'Z', constructor: [{}] } },
      data: {
        box: { data: { __typename: 'Z', constructor: [{}] }, b: { a: [1, 'x', null, { __typename: 'Y' }] } },
      },
      stock: 'right',
    },
    {
      name: 'an input field that only one subgraph has is not there',
      operation: '{ echo(filter: { left: "x" }) }',
      ...REFUSED,
    },
    {
      name: 'an input value that only one subgraph has is not there',
      operation: '{ box { shade(of: RED) } }',
      ...REFUSED,
    },
    {
      name: 'strings with everything in them',
      operation:
        'query Q($day: Day) { echo(day: $day) b: echo(day: "q\\"\\\\\\u00e6\\n") c: echo(day: """block "q" \\\\ text""") }',
      variables: { day: 'a"\\\u2028' },
      data: {
        echo: JSON.stringify({ day: 'a"\\\u2028' }),
        b: JSON.stringify({ day: 'q"\\æ\n' }),
        c: JSON.stringify({ day: 'block "q" \\\\ text' }),
      },
      stock: 'right',
    },
    {
      name: 'numbers at their ends',
      operation: 'query Q($json: Json) { plain(a: -2147483648) echo(json: $json) }',
      variables: { json: 1.5e300 },
      data: { plain: '{"a":-2147483648,"b":["x"],"c":{"size":2}}', echo: '{"json":1.5e+300}' },
      stock: 'right',
    },
  ]),
};
