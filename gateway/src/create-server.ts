import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { sendNothingOut } from '@samspill/shared/http/send-nothing-out';
import type { Log } from '@samspill/shared/log';
import { isOn, type GatewaySettings } from './env.ts';
import { validationRules } from './limits/validation-rules.ts';
import { attributeErrors } from './plugins/attribute-errors.ts';
import { explainAnswers } from './plugins/explain-answers.ts';
import { guardPersonal } from './plugins/guard-personal.ts';
import { limitCost } from './plugins/limit-cost.ts';
import { logRequests } from './plugins/log-requests.ts';
import type { RequestContext } from './request-context.ts';
import { createErrorMask } from './respond/create-error-mask.ts';
import { stringifyResult } from './respond/stringify-result.ts';

export interface ServerOptions {
  readonly settings: GatewaySettings;
  readonly gateway: GatewayInterface;
  readonly log: Log;
}

/** The server that parses, validates, limits and answers; every option that would surprise is said here. */
export function createServer({ settings, gateway, log }: ServerOptions): ApolloServer<RequestContext> {
  const { maxTokens } = settings;
  const introspection = isOn(settings.introspection, settings);
  const mask = createErrorMask({ log, maxTokens });
  return new ApolloServer<RequestContext>({
    gateway,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxLexicalTokens: maxTokens },
    validationRules: [...validationRules(settings)],
    stringifyResult,
    formatError: mask.formatError,
    includeStacktraceInErrorResponses: false,
    nodeEnv: settings.nodeEnv,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      ...sendNothingOut(),
      ApolloServerPluginCacheControlDisabled(),
      attributeErrors(mask),
      logRequests(log),
      guardPersonal(),
      limitCost(settings),
      explainAnswers(),
    ],
  });
}
