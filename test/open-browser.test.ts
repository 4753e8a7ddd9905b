import { describe, expect, test } from 'vitest';
import { findBrowser } from './support/find-browser.ts';
import { openBrowser } from './support/open-browser.ts';

describe('the browser of the tests', () => {
  test.each([
    ['linux', 'x64', undefined, 'packed'],
    ['linux', 'x64', '', 'packed'],
    ['linux', 'arm64', undefined, { executablePath: '/usr/bin/chromium' }],
    ['darwin', 'arm64', undefined, { channel: 'chrome' }],
    ['win32', 'x64', undefined, { channel: 'chrome' }],
    ['linux', 'x64', '/opt/chrome', { executablePath: '/opt/chrome' }],
    ['linux', 'arm64', '/opt/chrome', { executablePath: '/opt/chrome' }],
    ['darwin', 'arm64', '/opt/chrome', { executablePath: '/opt/chrome' }],
  ])('on %s %s with CHROME_PATH %j is %j', (...[platform, arch, chromePath, browser]) => {
    expect(findBrowser({ platform, arch, chromePath })).toEqual(browser);
  });

  test('that cannot be started is told in one sentence with the way out', async () => {
    const none = { platform: 'darwin', arch: 'arm64', chromePath: '/nowhere/chrome' };
    await expect(openBrowser(none)).rejects.toThrow(
      /^No browser could be started for the tests: [^\n]* set CHROME_PATH to the file of one\.$/,
    );
  });
});
