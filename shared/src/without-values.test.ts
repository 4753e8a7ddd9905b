import fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DateScalar } from './date-scalar.ts';
import { withoutValues } from './without-values.ts';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  scalar Date
  input Deep { colour: Colour day: Date count: Int! inner: [Deep!] }
  type Query { a(int: Int float: Float text: String truth: Boolean id: ID colour: Colour day: Date deep: Deep): Int }
`);
Object.assign(schema.getType('Date') ?? {}, {
  parseValue: DateScalar.parseValue,
  parseLiteral: DateScalar.parseLiteral,
});

function ofVariable(type: string, value: unknown): readonly string[] {
  const [operation] = parse(`query ($v: ${type}) { a }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('It is no operation.');
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], { v: value });
  return errors.map(({ message }) => withoutValues(message));
}

function ofDocument(document: string): readonly string[] {
  try {
    return validate(schema, parse(document)).map(({ message }) => withoutValues(message));
  } catch (fault) {
    return [withoutValues((fault as GraphQLError).message)];
  }
}

describe('what is said of the value of a variable', () => {
  it.each<[string, unknown, string]>([
    ['Int', 'secret', 'Variable "$v" got an invalid value; Int cannot represent non-integer value.'],
    [
      'Int',
      2 ** 40,
      'Variable "$v" got an invalid value; Int cannot represent non 32-bit signed integer value.',
    ],
    ['Float', 'secret', 'Variable "$v" got an invalid value; Float cannot represent non numeric value.'],
    [
      'String',
      { secret: 1 },
      'Variable "$v" got an invalid value; String cannot represent a non string value.',
    ],
    [
      'Boolean',
      'secret',
      'Variable "$v" got an invalid value; Boolean cannot represent a non boolean value.',
    ],
    ['ID', { secret: 1 }, 'Variable "$v" got an invalid value; ID cannot represent value.'],
    [
      'Date',
      'secret',
      'Variable "$v" got an invalid value; That is no day of the calendar: write it as yyyy-mm-dd.',
    ],
    ['Date', 7, 'Variable "$v" got an invalid value; A Date is a text of the form yyyy-mm-dd.'],
    ['Colour', 'REDsecret', 'Variable "$v" got an invalid value; The value does not exist in "Colour" enum.'],
    ['Deep', 'secret', 'Variable "$v" got an invalid value; Expected type "Deep" to be an object.'],
    [
      'Deep',
      { count: 1, inner: [{ count: 'secret' }] },
      'Variable "$v" got an invalid value at "v.inner[0].count"; Int cannot represent non-integer value.',
    ],
    [
      'Deep',
      { secret: 'secret' },
      'Variable "$v" got an invalid value; Field "count" of required type "Int!" was not provided.',
    ],
    [
      'Deep!',
      { count: null, inner: 'secret' },
      'Variable "$v" got an invalid value at "v.count"; Expected non-nullable type "Int!" not to be null.',
    ],
    [
      'Deep',
      { count: 1, colours: 'secret' },
      'Variable "$v" got an invalid value; A field is not defined by type "Deep". Did you mean "colour"?',
    ],
  ])('%s %j is where and what, and not the value', (type, value, message) => {
    expect(ofVariable(type, value)[0]).toBe(message);
  });
});

describe('what is said of a literal', () => {
  it.each([
    ['{ a(int: "secret") }', 'Int cannot represent non-integer value.'],
    ['{ a(float: "secret") }', 'Float cannot represent non numeric value.'],
    ['{ a(text: SECRET) }', 'String cannot represent a non string value.'],
    ['{ a(truth: "secret") }', 'Boolean cannot represent a non boolean value.'],
    ['{ a(id: 1.2345) }', 'ID cannot represent a non-string and non-integer value.'],
    ['{ a(colour: "secret") }', 'Enum "Colour" cannot represent non-enum value.'],
    ['{ a(colour: REDD) }', 'The value does not exist in "Colour" enum. Did you mean the enum value "RED"?'],
    ['{ a(day: "secret") }', 'That is no day of the calendar: write it as yyyy-mm-dd.'],
    ['{ a(deep: "secret") }', 'Expected value of type "Deep", found another one.'],
    ['{ a "secret" }', 'Syntax Error: Expected Name, found String.'],
    ['{ a(int: 1', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ a(: 12) }', 'Syntax Error: Expected Name, found ":".'],
    ['{ a(12: 1) }', 'Syntax Error: Expected Name, found Int.'],
    ['{ b }', 'Cannot query field "b" on type "Query". Did you mean "a"?'],
  ])('%s is what, and not the value', (document, message) => {
    expect(ofDocument(document)[0]).toBe(message);
  });
});

it('no text or number that is given stands in what is said of it, whatever it is and wherever it stands', () => {
  const types = ['Int', 'Float', 'Boolean', 'Colour', 'Date', 'Deep', '[Int]', '[Deep!]'];
  const mark = 'ø';
  const text = fc.string().map((around) => `${around}${mark}${around}"; Expected type "${mark}"`);
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      text,
      fc.array(tie('any'), { maxLength: 2 }),
      fc.dictionary(text, tie('any'), { maxKeys: 2 }),
      tie('deep'),
    ),
    deep: fc.record({ count: tie('any'), colour: tie('any'), inner: fc.array(tie('any'), { maxLength: 2 }) }),
  })).any;
  fc.assert(
    fc.property(fc.constantFrom(...types), value, (type, given) => {
      expect(ofVariable(type, given).join('\n')).not.toContain(mark);
      const literal = JSON.stringify(JSON.stringify(given));
      for (const name of ['int', 'float', 'truth', 'colour', 'day', 'deep']) {
        expect(ofDocument(`{ a(${name}: ${literal}) }`).join('\n')).not.toContain(mark);
      }
    }),
  );
});

it('what could be a national identity number stands in no message, whoever wrote that', () => {
  expect(withoutValues('The person 01810112345 is not there, nor 018101 12345.')).toBe(
    'The person *** is not there, nor ***.',
  );
  expect(withoutValues('The unit 1200 of 923456789 asked on 2026-11-25.')).toBe(
    'The unit 1200 of 923456789 asked on 2026-11-25.',
  );
});
