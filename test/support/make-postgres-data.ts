import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from './postgres-programs.ts';

/** Like the embedded database: texts in the order of their code points, letters known to Unicode; where that is had. */
const LOCALES = [
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ['--locale=C.UTF-8'],
  ['--locale=C'],
];

/** Makes the data of an empty PostgreSQL, with one user and password, in a temporary folder that is given back. */
export function makePostgresData(options: {
  readonly bin: string;
  readonly as: RunAs;
  readonly user: string;
  readonly password: string;
}): { readonly folder: string; readonly data: string } {
  const folder = mkdtempSync(join(tmpdir(), 'samspill-postgres-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, options.password);
  const { uid, gid } = options.as;
  if (uid !== undefined && gid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, uid, gid);
  const data = join(folder, 'data');
  const args = [
    '-D',
    data,
    '-U',
    options.user,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--no-sync',
  ];
  let made: SpawnSyncReturns<string> | undefined;
  for (const locale of LOCALES) {
    made = spawnSync(join(options.bin, 'initdb'), [...args, ...locale], {
      ...options.as,
      cwd: folder,
      encoding: 'utf8',
    });
    if (made.status === 0) return { folder, data };
  }
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make a database for tests: ${made?.stderr.trim() ?? ''}`);
}
