import { rm } from 'node:fs/promises';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright-core';
import { findBrowser, type BrowserMachine } from './find-browser.ts';
import { unpackBrowser } from './unpack-browser.ts';

const HERE: BrowserMachine = {
  platform: process.platform,
  arch: process.arch,
  chromePath: process.env['CHROME_PATH'],
};

/** A browser that runs until it is closed. */
export interface OpenBrowser {
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

const ARGS = ['--no-sandbox', '--disable-background-networking', '--no-first-run'];

/**
 * A real Chromium without a window. On Linux x64 it comes from the npm registry and is gone when it is closed;
 * elsewhere the machine's own is taken, or the one that CHROME_PATH names. Throws one sentence when there is none.
 */
export async function openBrowser(machine = HERE): Promise<OpenBrowser> {
  const found = findBrowser(machine);
  if (found !== 'packed') return launch({ ...found, args: ARGS });
  const { folder, executablePath, args, env } = await unpackBrowser();
  const remove = () => rm(folder, { recursive: true, force: true });
  const options = { executablePath, args: [...args, ...ARGS], env: { ...process.env, ...env } };
  try {
    const browser = await launch(options);
    return { newPage: () => browser.newPage(), close: () => browser.close().finally(remove) };
  } catch (fault) {
    await remove();
    throw fault;
  }
}

async function launch(options: LaunchOptions): Promise<Browser> {
  try {
    return await chromium.launch(options);
  } catch (cause) {
    throw new Error(
      'No browser could be started for the tests: install Chrome or Chromium, or set CHROME_PATH to the file of one.',
      { cause },
    );
  }
}
