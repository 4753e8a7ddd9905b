import { parseArgs } from 'node:util';
import { measureWays } from './measure-ways.ts';
import { responseWays } from './response-ways.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, millis: { type: 'string', default: '300' } },
});
const { bytes, objects, ways } = responseWays();
const figures = measureWays(ways, { rounds: Number(values.rounds), millis: Number(values.millis) });
const of = (name: string): number => figures.get(name) ?? Number.NaN;

console.log(`An answer of ${bytes} bytes with ${objects} objects, from merged data to bytes:`);
for (const [name, nanos] of figures) {
  const whole = ((nanos * objects) / 1000).toFixed(0);
  console.log(`${nanos.toFixed(1).padStart(9)} ns an object ${whole.padStart(7)} µs an answer  ${name}`);
}
for (const name of figures.keys())
  if (name.startsWith('compiled'))
    for (const other of ['JSON.stringify', 'graphql-js'])
      console.log(`ratio ${name} / ${other} ${(of(name) / of(other)).toFixed(2)}`);
