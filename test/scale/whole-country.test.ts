import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { proveAtScale } from '../support/prove-at-scale.ts';
import { withoutOurSettings } from '../support/without-our-settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Loads all three databases as a user does, and passes on each line of progress. */
async function seedWholeCountry(urls: Readonly<Record<string, string>>): Promise<void> {
  const begun = performance.now();
  const words = ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts', 'seed', '--scale', '1'];
  const databases = Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_DATABASE_URL`, url] as const),
  );
  const program = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...withoutOurSettings(process.env), ...databases },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  createInterface({ input: program.stderr }).on('line', tell);
  const [code] = (await once(program, 'close')) as [number | null];
  if (code !== 0) throw new Error(`"npm run seed -- --scale 1" ended with code ${String(code)}.`);
  tell(`loaded in ${Math.round((performance.now() - begun) / 1000)} s`);
}

proveAtScale({
  small: EMBEDDED_SCALE,
  large: 1,
  load: seedWholeCountry,
  onAnswer: (name, milliseconds) => {
    tell(`${name}: ${Math.round(milliseconds)} ms`);
  },
});
