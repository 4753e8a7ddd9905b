import { DATA_CATEGORIES, type DataCategory } from '@samspill/shared/decisions/data-category';
import { PURPOSES } from '@samspill/shared/decisions/purpose';
import type { Random } from '@samspill/shared/synthetic/random';
import { drawAtLeastOne, drawOrder, drawSome } from './draw-some.ts';
import { COUNTIES, type Agreement, type CountyCode } from './world.ts';

const AREAS = Object.values(PURPOSES).map(({ area }) => area);
const CATEGORIES = Object.keys(DATA_CATEGORIES) as DataCategory[];

type Version = Agreement['versions'][number];

/** The agreements of the counties: one, one of several counties, or none; some with a sub-agreement, some that are over. */
export function drawAgreements(random: Random): readonly Agreement[] {
  const codes = [...drawOrder(random, Object.keys(COUNTIES) as CountyCode[])];
  const agreements: Agreement[] = [];
  while (codes.length > 0) {
    const counties = codes.splice(0, random.pick([1, 1, 1, 2]));
    if (random.chance(0.1)) continue;
    const id = `county-${counties.join('-')}`;
    agreements.push(drawAgreement(random, { id, parentId: null, counties }));
    if (random.chance(0.5)) {
      const some = drawAtLeastOne(random, counties);
      agreements.push(drawAgreement(random, { id: `sub-${id}`, parentId: id, counties: some }));
    }
  }
  return agreements;
}

function drawAgreement(random: Random, named: Pick<Agreement, 'id' | 'parentId' | 'counties'>): Agreement {
  const first = drawVersion(random, random.chance(0.9));
  return {
    ...named,
    endedOn: random.chance(0.8)
      ? null
      : random.pick(['2026-11-30', '2026-11-30', '2026-12-01', '2026-12-02']),
    versions: random.chance(0.3) ? [first, drawRevision(random, first)] : [first],
  };
}

/** In force, not yet, or no more; today is the first or the last day now and then. */
function drawVersion(random: Random, isApproved: boolean): Version {
  const from = random.pick([
    '2025-01-01',
    '2025-01-01',
    '2025-01-01',
    '2025-06-01',
    '2026-12-01',
    '2026-12-02',
  ]);
  const to = random.pick([
    null,
    null,
    null,
    '2027-12-31',
    '2027-12-31',
    '2026-12-01',
    '2026-12-31',
    '2026-11-30',
  ]);
  return {
    from,
    to: to === null || to >= from ? to : null,
    isApproved,
    areas: drawAtLeastOne(random, AREAS, random.pick([0.4, 1, 1])),
    categories: drawSome(random, CATEGORIES, random.pick([0.4, 1, 1])),
  };
}

/** What the parties have made of an agreement, or would; it takes over on its first day, when they all approve. */
function drawRevision(random: Random, before: Version): Version {
  const version = drawVersion(random, random.chance(0.7));
  const drawn = random.pick(['2026-11-15', '2026-12-01', '2026-12-15']);
  const from = drawn > before.from ? drawn : '2026-12-20';
  return { ...version, from, to: version.to === null || version.to >= from ? version.to : null };
}
