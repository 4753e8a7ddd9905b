import type { Log } from '@samspill/shared/log';
import { specifiedRules, type GraphQLSchema } from 'graphql';
import type { GatewaySettings } from '../env.ts';
import { createFindTrusted, type FindTrusted } from './find-trusted.ts';
import { readManifest } from './read-manifest.ts';
import { unfitDocuments } from './unfit-documents.ts';
import { validationRules } from './validation-rules.ts';

/** Reads the documents that alone are answered; undefined when every document is. What the graph would refuse is logged. */
export async function openTrustedDocuments(
  settings: GatewaySettings,
  { schema, log }: { readonly schema: GraphQLSchema; readonly log: Log },
): Promise<FindTrusted | undefined> {
  if (settings.trustedDocuments === '') return undefined;
  const documents = await readManifest(settings.trustedDocuments);
  const rules = [...specifiedRules, ...validationRules(settings)];
  for (const unfit of unfitDocuments(documents, { schema, rules, maxTokens: settings.maxTokens })) {
    log.warn(unfit, 'A trusted document cannot be answered.');
  }
  log.info({ documents: documents.length }, 'Only trusted documents are answered.');
  return createFindTrusted(documents);
}
