import type { Sector } from '../access/role.ts';
import { DATA_CATEGORIES, type DataCategory } from '../decisions/data-category.ts';
import type { Purpose } from '../decisions/purpose.ts';

/** What a resource of Altinn's register stands for when someone has consented to it. */
export interface AltinnResource {
  /** The text that Altinn shows, by the id of ours; the version that was valid when it was consented to. */
  readonly textId: string;
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
}

/** Every resource whose consents are taken. The list is closed; `docs/consents.md` holds the same table and a test keeps them equal. */
export const ALTINN_RESOURCES = {
  'samspill-nav-oppfolging': {
    textId: 'nav-to-county-follow-up',
    categories: ['MEASURES', 'MENTOR'],
    purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE'],
  },
  'samspill-nav-innsatsgruppe': {
    textId: 'nav-to-county-effort-group',
    categories: ['EFFORT_GROUP'],
    purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE'],
  },
  'samspill-nav-tiltak-og-opplaring': {
    textId: 'nav-to-county-measures',
    categories: ['MEASURES'],
    purposes: ['COORDINATED_SERVICES', 'CAREER_GUIDANCE', 'APEL'],
  },
  'samspill-fylke-skole-og-tilbud': {
    textId: 'county-to-nav-school',
    categories: ['SCHOOL_HISTORY', 'OFFERS'],
    purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE', 'COORDINATED_SERVICES'],
  },
  'samspill-fylke-kompetanse': {
    textId: 'county-to-nav-competence',
    categories: ['SCHOOL_HISTORY', 'APEL_CASE', 'GUIDANCE'],
    purposes: ['BASIC_SKILLS', 'APEL', 'CAREER_GUIDANCE'],
  },
} as const satisfies Readonly<Record<string, AltinnResource>>;

/** The resource of a name; null for one that is not of the list. */
export function findAltinnResource(name: string): AltinnResource | null {
  return Object.hasOwn(ALTINN_RESOURCES, name)
    ? ALTINN_RESOURCES[name as keyof typeof ALTINN_RESOURCES]
    : null;
}

/** Whose staff data of a category crosses to: a county's for what NAV owns, NAV's for what a county owns. */
export function receivingSector(category: DataCategory): Sector {
  return DATA_CATEGORIES[category].owner === 'labour' ? 'COUNTY' : 'NAV';
}
