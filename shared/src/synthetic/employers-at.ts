import type { SyntheticEmployer } from './employer.ts';
import { employeesOf, employerIndustries } from './employer-industries.ts';
import { employerPlaces } from './employer-places.ts';
import { fictionalOrganisations } from './fictional-organisations.ts';
import { inventedName } from './invented-name.ts';
import { inventedNumber } from './invented-number.ts';
import { createRandom } from './random.ts';

/** How many employers there are at scale 1: the whole country. */
export const EMPLOYERS_AT_SCALE_1 = 20_000;

/** From this size on an employer is called large; about one of a hundred is. */
export const LARGE_FROM = 100;

/** Every so-many-th employer is a fictional organisation of Tenor as long as there are any, so that each part of the list is like the whole. */
const FICTIONAL_EVERY = 4;

let everyone: readonly SyntheticEmployer[] | undefined;

/** The first employers of one fixed list: a smaller scale has the same ones as a larger, and fewer. */
export function employersAt(scale: number): readonly SyntheticEmployer[] {
  everyone ??= inventEveryone();
  return everyone.slice(0, Math.round(EMPLOYERS_AT_SCALE_1 * scale));
}

function inventEveryone(): readonly SyntheticEmployer[] {
  const places = employerPlaces();
  const fictional = fictionalOrganisations(places);
  const taken = new Set(fictional.map(({ organisationNumber }) => organisationNumber));
  const invented = inventOthers(places, taken);
  return Array.from({ length: EMPLOYERS_AT_SCALE_1 }, (_, at) => {
    const own = at % FICTIONAL_EVERY === 0 ? fictional[at / FICTIONAL_EVERY] : undefined;
    return own ?? (invented.next().value as SyntheticEmployer);
  });
}

/** Goes on without end; each employer depends on its own number alone. */
function* inventOthers(
  places: ReturnType<typeof employerPlaces>,
  taken: ReadonlySet<string>,
): Generator<SyntheticEmployer> {
  const drawIndustry = employerIndustries();
  for (let place = 1; ; place += 1) {
    const organisationNumber = inventedNumber(place);
    if (organisationNumber === null || taken.has(organisationNumber)) continue;
    const random = createRandom(`employer ${organisationNumber}`);
    const industry = drawIndustry(random);
    yield {
      organisationNumber,
      name: inventedName(place, industry.ending),
      ...places.draw(random),
      industryCode: industry.industryCode,
      employees: employeesOf(industry, random),
    };
  }
}
