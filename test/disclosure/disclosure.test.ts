import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examinationOf } from './answer-by-rules.ts';
import { openExamination } from './open-examination.ts';
import { readWords } from './read-words.ts';
import { RULES } from './rules.ts';
import { runDisclosure, type Examination } from './run-disclosure.ts';
import { tellFault } from './tell-fault.ts';
import { WRONG_GATES } from './wrong-gates.ts';
import { answerWrongly, WRONG_WITNESSES } from './wrong-witnesses.ts';

const SEED = 20_261_201;

describe('the graph', () => {
  let examination: Awaited<ReturnType<typeof openExamination>>;
  beforeAll(async () => {
    examination = await openExamination();
  });
  afterAll(() => examination.close());

  test('in 10 000 random cases gives nothing that may not be seen, everything that may, and logs each once', async () => {
    const result = await runDisclosure(examination, { seed: SEED, cases: 10_000 });
    expect(result.fault && (await tellFault(examination, result.fault, SEED))).toBeNull();
    expect(result.permitted.OWN).toBeGreaterThan(1_000);
    expect(result.permitted.OTHER).toBeGreaterThan(150);
    expect(result.permitted.CITIZEN).toBeGreaterThan(50);
  }, 900_000);
});

describe('the examination', () => {
  test('finds no fault in a gate that has the rules', async () => {
    const { fault } = await runDisclosure(examinationOf(RULES), { seed: SEED, cases: 5_000 });
    expect(fault).toBeNull();
  });

  test.each(Object.entries(WRONG_GATES))('finds within 10 000 cases a gate that %s', async (_name, wrong) => {
    const gate = examinationOf({ ...RULES, ...wrong });
    const { fault } = await runDisclosure(gate, { seed: SEED, cases: 10_000 });
    expect(fault).not.toBeNull();
  });

  test.each(Object.entries(WRONG_WITNESSES))(
    'finds within 2 000 cases a graph that %s',
    async (_name, wrong) => {
      const right = examinationOf(RULES);
      const graph: Examination = { ...right, answer: answerWrongly(right.answer, wrong) };
      const { fault } = await runDisclosure(graph, { seed: SEED, cases: 2_000 });
      expect(fault).not.toBeNull();
    },
  );

  test('tells a fault by the smallest inquiry that still shows it, and how to ask it again', async () => {
    const gate = examinationOf({ ...RULES, isShown: () => true });
    const { fault } = await runDisclosure(gate, { seed: SEED, cases: 10_000 });
    if (fault === null) throw new Error('Nothing was found.');
    const told = await tellFault(gate, fault, SEED);
    expect(told).toContain(`--seed ${SEED} --first ${fault.number}`);
    const again = await runDisclosure(gate, { seed: SEED, first: fault.number, cases: 1 });
    expect(again.fault?.inquiry).toEqual(fault.inquiry);
  });
});

describe('the words of the command', () => {
  test('are numbers, each with one that holds without it', () => {
    expect(readWords([])).toEqual({ cases: 100_000, seed: 1, first: 0 });
    expect(readWords(['--cases', '7', '--seed', '3', '--first', '2'])).toEqual({
      cases: 7,
      seed: 3,
      first: 2,
    });
  });

  test.each([
    [['--cases', 'many'], '--cases is "many": give a whole number from 1 to 999999999.'],
    [['--cases', '0'], '--cases is "0"'],
    [['--seed', '1.5'], '--seed is "1.5"'],
    [['--operations', '7'], 'Give --cases N, --seed N and --first N'],
  ])('%s is refused with a sentence', (args, sentence) => {
    expect(() => readWords(args)).toThrow(sentence);
  });
});
