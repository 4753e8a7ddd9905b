import type { Viewer } from '@samspill/shared/access/viewer';
import { fail } from '@samspill/shared/errors';
import { StopController } from '@samspill/shared/stop-signal';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ACCESS_DIRECTIVES, composeSchemas } from '../fixtures/compose-schemas.ts';
import { deferred, type Deferred } from '../fixtures/deferred.ts';
import { createCompiledVariants, type Asked } from './compiled-variants.ts';
import { loadSupergraph } from './plan/load-supergraph.ts';
import type { Plan } from './plan/plan.ts';
import { prepareOperation } from './plan/prepare-operation.ts';

const supergraph = loadSupergraph(composeSchemas({ a: 'type Query { a: Int }' }));
const NOTHING: Plan = { root: null };
const ASKED: Asked = { values: {}, viewer: null };

/** Variants of an operation whose plans a test gives, one after the other; null for none. */
function variants() {
  const asked: Deferred<Plan | null>[] = [];
  const prepared = prepareOperation(parse('{ a }'), undefined);
  if (!prepared) throw new Error('The operation is missing.');
  const plan = async (): Promise<Plan> => {
    const planning = deferred<Plan | null>();
    asked.push(planning);
    return (await planning.promise) ?? fail('TOO_MANY_SELECTIONS', 'Too much.');
  };
  return { asked, ...createCompiledVariants(prepared, { supergraph, planner: { plan } }) };
}

describe('a request whose operation is being planned', () => {
  it('is refused when its time is over, while the plan goes on for who has time left', async () => {
    const { asked, compiledFor } = variants();
    const [short, long] = [new StopController(), new StopController()];
    const [refused, answered] = [compiledFor(ASKED, short), compiledFor(ASKED, long)];
    short.abort('TIMEOUT');
    expect(await refused).toMatchObject({ code: 'PLAN_TOO_EXPENSIVE' });
    asked[0]?.resolve(NOTHING);
    expect(await answered).toMatchObject({ plan: NOTHING });
    expect(await compiledFor(ASKED, new StopController())).toBe(await answered);
    expect(asked).toHaveLength(1);
  });

  it('is refused at once when its time was over before, unless the plan is there', async () => {
    const { asked, compiledFor } = variants();
    const over = new StopController();
    over.abort('TIMEOUT');
    expect(await compiledFor(ASKED, over)).toMatchObject({ code: 'PLAN_TOO_EXPENSIVE' });
    asked[0]?.resolve(NOTHING);
    await compiledFor(ASKED, new StopController());
    expect(await compiledFor(ASKED, over)).toMatchObject({ plan: NOTHING });
  });

  it('has it planned anew after a refusal, which whoever still waits is told', async () => {
    const { asked, compiledFor } = variants();
    const short = new StopController();
    const refused = compiledFor(ASKED, short);
    short.abort('CANCELLED');
    await refused;
    const patient = compiledFor(ASKED, new StopController());
    asked[0]?.resolve(null);
    expect(await patient).toMatchObject({ code: 'TOO_MANY_SELECTIONS' });
    const again = compiledFor(ASKED, new StopController());
    asked[1]?.resolve(NOTHING);
    expect(await again).toMatchObject({ plan: NOTHING });
  });
});

describe('the variants of a document with something guarded in it', () => {
  const guarded = loadSupergraph(
    composeSchemas(
      { a: 'type Query { open: Int own: Int @requiresScopes(scopes: [["own"]]) }' },
      ACCESS_DIRECTIVES,
    ),
  );
  const somebody = (...scopes: readonly string[]): Viewer => ({
    kind: 'PERSON',
    issuer: 'fixture',
    subject: scopes.join(),
    organisationNumber: null,
    supplierNumber: null,
    grants: [],
    scopes,
  });

  /** What each viewer is compiled, and the documents that were planned. */
  async function compiledFor(text: string, viewers: readonly Viewer[]) {
    const prepared = prepareOperation(parse(text), undefined);
    if (!prepared) throw new Error('The operation is missing.');
    const planned: string[] = [];
    const plan = ({ document }: { readonly document: string }): Promise<Plan> => {
      planned.push(document);
      return Promise.resolve(NOTHING);
    };
    const { compiledFor, most } = createCompiledVariants(prepared, {
      supergraph: guarded,
      planner: { plan },
    });
    const signal = new StopController();
    const compiled = await Promise.all(viewers.map((viewer) => compiledFor({ values: {}, viewer }, signal)));
    return { compiled, planned, most };
  }

  it('are one for all who meet the same, and never one for who does and who does not', async () => {
    const viewers = [somebody(), somebody('own'), null, somebody('other'), somebody('own', 'other')];
    const { compiled, planned, most } = await compiledFor('{ open own }', viewers);
    const [without, owner, anonymous, other, also] = compiled;
    expect(new Set(compiled).size).toBe(3);
    expect(other).toBe(without);
    expect(also).toBe(owner);
    expect(anonymous).not.toBe(without);
    expect(planned).toEqual(['query { open }', 'query { open own }', 'query { open }']);
    expect(most).toBe(4);
  });

  it('are one for everyone where nothing of it is guarded', async () => {
    const { compiled, most } = await compiledFor('{ open }', [null, somebody(), somebody('own')]);
    expect(new Set(compiled).size).toBe(1);
    expect(most).toBe(1);
  });
});
