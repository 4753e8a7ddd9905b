import { withoutNumbers } from './without-numbers.ts';

/** What GraphQL says of a value that does not fit, with a text in the place of the value. */
const SAYS_A_VALUE: readonly (readonly [RegExp, string])[] = [
  [/ cannot represent ((?:an? )?(?:non[\w -]*)?value): [\s\S]*$/, ' cannot represent $1.'],
  [/Value "[\s\S]*" does not exist in ("\w+" enum)/, 'The value does not exist in $1'],
  [/(Expected value of type "[^"]*"), found [\s\S]*$/, '$1, found another one.'],
  [/(Argument "\w+" has) invalid value [\s\S]*$/, '$1 an invalid value.'],
  [/\b(Int|Float|String|BlockString) "[\s\S]*"/, '$1'],
];

/** The key of an object in a variable is as much its client's data as the value is. */
const UNKNOWN_KEY = /Field "[\s\S]*"( is not defined by type "[^"]+"\.)/;

const GIVEN = /^(Variable "\$\w+" got) invalid value [\s\S]*$/;

/** What is wrong with the value of a variable, and where in it. */
const FAULT_IN_VARIABLE = new RegExp(
  `((?: at "\\$?[\\w.[\\]]+")?; (?:${[
    'Expected type "[^"]+" to be an object\\.',
    'Expected non-nullable type "[^"]+" not to be null\\.',
    'Field "\\w+" of required type "[^"]+" was not provided\\.',
    'A field is not defined by type "[^"]+"\\.(?: Did you mean [\\w", ]+\\?)?',
    '(?:\\w+|Enum "\\w+") cannot represent [\\w -]+\\.',
    'The value does not exist in "\\w+" enum\\.(?: Did you mean [\\w", ]+\\?)?',
    'A Date is a text of the form yyyy-mm-dd\\.',
    'That is no day of the calendar: write it as yyyy-mm-dd\\.',
  ].join('|')}))$`,
);

/**
 * A message about a value that does not fit, without the value: who sent it has it, and everyone else who reads the
 * message must not. What it says of the place, of the type and of names of the schema stays.
 */
export function withoutValues(message: string): string {
  const isOfVariable = GIVEN.test(message);
  const named = isOfVariable ? message.replace(UNKNOWN_KEY, 'A field$1') : message;
  const masked = SAYS_A_VALUE.reduce((text, [pattern, by]) => text.replace(pattern, by), named);
  const [, fault = '.'] = (isOfVariable && FAULT_IN_VARIABLE.exec(masked)) || [];
  return withoutNumbers(masked.replace(GIVEN, (_all, start: string) => `${start} an invalid value${fault}`));
}
