import { createDraw } from './create-draw.ts';
import type { Random } from './random.ts';
import { readFacts } from './read-facts.ts';

/** An industry with how often it comes up among employers and how large they are in it. */
export interface EmployerIndustry {
  readonly industryCode: string;
  readonly weight: number;
  readonly smallest: number;
  readonly largest: number;
  /** With what an employer's name ends: `Barnehage`. */
  readonly ending: string;
}

/** How quickly large employers get rare: of those over a size, about 41 % are over twice that size. */
const TAIL = 1.3;

/** Reads the industries and draws one as often as its weight has it. */
export function employerIndustries(): (random: Random) => EmployerIndustry {
  const industries = readFacts('employer_industries').map((row) => ({
    industryCode: row['industry_code'] ?? '',
    weight: Number(row['weight']),
    smallest: Number(row['smallest']),
    largest: Number(row['largest']),
    ending: row['ending'] ?? '',
  }));
  return createDraw(industries, ({ weight }) => weight);
}

/** How many an employer of an industry employs: most of them few, a few of them many. */
export function employeesOf({ smallest, largest }: EmployerIndustry, random: Random): number {
  const within = 1 - (smallest / (largest + 1)) ** TAIL;
  return Math.floor(smallest * (1 - random.next() * within) ** (-1 / TAIL));
}
