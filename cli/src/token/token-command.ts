import { fail } from '@samspill/shared/errors';
import { CAST, CAST_NAMES } from '../cast/cast.ts';
import { requireOwnIssuer } from '../cast/own-issuer.ts';
import type { Command } from '../command.ts';
import { readEnvironment } from '../read-environment.ts';
import { readWords } from '../read-words.ts';
import { readWish, WISH_OPTIONS } from './read-wish.ts';

const HELP = `npm run token -- --as NAME [words]

Prints a token with which the graph that "npm start" runs takes you for one of the cast. It goes in the header
"authorization: Bearer TOKEN"; "npm run ask -- … --as NAME" does both. No graph in production takes it.
"npm run --silent token" prints the token alone, to be handed to another program.

  --as NAME               one of the cast
  --list                  tells the cast
  --county CODE           where it acts instead of its own county, such as 50
  --organisation NUMBER   which organisation it is; for employer, who is the first of the invented ones unless said
  --person ID             which invented young person it is; for citizen, who is the first in Vestland unless said
  --expires-in TIME       how long it is good: 30s, 15m, 8h (8h)`;

const WIDEST = Math.max(...CAST_NAMES.map((name) => name.length));

/** Prints a token for one of the cast, or who that is. */
export const tokenCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const options = { ...WISH_OPTIONS, list: { type: 'boolean' } } as const;
    const { values, positionals } = readWords('token', words, options);
    const { list, ...given } = values;
    if (positionals.length > 0) fail('USAGE', 'Name one of the cast with --as NAME.');
    if (list) {
      for (const name of CAST_NAMES) context.print(`${name.padEnd(WIDEST)}  ${CAST[name].meaning}`);
      return 0;
    }
    const wish =
      readWish(given) ?? fail('USAGE', 'Name one of the cast with --as NAME; --list tells who there is.');
    const environment = await readEnvironment(context.root, context.environment);
    const issuer = await requireOwnIssuer(context.root, environment);
    context.print(await issuer.sign(wish));
    return 0;
  },
};
