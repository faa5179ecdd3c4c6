import { readdir, readFile } from 'node:fs/promises';

/** Command lines of what still runs in a process group, or with this folder among its arguments (Linux). */
export async function processesOf(group: number, folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => commandIf(pid, group, folder)));
  return lines.filter((line) => line !== undefined);
}

/** Ticks of the kernel's clock in a second, as Linux shows them to programs. */
const TICKS_PER_SECOND = 100;

/** Milliseconds of processor that the processes of a group have used since they began (Linux). */
export async function processorMs(group: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const used = await Promise.all(
    pids.map(async (pid) => {
      const fields = await statOf(pid);
      // Fields of proc(5) after the name: state, parent, group, …, user time and system time.
      return Number(fields[2]) === group ? Number(fields[11]) + Number(fields[12]) : 0;
    }),
  );
  return (used.reduce((sum, ticks) => sum + ticks, 0) * 1000) / TICKS_PER_SECOND;
}

/** What follows the name in `/proc/<pid>/stat`; nothing when it ended while we looked. */
async function statOf(pid: string): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return (stat.split(') ').at(-1) ?? '').split(' ');
}

async function commandIf(pid: string, group: number, folder: string): Promise<string | undefined> {
  try {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    const itsGroup = Number((await statOf(pid))[2]);
    return itsGroup === group || command.includes(folder) ? `${pid} ${command}` : undefined;
  } catch {
    return undefined; // It ended while we looked.
  }
}
