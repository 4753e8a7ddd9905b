import { describe, expect, it } from 'vitest';
import { OPERATOR_CODES } from '../operator-codes.ts';
import { isSaid, maskSubgraphError } from './mask-subgraph-error.ts';

const MESSAGE = 'PostgreSQL at db.internal:5432 does not answer.';

describe('what a subgraph says of an error', () => {
  it.each([...OPERATOR_CODES, 'P2010', undefined])(
    'is nothing, where it is for those who run the programs: %s',
    (code) => {
      const error = { message: MESSAGE, path: ['county'], extensions: { code, stacktrace: ['at db.ts'] } };
      expect(isSaid(error)).toBe(false);
      expect(maskSubgraphError(error)).toEqual({
        message: 'The subgraph failed to answer.',
        path: ['county'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
    },
  );

  it('is what was said on purpose, without anything beside it', () => {
    const error = { message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED', stacktrace: ['at db.ts'] } };
    expect(isSaid(error)).toBe(true);
    expect(maskSubgraphError(error)).toEqual({
      message: 'Sign in.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });
});
