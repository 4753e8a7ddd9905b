import type { Day } from '@samspill/shared/day';
import type {
  AgreementEndingReason,
  CooperationArea,
  CooperationBodyInput,
  DataCategory,
  PartyInput,
} from '../../generated/graph.ts';
import type { PartyState } from './agreement-state.ts';
import { checkParties } from './check-parties.ts';
import { checkList, checkText } from './check-text.ts';
import { refuse } from './refusal.ts';

/** What a version is to say. */
export interface Content {
  readonly title: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly areas: readonly CooperationArea[];
  readonly dataCategories: readonly DataCategory[];
  readonly parties: readonly PartyState[];
}

interface ContentInput {
  readonly title: string;
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
  readonly areas?: readonly CooperationArea[] | null;
  readonly dataCategories?: readonly DataCategory[] | null;
  readonly parties: readonly PartyInput[];
}

/** The content of a draft; what it leaves out is not known yet, and a category that it does not name is not selected. */
export function checkContent(input: ContentInput): Content {
  const days = checkDays(input.validFrom ?? null, input.validTo ?? null);
  return {
    title: checkText(input.title, 'title'),
    ...days,
    areas: checkAreas(input.areas ?? []),
    dataCategories: checkCategories(input.dataCategories ?? []),
    parties: checkParties(input.parties),
  };
}

/** No agreement is for longer; days far from the end of the calendar can always be counted on from. */
const FARTHEST: Day = '2199-12-31';

/** A first and a last day that follow each other, as far as they are known. */
export function checkDays(
  validFrom: Day | null,
  validTo: Day | null,
): { validFrom: Day | null; validTo: Day | null } {
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    refuse('PERIOD_INVALID', `The last day ${validTo} is before the first day ${validFrom}.`, 'validTo');
  for (const [field, day] of Object.entries({ validTo, validFrom }))
    if (day !== null && day > FARTHEST)
      refuse('PERIOD_INVALID', `Choose days up to ${FARTHEST}, or leave the last day open.`, field);
  return { validFrom, validTo };
}

/** Areas, each once. */
export function checkAreas(areas: readonly CooperationArea[]): readonly CooperationArea[] {
  return checkList(areas, (area) => area, { field: 'areas' });
}

/** Categories of personal data, each once. */
export function checkCategories(categories: readonly DataCategory[]): readonly DataCategory[] {
  return checkList(categories, (category) => category, { field: 'dataCategories' });
}

/** Counties by codes of two digits, each once, at least one. */
export function checkCounties(codes: readonly string[]): readonly string[] {
  const wrong = codes.find((code) => !/^\d{2}$/.test(code));
  if (wrong !== undefined)
    refuse(
      'COUNTY_INVALID',
      `"${wrong.slice(0, 20)}" is not a county: name it by its code of two digits.`,
      'countyCodes',
    );
  return checkList(codes, (code) => code, { field: 'countyCodes', least: 1 }).toSorted();
}

/** Bodies of a county agreement: never at the national level. */
export function checkBodies(
  bodies: readonly CooperationBodyInput[],
  field: string,
): readonly CooperationBodyInput[] {
  if (bodies.some(({ level }) => level === 'NATIONAL'))
    refuse('BODY_INVALID', 'A county agreement sets up no body at the national level.', field);
  const named = bodies.map(({ level, name }) => ({ level, name: checkText(name, field) }));
  return checkList(named, ({ level, name }) => `${level} ${name}`, { field });
}

/** The words of a reason, which OTHER must have. */
export function checkReason(reason: AgreementEndingReason, text: string | null | undefined): string | null {
  if (text !== null && text !== undefined && text.trim() !== '') return checkText(text, 'reasonText');
  if (reason === 'OTHER') refuse('REASON_REQUIRED', 'Say in words what the other reason is.', 'reasonText');
  return null;
}

/** Why something is done that asks for a reason. */
export function checkBecause(text: string, field: string): string {
  if (text.trim() === '') refuse('REASON_REQUIRED', 'Say in words why.', field);
  return checkText(text, field);
}
