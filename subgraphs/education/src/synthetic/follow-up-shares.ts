/** Shares by weight; what they are shares of is spread by them. */
export type Shares = Readonly<Record<string, number>>;

/** The categories of those who are registered, as the published counts have them on the whole. */
export const CATEGORY_SHARES: Shares = {
  UNKNOWN_ACTIVITY: 0.12,
  UNDER_FOLLOW_UP: 0.22,
  IN_ACTIVITY: 0.38,
  CLARIFIED: 0.14,
  NOT_IN_TARGET_GROUP: 0.14,
};

/** Where a county is known to differ from the whole: of half of those in Oslo nobody knows what they do, and in Telemark most are not in the target group. */
export const OTHER_CATEGORY_SHARES: Readonly<Record<string, Shares>> = {
  '03': { ...CATEGORY_SHARES, UNKNOWN_ACTIVITY: 0.48, IN_ACTIVITY: 0.2, UNDER_FOLLOW_UP: 0.14 },
  '40': { ...CATEGORY_SHARES, UNKNOWN_ACTIVITY: 0.1, NOT_IN_TARGET_GROUP: 0.8 },
};

/** How many more are registered than the county's young people would give, as the published counts show. */
export const REGISTERED_FACTORS: Shares = { '03': 0.7, '40': 3.3 };

/** The codes of each category. */
export const STATUS_SHARES: Readonly<Record<string, Shares>> = {
  UNKNOWN_ACTIVITY: { OTUK: 1 },
  UNDER_FOLLOW_UP: { OTOV: 1 },
  IN_ACTIVITY: {
    OTOA: 0.24,
    OTAP: 0.14,
    OTKO: 0.1,
    OTAR: 0.36,
    OTEV: 0.08,
    OTVF: 0.03,
    OTLL: 0.05,
  },
  CLARIFIED: { OTNO: 0.42, OTMI: 0.14, OTBA: 0.16, OTSY: 0.24, OTIF: 0.04 },
  NOT_IN_TARGET_GROUP: {
    ELGS_IM: 0.06,
    ELVG_IM: 0.12,
    OTFA_IM: 0.14,
    OTFU_IM: 0.09,
    Feil: 0.04,
    OTAR_IM: 0.22,
    OTEV_IM: 0.22,
    OTVF_IM: 0.05,
    OTLL_IM: 0.06,
  },
};

/** Why they were registered, as published for the country. */
export const REASON_SHARES: Shares = {
  DID_NOT_APPLY: 0.36,
  INTERRUPTED: 0.3,
  DECLINED_PLACE: 0.18,
  OTHER: 0.16,
};
