/** Turns what was signed into a permission for the same viewer, person, category and purpose, under the signature that it had. */
export function forge(decision: string): string {
  const [header = '', payload = '', signature = ''] = decision.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  delete said['reasons'];
  const forged = {
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
    ...said,
    outcome: 'PERMIT',
    agreement: { id: 'an agreement', version: 1 },
    basis: said['direction'] === 'LABOUR_TO_EDUCATION' ? 'LAB-1' : 'EDU-1',
    consent: 'a consent',
    jti: 'forged',
  };
  return [header, Buffer.from(JSON.stringify(forged)).toString('base64url'), signature].join('.');
}
