import { expect, test } from 'vitest';
import { SamspillError } from '../errors.ts';
import { faultSentence } from './fault-sentence.ts';

test('a refusal of ours is told as it stands', () => {
  expect(faultSentence(new SamspillError('PORT_TAKEN', 'Port 4000 is taken.'))).toBe('Port 4000 is taken.');
});

test('any other fault is one line, without its stack and without passwords', () => {
  const fault = new TypeError('no postgresql://user:secret@host\nnor more');
  expect(faultSentence(fault)).toBe(
    'The program stopped because of a fault in it (TypeError: no postgresql://***@host).',
  );
  expect(faultSentence('lost')).toBe('The program stopped because of a fault in it (lost).');
});
