import { fail } from '@samspill/shared/errors';
import { buildSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { callerFolder } from '../caller-folder.ts';
import type { Command, CommandContext } from '../command.ts';
import { findDrift, writeMadeFiles } from '../made-file.ts';
import { readWords } from '../read-words.ts';
import { findDocuments } from './find-documents.ts';
import { makeManifest } from './make-manifest.ts';

const DOCUMENTS = 'docs/questions';
const MANIFEST = 'gateway/trusted-documents.json';

const HELP = `npm run trust [-- DOCUMENTS… words]

Writes a manifest of trusted documents, which GATEWAY_TRUSTED_DOCUMENTS names to a gateway that answers no others.
Each document is held to gateway/api.graphql first. The format is Apollo's for persisted queries.

  DOCUMENTS…    files, and folders with files that end in .graphql (${DOCUMENTS})
  --out FILE    where the manifest goes (${MANIFEST})
  --check       write nothing; fail when the manifest differs from what would be written`;

/** Makes the manifest of trusted documents, or says that it has drifted from them. */
export const trustCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const options = { out: { type: 'string' }, check: { type: 'boolean' } } as const;
    const { values, positionals } = readWords('trust', words, options);
    const { folder, file } = placeOf(values.out, context);
    const drifted = await findDrift(folder, [{ path: file, text: await manifestOf(positionals, context) }]);
    if (values.check && drifted.length > 0) {
      fail(
        'GENERATED_STALE',
        `${file} no longer agrees with its documents: run "npm run trust" as it was made.`,
      );
    }
    await writeMadeFiles({ root: folder, print: context.print }, drifted);
    return 0;
  },
};

async function manifestOf(names: readonly string[], context: CommandContext): Promise<string> {
  const schema = await readFile(join(context.root, 'gateway/api.graphql'), 'utf8').catch(() =>
    fail('GENERATED_STALE', 'gateway/api.graphql is missing: run "npm run compose".'),
  );
  const files = await (names.length === 0
    ? findDocuments(context.root, [DOCUMENTS])
    : findDocuments(callerFolder(context), names));
  return makeManifest(files, buildSchema(schema));
}

function placeOf(out: string | undefined, context: CommandContext): { folder: string; file: string } {
  if (out === undefined) return { folder: context.root, file: MANIFEST };
  const folder = callerFolder(context);
  return { folder, file: relative(folder, resolve(folder, out)) };
}
