import { expect, test } from 'vitest';
import { readAuditCommand } from './read-audit-command.ts';

const HASH = 'a'.repeat(64);

test('without a subgraph all logs are worked on, and one when it is named', () => {
  expect(readAuditCommand(['verify'])).toEqual({
    verb: 'verify',
    subgraphs: ['education', 'labour', 'agreements'],
    words: ['verify'],
  });
  expect(readAuditCommand(['verify', '--subgraph', 'labour', '--head', `7:${HASH}`])).toEqual({
    verb: 'verify',
    subgraphs: ['labour'],
    words: ['verify', `--head=7:${HASH}`],
  });
  expect(readAuditCommand(['export', '--person', 'person-1', '--since', '2026-12-01']).words).toEqual([
    'export',
    '--person=person-1',
    '--since=2026-12-01',
  ]);
});

test.each([
  [
    ['verify', '--subgraph', 'gateway'],
    'Name a subgraph that keeps a log of disclosures: education, labour, agreements.',
  ],
  [
    ['verify', '--head', `7:${HASH}`],
    'Each log has a head of its own: name the one with --subgraph education or labour or agreements.',
  ],
  [
    ['verify', '--head', '7'],
    '"7" is no head: give the number and hash of a block as NUMBER:HASH, as verify tells them.',
  ],
  [['erase'], 'Say whose key is to be destroyed: --person with the id of a person in the graph.'],
  [['export', '--since', '2026-02-30'], '"2026-02-30" is not a day; write it as yyyy-mm-dd.'],
  [['purge', '--person', 'p'], /^audit purge takes no --person\./],
  [['stat'], /^The words after audit are: verify/],
  [[], /^The words after audit are: verify/],
  [['verify', '--chek'], /: see "npm run audit:verify -- --help"\.$/],
])('"audit %j" is refused in one sentence', (words, sentence) => {
  expect(() => readAuditCommand(words)).toThrow(sentence);
});

test('a national identity number is no id, and is not repeated', () => {
  const number = '0'.repeat(11);
  expect(() => readAuditCommand(['erase', '--person', number])).toThrow(
    '--person takes the id of a person in the graph, never a national identity number.',
  );
});
