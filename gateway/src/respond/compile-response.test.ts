import { buildSchema, type FieldNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { NOTHING_FURTHER, compileDocument, mergedOf } from '../../fixtures/render-answer.ts';
import { Mark, type FieldError } from '../execute/mark.ts';

const schema = buildSchema(`
  type Query { county(code: ID): County  counties: [County!]!  party: Party  named: [Named] }
  type Mutation { rename(name: String): County }
  interface Named { name: String }
  type County implements Named { code: ID!  name: String  size: Int  offices: [Office!]  head: Office  level: Level  founded: Date }
  type Office implements Named { name: String  county: County!  phone: String!  share: Float  isOpen: Boolean }
  union Party = County | Office
  enum Level { ONE TWO }
  scalar Date
`);

const LOST: FieldError = {
  message: 'The subgraph labour cannot be reached; what it owns is null here.',
  code: 'SUBGRAPH_UNAVAILABLE',
  subgraph: 'labour',
  reason: 'UNREACHABLE',
};

function answer(document: string, root: Record<string, unknown>, variables = {}) {
  const { program } = compileDocument(schema, document, variables);
  const { text, errors } = program.render(mergedOf(root), NOTHING_FURTHER);
  return { text, errors: errors.map(({ path, extensions, message }) => ({ path, extensions, message })) };
}

describe('the answer', () => {
  it('has the names and the order of the document, over fragments and merged selections', () => {
    const document = `query { counties { ...A b: name code offices { phone } ... on Named { name } } t: __typename }
      fragment A on County { offices { title: name } size }`;
    const root = { counties: [{ code: 1, name: 'Agder', size: 3, offices: [{ name: 'x', phone: 'y' }] }] };
    expect(answer(document, root)).toEqual({
      text: '{"counties":[{"offices":[{"title":"x","phone":"y"}],"size":3,"b":"Agder","code":"1","name":"Agder"}],"t":"Query"}',
      errors: [],
    });
  });

  it('reads what has arguments under its canonical name', () => {
    const document =
      '{ one: county(code: 1) { name } two: county(code: 2) { name } again: county(code: 1) { code } }';
    const root = { _0_county: { name: 'Agder', code: '1' }, _1_county: { name: 'Troms' } };
    expect(answer(document, root).text).toBe(
      '{"one":{"name":"Agder"},"two":{"name":"Troms"},"again":{"code":"1"}}',
    );
  });

  it('takes what is selected on an object by its own type, of interfaces and of unions', () => {
    const document =
      '{ party { ... on Office { phone } ... on Named { name } } named { __typename ... on County { code } ... on Party { kind: __typename } } }';
    const root = {
      party: { __typename: 'Office', phone: '1', name: 'x' },
      named: [{ __typename: 'County', code: 'a' }, { __typename: 'Office' }, null],
    };
    expect(answer(document, root)).toEqual({
      text: '{"party":{"phone":"1","name":"x"},"named":[{"__typename":"County","code":"a","kind":"County"},{"__typename":"Office","kind":"Office"},null]}',
      errors: [],
    });
  });

  it.each([
    [true, '{"county":{"code":"1","name":"x"}}'],
    [false, '{"county":{"size":4}}'],
  ])('leaves out what the conditions of the operation leave out (%s)', (isLong, text) => {
    const document = `query ($l: Boolean!) { county { ...L @include(if: $l) size @skip(if: $l) ... @include(if: $l) { name } } }
      fragment L on County { code }`;
    expect(answer(document, { county: { code: '1', name: 'x', size: 4 } }, { l: isLong }).text).toBe(text);
  });

  it('is empty where everything is left out, and null where nothing is there', () => {
    const document = 'query ($l: Boolean!) { county { code @include(if: $l) } party { __typename } }';
    expect(answer(document, { county: {}, party: null }, { l: false }).text).toBe(
      '{"county":{},"party":null}',
    );
  });

  it('answers a mutation', () => {
    expect(answer('mutation { rename { name } __typename }', { rename: { name: 'x' } }).text).toBe(
      '{"rename":{"name":"x"},"__typename":"Mutation"}',
    );
  });

  it('writes each kind of leaf as JSON does', () => {
    const document = '{ counties { code name size level founded offices { share isOpen } } }';
    const odd = 'a"\\\n\u0001\ud800\u{1f600}\u2028';
    const counties = [
      {
        code: 12,
        name: odd,
        size: -0,
        level: 'TWO',
        founded: { any: [1, null] },
        offices: [{ share: 1e21, isOpen: false }],
      },
      { code: odd + odd.repeat(20), name: '', size: null, level: null, founded: '2020-01-01', offices: [] },
    ];
    const { text, errors } = answer(document, { counties });
    expect(text).toBe(JSON.stringify({ counties }).replace('"code":12', '"code":"12"'));
    expect(errors).toEqual([]);
  });
});

describe('introspection', () => {
  const introspected: FieldNode[] = [];
  const further = {
    ...NOTHING_FURTHER,
    introspect: (field: FieldNode) => {
      introspected.push(field);
      return { of: field.name.value };
    },
  };

  it('is put in where it is asked for, once for what is asked in parts', () => {
    const { program } = compileDocument(
      schema,
      '{ s: __schema { description } county { code } s: __schema { types { name } } __type(name: "X") { name } }',
    );
    const { text } = program.render(mergedOf({ county: null }), further);
    expect(text).toBe('{"s":{"of":"__schema"},"county":null,"__type":{"of":"__type"}}');
    expect(introspected.map(({ selectionSet }) => selectionSet?.selections.length)).toEqual([2, 1]);
  });
});

describe('an error', () => {
  it('stands at its path in the names of the client, at each place where the value shows', () => {
    const root = { counties: [{ offices: [{ name: 'x' }, { name: new Mark([LOST]) }] }] };
    const path = ['c', 0, 'o', 1];
    const { message, code, subgraph, reason } = LOST;
    expect(answer('{ c: counties { o: offices { n: name name } } }', root)).toEqual({
      text: '{"c":[{"o":[{"n":"x","name":"x"},{"n":null,"name":null}]}]}',
      errors: ['n', 'name'].map((name) => ({
        message,
        path: [...path, name],
        extensions: { code, subgraph, reason },
      })),
    });
  });

  it('beside a value leaves the value', () => {
    const said: FieldError = { message: 'Old.', code: 'FORBIDDEN', subgraph: 'labour', reason: undefined };
    expect(
      answer('{ county { name } }', { county: new Mark([said], { name: new Mark([said, said], 'x') }) }),
    ).toEqual({
      text: '{"county":{"name":"x"}}',
      errors: [['county'], ['county', 'name'], ['county', 'name']].map((path) => ({
        message: 'Old.',
        path,
        extensions: { code: 'FORBIDDEN', subgraph: 'labour' },
      })),
    });
  });

  it('is the only one where it explains that there is nothing', () => {
    const root = {
      county: { offices: [{ phone: new Mark([LOST], undefined) }], head: new Mark([LOST], 'text') },
    };
    const { text, errors } = answer('{ county { offices { phone } head { name } } }', root);
    expect(text).toBe('{"county":{"offices":null,"head":null}}');
    expect(errors.map(({ path }) => path)).toEqual([
      ['county', 'offices', 0, 'phone'],
      ['county', 'head'],
    ]);
  });

  it('makes the nearest place null that may be, up to the whole answer', () => {
    const document = '{ counties { offices { county { code } } head { county { code } } } }';
    const lost = { county: { code: null } };
    expect(answer(document, { counties: [{ offices: [lost], head: lost }] }).text).toBe(
      '{"counties":[{"offices":null,"head":null}]}',
    );
    expect(answer('{ counties { code } }', { counties: [{ code: new Mark([LOST]) }] })).toMatchObject({
      text: 'null',
      errors: [{ path: ['counties', 0, 'code'] }],
    });
  });

  it('tells who owes what is missing or of another kind', () => {
    const asked: (readonly string[])[] = [];
    const blame = (path: readonly string[]) => {
      asked.push(path);
      return path.length > 2 ? 'education' : undefined;
    };
    const { program } = compileDocument(schema, '{ c: counties { n: name } county(code: 1) { code } }');
    const { text, errors } = program.render(
      mergedOf({ counties: [{ name: 'x' }, { name: 1 }], _0_county: [] }),
      { ...NOTHING_FURTHER, blame },
    );
    expect(text).toBe('{"c":[{"n":"x"},{"n":null}],"county":null}');
    expect(asked).toEqual([['counties', '@', 'name'], ['_0_county']]);
    expect(errors.map((error) => error.toJSON())).toEqual([
      {
        message: 'The subgraph education gave an answer that cannot be used; what it owns is null here.',
        path: ['c', 1, 'n'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'education', reason: 'INVALID_RESPONSE' },
      },
      {
        message: 'A subgraph gave an answer that cannot be used; what it owns is null here.',
        path: ['county'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', reason: 'INVALID_RESPONSE' },
      },
    ]);
  });
});
