import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Number of the backend's process in a market that the launcher runs. */
export async function backendProcess(dataDir: string): Promise<number> {
  const { children } = JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')) as {
    children: { pid: number; command: string }[];
  };
  const backend = children.find((child) => child.command.includes('medusajs'));
  if (!backend) throw new Error('The launcher runs no backend');
  return backend.pid;
}

/** What a process was started with (Linux). */
export async function startOf(pid: number): Promise<{ args: string[]; env: NodeJS.ProcessEnv; cwd: string }> {
  const list = async (name: string) =>
    (await readFile(`/proc/${pid}/${name}`, 'utf8')).split('\0').filter((entry) => entry !== '');
  const env = (await list('environ')).map((entry): [string, string] => {
    const at = entry.indexOf('=');
    return [entry.slice(0, at), entry.slice(at + 1)];
  });
  return { args: (await list('cmdline')).slice(1), env: Object.fromEntries(env), cwd: `/proc/${pid}/cwd` };
}
