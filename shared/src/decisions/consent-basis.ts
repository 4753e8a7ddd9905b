import type { LegalBasis } from './legal-basis.ts';

/** A basis on which data flows only while the person consents: the rule wherever no paragraph of a statute was found to be enough. */
export function consentBasis(
  basis: Pick<LegalBasis, 'id' | 'category' | 'direction' | 'purpose' | 'roles'>,
): LegalBasis {
  return {
    ...basis,
    paragraph: 'Public Administration Act (forvaltningsloven) § 13 a no. 1',
    article:
      basis.category === 'EFFORT_GROUP' ? 'GDPR art. 6 no. 1 a, art. 9 no. 2 a' : 'GDPR art. 6 no. 1 a',
    needsConsent: true,
    source: 'Lov 10. februar 1967 om behandlingsmåten i forvaltningssaker, § 13 a',
  };
}
