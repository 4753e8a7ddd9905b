const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a text says where keys are: https (http on this machine alone), a file, or the keys themselves as data. */
export function isKeyLocation(text: string): boolean {
  if (!URL.canParse(text, 'file:///')) return false;
  const { protocol, hostname, username, password } = new URL(text, 'file:///');
  if (username !== '' || password !== '') return false;
  if (protocol === 'http:') return LOOPBACK.includes(hostname);
  return ['https:', 'file:', 'data:'].includes(protocol);
}

/** Whether keys come over a network, from whoever the issuer is. */
export function isRemote(location: string): boolean {
  return /^https?:/.test(location);
}
