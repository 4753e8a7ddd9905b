/** The sides of a county agreement. */
export type Side = 'nav' | 'county';

interface ModelVersion {
  readonly from: number;
  readonly to: number;
  /** The categories of data that it selects, in the order of the closed list. */
  readonly selected: readonly string[];
  readonly approved: Record<Side, number | null>;
}

/** What somebody wants to do, with days counted from the first of the time that is looked at. */
export type ModelStep =
  | {
      readonly kind: 'revise';
      readonly from: number;
      readonly to: number;
      /** What is selected from now on, in the order of the closed list; null leaves it as it is. */
      readonly selects: readonly string[] | null;
    }
  | { readonly kind: 'approve' | 'withdraw' | 'cancel' }
  | { readonly kind: 'extend'; readonly to: number }
  | { readonly kind: 'terminate'; readonly lastDay: number };

/** Who wants it, on which day, having seen which version. */
export interface ModelMoment {
  /** Null for who is of neither side. */
  readonly side: Side | null;
  readonly isOwner: boolean;
  readonly today: number;
  readonly seen: number;
}

const LAST_DAY = 400;

/** A county agreement as the rules have it, day by day and without a database. */
export class AgreementModel {
  readonly versions: ModelVersion[] = [];
  ending: { readonly kind: 'TERMINATED' | 'CANCELLED'; readonly on: number } | null = null;

  constructor(from: number, to: number, selected: readonly string[]) {
    this.add(from, to, selected);
  }

  /** Does the step where the rules allow it, and says whether they did. */
  take(step: ModelStep, moment: ModelMoment): boolean {
    if (!this.allows(step, moment)) return false;
    const { side, today } = moment;
    const { from, selected } = this.newest;
    if (step.kind === 'revise') this.add(step.from, step.to, step.selects ?? selected);
    if (step.kind === 'extend') this.add(from, step.to, selected);
    if (side && (step.kind === 'approve' || step.kind === 'extend')) this.newest.approved[side] = today;
    if (side && step.kind === 'withdraw') this.newest.approved[side] = null;
    if (step.kind === 'terminate') this.ending = { kind: 'TERMINATED', on: step.lastDay };
    if (step.kind === 'cancel') this.ending = { kind: 'CANCELLED', on: today - 1 };
    return true;
  }

  /** The number of the version that is in force on a day; null when none is. */
  inForce(day: number): number | null {
    if (this.ending !== null && day > this.ending.on) return null;
    const begun = this.versions.findLastIndex(
      (version) => day >= Math.max(version.from, approvedOn(version)),
    );
    const version = this.versions[begun];
    return version && day <= version.to ? begun + 1 : null;
  }

  status(today: number): string {
    if (this.ending !== null && today > this.ending.on) return this.ending.kind;
    if (this.inForce(today) !== null) return 'IN_FORCE';
    if (!this.hasApproved()) return 'AWAITING_APPROVAL';
    const begun = this.versions.some((version) => today >= Math.max(version.from, approvedOn(version)));
    return begun ? 'EXPIRED' : 'READY';
  }

  private get newest(): ModelVersion {
    const newest = this.versions.at(-1);
    if (!newest) throw new Error('An agreement has a version.');
    return newest;
  }

  private add(from: number, to: number, selected: readonly string[]): void {
    this.versions.push({ from, to, selected, approved: { nav: null, county: null } });
  }

  private hasApproved(): boolean {
    return this.versions.some((version) => approvedOn(version) < Infinity);
  }

  private allows(step: ModelStep, { side, isOwner, today, seen }: ModelMoment): boolean {
    const { newest, ending } = this;
    if (side === null || (!isOwner && step.kind !== 'revise')) return false;
    if (
      seen !== this.versions.length ||
      ending !== null ||
      (this.hasApproved() && this.lastInForce(today) === null)
    )
      return false;
    switch (step.kind) {
      case 'revise':
        return step.from <= step.to && this.isOther(step);
      case 'approve':
        return newest.approved[side] === null && newest.to >= today;
      case 'withdraw':
        return newest.approved[side] !== null && approvedOn(newest) === Infinity;
      case 'extend':
        return this.hasApproved() && step.to > newest.to && step.to >= today;
      case 'terminate':
        return (
          this.inForce(today) !== null &&
          step.lastDay >= today &&
          step.lastDay < (this.lastInForce(today) ?? 0)
        );
      case 'cancel':
        return this.inForce(today) === null;
    }
  }

  private isOther({ from, to, selects }: Extract<ModelStep, { readonly kind: 'revise' }>): boolean {
    const { newest } = this;
    const selected = selects ?? newest.selected;
    return from !== newest.from || to !== newest.to || selected.join() !== newest.selected.join();
  }

  private lastInForce(today: number): number | null {
    for (let day = LAST_DAY; day >= today; day -= 1) if (this.inForce(day) !== null) return day;
    return null;
  }
}

/** The day of the last approval; without end while one is missing. */
function approvedOn({ approved: { nav, county } }: ModelVersion): number {
  return nav === null || county === null ? Infinity : Math.max(nav, county);
}
