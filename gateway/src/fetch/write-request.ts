import { PURPOSE_HEADER } from '@samspill/shared/decisions/purpose';
import { remainingMs, type Caller } from './caller.ts';
import type { HttpRequestText } from './http/connection.ts';

/** Writes a request for a body in JSON, for whom it is asked and with the time that is left. */
export type WriteRequest = (body: string, caller: Caller) => HttpRequestText;

/** What may stand in a field of a head: nothing that could end it. */
const FIELD_VALUE = /^[\t\x20-\x7e]*$/;

/** What stands in the head of every request of one caller, whatever subgraph is asked. */
const fieldsOfCallers = new WeakMap<Caller, string>();

/** How requests to an address are written; what is the same in all of them is written once. */
export function createWriteRequest({ host, pathname, search }: URL): WriteRequest {
  const start =
    `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n` +
    'content-type: application/json\r\naccept: application/json\r\n';
  return (body, caller) => {
    const bytes = Buffer.byteLength(body);
    const fields = fieldsOfCallers.get(caller) ?? fieldsOf(caller);
    const text = `${start}${fields}samspill-deadline-ms: ${remainingMs(caller)}\r\ncontent-length: ${bytes}\r\n\r\n${body}`;
    return { text, encoding: bytes === body.length ? 'latin1' : 'utf8' };
  };
}

/** Whether all that a caller hands on can stand in a head. */
export function canBeWritten(caller: Caller): boolean {
  if (fieldsOfCallers.has(caller)) return true;
  const { requestId, today, authorization = '' } = caller;
  return FIELD_VALUE.test(requestId) && FIELD_VALUE.test(today) && FIELD_VALUE.test(authorization);
}

function fieldsOf(caller: Caller): string {
  const { requestId, today, authorization, purpose } = caller;
  const signIn = authorization === undefined ? '' : `authorization: ${authorization}\r\n`;
  const reason = purpose === undefined ? '' : `${PURPOSE_HEADER}: ${purpose}\r\n`;
  const fields = `x-request-id: ${requestId}\r\nsamspill-today: ${today}\r\n${signIn}${reason}`;
  fieldsOfCallers.set(caller, fields);
  return fields;
}
