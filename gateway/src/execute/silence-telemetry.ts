/** The part of `process.env` that decides whether @apollo/gateway reports its use to its maker. */
export type ProcessEnvironment = Record<string, string | undefined>;

/**
 * Keeps @apollo/gateway from sending anything out. It reads the process's own environment when it is
 * constructed, so this has to be given `process.env` itself, before that.
 */
export function silenceTelemetry(environment: ProcessEnvironment): void {
  environment['APOLLO_TELEMETRY_DISABLED'] = '1';
}
