import { parseArgs } from 'node:util';
import { measureWays } from './measure-ways.ts';
import { readingWays } from './reading-ways.ts';
import { responseWays } from './response-ways.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, millis: { type: 'string', default: '300' } },
});
const length = { rounds: Number(values.rounds), millis: Number(values.millis) };

const { text, objects, ways } = responseWays();
const writing = measureWays(ways, length);
console.log(`An answer of ${text.length} bytes with ${objects} objects, from merged data to bytes:`);
for (const [name, nanos] of writing) {
  const whole = ((nanos * objects) / 1000).toFixed(0);
  console.log(`${nanos.toFixed(1).padStart(9)} ns an object ${whole.padStart(7)} µs an answer  ${name}`);
}
for (const name of writing.keys())
  if (name.startsWith('compiled'))
    for (const other of ['JSON.stringify', 'graphql-js']) ratio(writing, name, other);

const reading = measureWays(readingWays(text), length);
console.log('From a subgraph’s text to data:');
for (const [name, nanos] of reading)
  console.log(`${(nanos / 1000).toFixed(2).padStart(9)} µs a kilobyte  ${name}`);
for (const what of ['repeats', 'different'])
  ratio(reading, `repeats once, ${what}`, `each by itself, ${what}`);

function ratio(figures: ReadonlyMap<string, number>, name: string, other: string): void {
  const of = (one: string): number => figures.get(one) ?? Number.NaN;
  console.log(`ratio ${name} / ${other} ${(of(name) / of(other)).toFixed(2)}`);
}
