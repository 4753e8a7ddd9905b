import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * A real Chromium without a window. On Linux it comes from the npm registry with the libraries that it needs;
 * elsewhere the Chrome of the machine is taken.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  // The package unpacks its own libraries only where it believes to be on a machine that has none.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, '--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
}
