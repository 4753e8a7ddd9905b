import { expect, it } from 'vitest';
import { compareWithAnchors } from '../support/compare-with-anchors.ts';
import { countInvented, documentedRows } from '../support/count-invented.ts';

compareWithAnchors(1, 1.5);

it('there are as many invented rows as the documentation says', () => {
  expect(countInvented(1)).toEqual(documentedRows('whole'));
});
