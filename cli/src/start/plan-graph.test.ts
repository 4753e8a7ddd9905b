import { expect, test } from 'vitest';
import { planGraph } from './plan-graph.ts';

const URLS = ['http://127.0.0.1:1/graphql', 'http://127.0.0.1:2/graphql', 'http://127.0.0.1:3/graphql'];

test('unless told otherwise a subgraph takes a free port and an embedded database, and logs faults only', () => {
  const [education] = planGraph('/product', { PATH: '/bin' }).subgraphs;
  expect(education).toEqual({
    name: 'education',
    file: '/product/subgraphs/education/src/main.ts',
    words: ['serve'],
    nodeWords: ['--conditions=source', '--import', 'tsx'],
    folder: '/product',
    environment: {
      PATH: '/bin',
      LOG_LEVEL: 'warn',
      EDUCATION_PORT: '0',
      EDUCATION_DATABASE_URL: 'pglite:.samspill/education',
    },
  });
});

test('settings win over what holds otherwise, and a setting that is empty is none', () => {
  const settings = { LABOUR_PORT: '4002', LABOUR_DATABASE_URL: '', LOG_LEVEL: 'debug' };
  const labour = planGraph('/product', settings).subgraphs[1];
  expect(labour?.environment).toEqual({
    LOG_LEVEL: 'debug',
    LABOUR_PORT: '4002',
    LABOUR_DATABASE_URL: 'pglite:.samspill/labour',
  });
});

test('the gateway is told where the started subgraphs answer, whatever the settings say', () => {
  const gateway = planGraph('/product', { GATEWAY_LABOUR_URL: 'http://elsewhere/graphql' }).gateway(URLS);
  expect(gateway.environment).toEqual({
    LOG_LEVEL: 'warn',
    GATEWAY_EDUCATION_URL: URLS[0],
    GATEWAY_LABOUR_URL: URLS[1],
    GATEWAY_AGREEMENTS_URL: URLS[2],
  });
  expect(gateway.file).toBe('/product/gateway/src/main.ts');
});
