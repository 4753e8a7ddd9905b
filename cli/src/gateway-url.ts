import { readSettings, type Environment } from '@samspill/shared/env';
import { hostSetting, portSetting } from '@samspill/shared/setting-kinds';

/** One address stands for all of a machine's when it is to be asked and not listened on. */
const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where the gateway answers by these settings: the very address that it listens on, which `localhost` may not be. */
export function gatewayUrl(environment: Environment): string {
  const table = { port: portSetting('GATEWAY_PORT', 4000), host: hostSetting('GATEWAY_HOST') };
  const { port, host } = readSettings(table, environment);
  const address = EVERY_ADDRESS[host] ?? host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}/graphql`;
}
