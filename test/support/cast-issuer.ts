import { PURPOSE_HEADER, type Purpose } from '@samspill/shared/decisions/purpose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CastName } from '../../cli/src/cast/cast.ts';
import type { CastChoice } from '../../cli/src/cast/cast-viewer.ts';
import { openLocalIssuer } from '../../cli/src/cast/local-issuer.ts';
import type { Question } from './ask-over.ts';
import { PLACES } from './cast.ts';

/** A question of one of the cast, or of the anonymous viewer when nobody is named. */
export interface CastQuestion extends Question, CastChoice {
  readonly as?: CastName;
  /** What personal data is asked for. */
  readonly purpose?: Purpose;
  /** How long the token is good; negative when it has expired already. */
  readonly seconds?: number;
}

/** The local issuer of a test, whose tokens are as real as those of `npm run token`. */
export interface CastIssuer {
  /** The setting with which a program believes it. */
  readonly environment: { readonly SAMSPILL_IDENTITY: string };
  /** A temporary folder, which goes with the issuer. */
  readonly folder: string;
  /** The question with the token of whoever asks it. */
  readonly signedIn: (question: CastQuestion) => Promise<Question>;
  readonly close: () => Promise<void>;
}

/** Opens a local issuer with a key of its own in a temporary folder. */
export async function openCastIssuer(): Promise<CastIssuer> {
  const folder = await mkdtemp(join(tmpdir(), 'samspill-issuer-'));
  const { identityFile, sign } = await openLocalIssuer(folder, PLACES);
  return {
    environment: { SAMSPILL_IDENTITY: identityFile },
    folder,
    signedIn: async ({ as, purpose, seconds = 600, county, organisation, person, ...question }) => {
      const headers = { ...question.headers, ...(purpose !== undefined && { [PURPOSE_HEADER]: purpose }) };
      if (as === undefined) return { ...question, headers };
      const token = await sign({ as, county, organisation, person, seconds });
      return { ...question, headers: { ...headers, authorization: `Bearer ${token}` } };
    },
    close: () => rm(folder, { recursive: true }),
  };
}
