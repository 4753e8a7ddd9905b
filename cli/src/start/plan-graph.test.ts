import { expect, test } from 'vitest';
import { planGraph } from './plan-graph.ts';

const ADDRESSES = {
  education: { port: '1', url: 'http://127.0.0.1:1/graphql' },
  labour: { port: '2', url: 'http://127.0.0.1:2/graphql' },
  agreements: { port: '3', url: 'http://127.0.0.1:3/graphql' },
};

test('unless told otherwise a subgraph has an embedded database and logs faults only', () => {
  const [education] = planGraph('/product', { PATH: '/bin' }, ADDRESSES).subgraphs;
  expect(education).toMatchObject({
    name: 'education',
    file: '/product/subgraphs/education/src/main.ts',
    words: ['serve'],
    nodeWords: ['--conditions=source', '--import', 'tsx'],
    folder: '/product',
    environment: {
      PATH: '/bin',
      LOG_LEVEL: 'warn',
      EDUCATION_PORT: '1',
      EDUCATION_DATABASE_URL: 'pglite:.samspill/education',
    },
  });
});

test('settings win over what holds otherwise, and a setting that is empty is none', () => {
  const settings = {
    LABOUR_DATABASE_URL: 'postgresql://here/labour',
    AGREEMENTS_DATABASE_URL: '',
    LOG_LEVEL: 'debug',
  };
  const labour = planGraph('/product', settings, ADDRESSES).subgraphs[1];
  expect(labour?.environment).toMatchObject({
    LOG_LEVEL: 'debug',
    LABOUR_PORT: '2',
    LABOUR_DATABASE_URL: 'postgresql://here/labour',
    AGREEMENTS_DATABASE_URL: 'pglite:.samspill/agreements',
  });
});

test('the gateway is told where the subgraphs answer that are started here, whatever the settings say', () => {
  const { gateway } = planGraph('/product', { GATEWAY_LABOUR_URL: 'http://elsewhere/graphql' }, ADDRESSES);
  expect(gateway.environment).toMatchObject({
    GATEWAY_EDUCATION_URL: 'http://127.0.0.1:1/graphql',
    GATEWAY_LABOUR_URL: 'http://127.0.0.1:2/graphql',
    GATEWAY_AGREEMENTS_URL: 'http://127.0.0.1:3/graphql',
  });
  expect(gateway.file).toBe('/product/gateway/src/main.ts');
});

test('the gateway alone has room for what lives as long as a request', () => {
  const { gateway, subgraphs } = planGraph('/product', {}, ADDRESSES);
  const room = [gateway, ...subgraphs].map(({ nodeWords }) =>
    nodeWords.filter((word) => word.includes('space')),
  );
  expect(room).toEqual([['--max-semi-space-size=128'], [], [], []]);
});
