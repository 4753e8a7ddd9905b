import { readdir, readFile } from 'node:fs/promises';

/** What a program and all that it has started have cost so far. */
export interface ProcessCosts {
  /** Seconds of a processor, of the program itself and the system on its behalf. */
  readonly cpuSeconds: number;
  readonly residentBytes: number;
}

interface ProcessRow extends ProcessCosts {
  readonly id: number;
  readonly parent: number;
}

/** What Linux counts processor time in, and memory, on every machine that Node runs on. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Reads the costs of a program with its threads, its children and theirs. */
export async function readProcessCosts(root: number): Promise<ProcessCosts> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const rows = (await Promise.all(names.map(readRow))).filter((row) => row !== null);
  const family = new Set([root]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { id, parent } of rows) if (family.has(parent)) family.add(id);
  }
  const members = rows.filter(({ id }) => family.has(id));
  return {
    cpuSeconds: members.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    residentBytes: members.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
  };
}

async function readRow(name: string): Promise<ProcessRow | null> {
  try {
    return parseStat(await readFile(`/proc/${name}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

/** Reads a line of `/proc/<id>/stat`; the name of the program stands in parentheses and may hold any character. */
export function parseStat(line: string): ProcessRow {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number): number => fields[number - 3] ?? 0;
  return {
    id: Number.parseInt(line, 10),
    parent: field(4),
    cpuSeconds: (field(14) + field(15) + field(16) + field(17)) / TICKS_PER_SECOND,
    residentBytes: field(24) * PAGE_BYTES,
  };
}
