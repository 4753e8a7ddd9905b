import { isSelf } from './draw-asker.ts';
import { ROOT_FIELDS } from './category-fields.ts';
import type { Expectation, ExpectedRow } from './expectation.ts';
import { expectPerson, type Gathering } from './expect-person.ts';
import { expectRecords } from './expect-records.ts';
import type { Inquiry, Root } from './inquiry.ts';
import { createOracle } from './oracle.ts';
import type { Rules } from './rules.ts';
import type { World } from './world.ts';

type ListRoot = Extract<Root, { kind: 'LIST' }>;

/** What an inquiry has to be answered in a world, and what has to be in the logs then, by the rules. */
export function expectOf(world: World, inquiry: Inquiry, rules: Rules): Expectation {
  const { asker, root, asks, records } = inquiry;
  const { viewer } = asker;
  const oracle =
    viewer === null
      ? null
      : createOracle(world, { viewer, isSelf: (person) => isSelf(asker, person) }, rules);
  const gathering: Gathering = {
    world,
    inquiry,
    oracle,
    errorCodes: new Set(),
    rows: new Map(),
    cases: new Set(),
  };
  const searched: ExpectedRow[] = [];
  const data = expectRoot();
  const { errorCodes, rows, cases } = gathering;
  return { data, errorCodes, rows: [...rows.values(), ...searched], cases: cases.size + searched.length };

  function expectRoot(): unknown {
    if (root.kind === 'ENTITIES') {
      return { _entities: root.persons.map((person) => expectPerson(gathering, person, asks)) };
    }
    if (root.kind === 'AGREEMENTS') return { _entities: root.persons.map(({ id }) => expectFirst(id)) };
    if (root.kind === 'MYSELF') return { myself: expectMyself() };
    if (root.kind === 'NUMBER') return { found: expectFound(root) };
    const page = expectPage(root, root.first);
    return { page, ...(root.again !== null && { again: expectPage(root, root.again) }) };
  }

  /** Whomever the query comes to first is asked for what the subgraph agreements keeps too. */
  function expectFirst(id: string): unknown {
    return { ...expectPerson(gathering, { id }, asks), ...expectRecords(gathering, id, records) };
  }

  function expectMyself(): unknown {
    if (oracle === null) gathering.errorCodes.add('UNAUTHENTICATED');
    const self = world.persons.find((person) => rules.isShown(person) && isSelf(asker, person));
    return self === undefined ? null : expectFirst(self.id);
  }

  function expectFound({ owner, number }: Extract<Root, { kind: 'NUMBER' }>): unknown {
    if (oracle === null || viewer === null) {
      gathering.errorCodes.add('UNAUTHENTICATED');
      return null;
    }
    const person = world.persons.find((one) => one.number === number && rules.isShown(one));
    const isCitizen = viewer.kind === 'CITIZEN';
    const categories = [
      ROOT_FIELDS[owner].category,
      ...(owner === 'education' ? (['GUIDANCE'] as const) : []),
    ];
    const found = categories.find((category) => oracle.mayOwn(person, category));
    searched.push({
      owner,
      viewer: viewer.subject,
      personId: person?.id ?? null,
      category: found ?? ROOT_FIELDS[owner].category,
      way: isCitizen ? 'CITIZEN' : 'OWN',
      outcome: found === undefined ? 'REFUSE' : 'PERMIT',
      purpose: null,
      grounds: null,
    });
    return person === undefined || found === undefined ? null : expectFirst(person.id);
  }

  function expectPage({ owner, first, again }: ListRoot, size: number): unknown {
    const role = owner === 'education' ? 'FOLLOW_UP_COUNSELLOR' : 'NAV_YOUTH_TEAM';
    const isOfRole = viewer?.kind !== 'CITIZEN' && viewer?.grants.some((grant) => grant.role === role);
    if (oracle === null || viewer === null || !isOfRole) {
      gathering.errorCodes.add(oracle === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      return null;
    }
    const { category } = ROOT_FIELDS[owner];
    const since = owner === 'education' ? 'openedOn' : 'registeredOn';
    const mine = world.persons
      .filter((person) => oracle.ties(person, owner).some((tie) => tie.role === role))
      .map(({ id, known }) => ({ id, value: known[category]?.value ?? {} }))
      .sort((one, next) => compare([one.value[since], one.id].join(), [next.value[since], next.id].join()));
    const nodes = mine.slice(0, size).map(({ id, value }, at) => {
      // Another page of the same list is read for itself: who is on both is logged with each.
      const isOnBoth = size === again && again !== first && at < first;
      const key = `${id} ${category} OWN${isOnBoth ? ' again' : ''}`;
      gathering.cases.add(key);
      gathering.rows.set(key, {
        owner,
        viewer: viewer.subject,
        personId: id,
        category,
        way: 'OWN',
        outcome: 'PERMIT',
        purpose: null,
        grounds: null,
      });
      return { ...value, person: expectFirst(id) };
    });
    return { totalCount: mine.length, nodes };
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
