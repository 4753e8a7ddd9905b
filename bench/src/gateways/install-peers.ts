import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '@samspill/shared/errors';

/** Installs the other gateways where they are not yet, and says so: nothing but this benchmark needs them. */
export function installPeers(folder: string, note: (line: string) => void): void {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  note('The other gateways are not installed: npm ci in bench/peers (a minute, 700 MB).');
  const words = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) {
    fail('PROGRAM_ENDED', 'The other gateways could not be installed; --only ours,hand runs without them.');
  }
}
