type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable of ours begins so, or is one of those that all programs have. */
const OURS = /^((GATEWAY|EDUCATION|LABOUR|AGREEMENTS|POSTGRES|SAMSPILL)_|LOG_LEVEL$|NODE_ENV$)/;

/** An environment without our settings: what a developer has set for a graph of their own must not reach a test's. */
export function withoutOurSettings(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !OURS.test(name)));
}
