import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { HttpAnswer, Routes } from '@samspill/shared/http/route';
import { EXPLORER_PAGE, EXPLORER_POLICY, EXPLORER_START, EXPLORER_STYLE } from './explorer-page.ts';

const { resolve } = createRequire(import.meta.url);

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** The explorer with everything that it loads, read once from the packages that are installed: it works offline. */
export async function explorerRoutes(): Promise<Routes> {
  const [graphiql, graphiqlStyle, react, reactDom] = await Promise.all([
    fileOf('graphiql', 'graphiql.min.js'),
    fileOf('graphiql', 'graphiql.min.css'),
    fileOf('react', 'umd/react.production.min.js'),
    fileOf('react-dom', 'umd/react-dom.production.min.js'),
  ]);
  return {
    '/explorer': { GET: () => page(EXPLORER_PAGE) },
    '/explorer/start.js': { GET: () => file(SCRIPT, EXPLORER_START) },
    '/explorer/page.css': { GET: () => file(STYLE, EXPLORER_STYLE) },
    '/explorer/graphiql.js': { GET: () => file(SCRIPT, graphiql) },
    '/explorer/graphiql.css': { GET: () => file(STYLE, graphiqlStyle) },
    '/explorer/react.js': { GET: () => file(SCRIPT, react) },
    '/explorer/react-dom.js': { GET: () => file(SCRIPT, reactDom) },
  };
}

function fileOf(packageName: string, file: string): Promise<Buffer> {
  return readFile(join(dirname(resolve(`${packageName}/package.json`)), file));
}

function page(body: string): HttpAnswer {
  const headers = { 'content-security-policy': EXPLORER_POLICY, 'referrer-policy': 'no-referrer' };
  return { status: 200, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body };
}

function file(type: string, body: string | Buffer): HttpAnswer {
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'max-age=3600' }, body };
}
