/** The day of which documents are asked that name none: what they answer need not hold when an agreement has ended. */
export const THE_DAY = '2026-11-22';
