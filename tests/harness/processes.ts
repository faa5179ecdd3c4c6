import { readdir, readFile } from 'node:fs/promises';

/** Command lines of what still runs in a process group, or with this folder among its arguments (Linux). */
export async function processesOf(group: number, folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => commandIf(pid, group, folder)));
  return lines.filter((line) => line !== undefined);
}

async function commandIf(pid: string, group: number, folder: string): Promise<string | undefined> {
  try {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    const afterName = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1) ?? '';
    const itsGroup = Number(afterName.split(' ')[2]);
    return itsGroup === group || command.includes(folder) ? `${pid} ${command}` : undefined;
  } catch {
    return undefined; // It ended while we looked.
  }
}
