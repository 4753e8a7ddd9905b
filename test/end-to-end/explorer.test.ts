import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../gateway/fixtures/open-fixture-graph.ts';
import { openBrowser, type OpenBrowser } from '../support/open-browser.ts';

let browser: OpenBrowser;
let graph: FixtureGraph;

beforeAll(async () => {
  [browser, graph] = await Promise.all([openBrowser(), openFixtureGraph()]);
});
afterAll(async () => {
  await browser.close();
  await graph.close();
});

it('the explorer asks the graph from a real browser, and loads nothing from anywhere else', async () => {
  const page = await browser.newPage();
  const [hosts, faults] = [new Set<string>(), [] as string[]];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(new URL('/explorer', graph.url).href);
  await page.getByRole('region', { name: 'Query Editor' }).locator('.CodeMirror').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('query Counties { __typename }');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await expect.poll(() => page.locator('.result-window').textContent()).toContain('"__typename": "Query"');
  expect([...hosts].filter((host) => host !== '')).toEqual([new URL(graph.url).host]);
  expect(faults).toEqual([]);
});
