import { createServer, type AddressInfo, type Socket } from 'node:net';

/** About as long as what subgraphs answer, in bytes. */
const ANSWER_SIZES = [1_000, 3_000, 6_000, 20_000];

const END_OF_HEAD = '\r\n\r\n';

/** Answers any request with entities that stand ready, so that what is measured is the client; says its port to who started it. */
const server = createServer({ noDelay: true }, serve);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());

const answers = ANSWER_SIZES.map(answerOf);
let answered = 0;

function serve(socket: Socket): void {
  let missing = 0;
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes: Buffer) => {
    if (missing === 0) missing = lengthOf(bytes);
    missing -= bytes.length;
    if (missing > 0) return;
    missing = 0;
    socket.write(answers[answered++ % answers.length] ?? '');
  });
}

/** One request at a time comes over a connection, its head in one piece. */
function lengthOf(bytes: Buffer): number {
  const end = bytes.indexOf(END_OF_HEAD);
  const length = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1];
  return end + END_OF_HEAD.length + Number(length);
}

function answerOf(size: number): Buffer {
  const entity = (index: number) => ({ __typename: 'Thing', id: String(index), name: `Thing ${index}` });
  const count = Math.ceil(size / JSON.stringify(entity(100)).length);
  const body = JSON.stringify({ data: { _entities: Array.from({ length: count }, (_, at) => entity(at)) } });
  const head = [
    'HTTP/1.1 200 OK',
    'content-type: application/json; charset=utf-8',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(body)}`,
    'Date: Mon, 30 Jun 2025 12:00:00 GMT',
    'Connection: keep-alive',
    'Keep-Alive: timeout=65',
  ].join('\r\n');
  return Buffer.from(head + END_OF_HEAD + body);
}
