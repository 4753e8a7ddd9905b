import { nameEntity } from './collect-targets.ts';
import type { FetchStep } from './fetch-step.ts';
import { lineagesAt } from './lineages-at.ts';
import { Mark } from './mark.ts';
import { markLost } from './mark-lost.ts';
import type { DataObject } from './merged-data.ts';
import { openPart, targetsIn, type OpenParts } from './open-parts.ts';
import type { StepContext } from './step-context.ts';

export interface PlaceOptions {
  readonly root: DataObject;
  readonly list: number;
  readonly parts: OpenParts;
  /** The mark for an object of which a subgraph left out what the next one needs. */
  readonly missing: () => Mark;
}

/**
 * Finds the objects of a step whose answer depends on where they stand: those with equal values are asked for together,
 * others in a part of their own. What an object cannot be asked for without, and is lost, is told at the object's fields.
 */
export function askByPlace(step: FetchStep, { read }: StepContext, options: PlaceOptions): void {
  for (const lineage of lineagesAt(options.root, step.node.path)) {
    const object = lineage.at(-1) ?? {};
    const typeName = object['__typename'];
    const named = typeof typeName === 'string' ? step.representation?.ofType(typeName) : null;
    if (!named) continue;
    const text = named.textOf(object);
    const context = read(lineage);
    if (typeof text !== 'string' || context === undefined || context instanceof Mark) {
      const lost = [text, context].find((part) => part instanceof Mark);
      markLost(object, step.fields.of(named.sentType), lost ?? options.missing());
      continue;
    }
    const part = openPart(options.parts, options.list, context);
    const targets = targetsIn(part, step);
    targets.objects.push(object);
    targets.positions.push(nameEntity(part.names, text, named.sentType));
  }
}
