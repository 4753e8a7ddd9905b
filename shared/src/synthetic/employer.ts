/** An invented employer, the same in every subgraph. */
export interface SyntheticEmployer {
  /** Nine digits with their check digit; begins with 2 or 3, so that no real organisation has it. */
  readonly organisationNumber: string;
  readonly name: string;
  /** By the county division of 2024. */
  readonly countyCode: string;
  readonly municipalityCode: string;
  /** A code of the standard of industrial classification, SN2007, at its lowest level: `86.101`. */
  readonly industryCode: string;
  readonly employees: number;
}
