import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** Run in a process of its own, since the package takes its places from the environment when it is imported. */
const UNPACK = `
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  console.log(JSON.stringify({ executablePath, args: packed.args, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));`;

/** A browser in a folder of its own, and how it is started. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
}

/**
 * Unpacks the Chromium of the npm registry, with the libraries that it needs, into a private folder. The package by
 * itself would run whatever stands under its name in the folder of temporary files that all users share.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'samspill-browser-'));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
      cwd: PACKAGE,
      // It unpacks its own libraries only where it believes to be on a machine that has none.
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    await nameFonts(folder);
    return { ...(JSON.parse(stdout) as Omit<UnpackedBrowser, 'folder'>), folder };
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    throw fault;
  }
}

/** The package looks for its fonts where all users share; without any, the browser draws no text and ends at a selection. */
async function nameFonts(folder: string): Promise<void> {
  const fonts = join(folder, 'fonts');
  const places = `<dir>${join(fonts, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  await writeFile(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}</fontconfig>`,
  );
}
