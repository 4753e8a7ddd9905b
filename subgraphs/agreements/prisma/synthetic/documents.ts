/** The document that tells of the agreements between the sectors. */
export const ELGPN =
  'ELGPN, Agreements between the Labour and Welfare service and the County Education Administration';

/** The documents that tell of the tripartite agreement. */
export const EMPLOYER_COOPERATION =
  'NAV, Cooperation with employers: a holistic approach to service delivery (2023)';
/** The list in NAV's code that tells which economic areas have priority from which agreement on. */
export const PRIORITY_AREAS = 'NAV, economic areas with priority in inclusive working life (ia-felles)';
export const SUPPORT_CENTRES = 'NAV, Inclusive Workplace Support Centres (2017)';
export const MENTOR_PILOT = 'Nordic Labour Journal, Get work-ready in the workplace (2020)';
