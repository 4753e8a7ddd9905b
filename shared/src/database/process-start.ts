import { readFile } from 'node:fs/promises';

/**
 * When the process of that id started, in the operating system's own count ('' where it does not tell), or null when
 * no such process runs. Together with the id it names one process, also after the id has been given out again.
 */
export async function processStart(pid: number): Promise<string | null> {
  if (!exists(pid)) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field, the program's name, may hold spaces and brackets; state is the third field, the start the 22nd.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? null : (rest[18] ?? '');
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
