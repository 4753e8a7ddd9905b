import { expect } from 'vitest';
import { createDesk, draftOf, NAV, next, type StepOptions } from './agreement-desk.ts';
import { fingerprint, type WatchedAgreements } from './agreement-facts.ts';

/** The codes that are about the viewer alone; they have a test of their own. */
export const VIEWER_REFUSALS = [
  'NOT_SIGNED_IN',
  'PERSON_NEEDED',
  'ROLE_NOT_ALLOWED',
  'OTHER_COUNTY',
  'OTHER_UNIT',
  'NOT_A_PARTY',
] as const;

type Input = Readonly<Record<string, unknown>>;

/** Takes steps that are refused, and steps towards them; `seen` holds every code there was. */
export function createRefusals(graph: WatchedAgreements) {
  const step = createDesk(graph);
  const seen = new Set<string>();
  return {
    step,
    seen,
    /** Takes a step that is refused, finds everything as it was, and gives the code with the field of the input. */
    refusal: async (name: string, input: Input, options: StepOptions = {}) => {
      const before = await fingerprint(graph.database);
      const { __typename, code = '', message = '', field } = await step(name, input, options);
      expect(__typename).toBe('AgreementRefused');
      expect(message).toMatch(/^.{10,}\.$/);
      expect(await fingerprint(graph.database)).toBe(before);
      seen.add(code);
      return [code, field ?? null];
    },
    draft: (more: Input = {}) => step('draftCountyAgreement', draftOf(more)),
    /** A county agreement that both sides have approved, for a time of its own. */
    approved: async (validFrom: string, validTo: string, today = '2026-11-22') => {
      const drafted = next(await step('draftCountyAgreement', draftOf({ validFrom, validTo }), { today }));
      await step('approveAgreement', drafted, { today });
      return step('approveAgreement', drafted, { viewer: NAV, today });
    },
  };
}
