// One launcher per data folder; what a killed launcher left running is stopped by the next one.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson } from './files.mjs';
import { Refusal } from './say.mjs';

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function stop(pid) {
  process.kill(pid, 'SIGTERM');
  for (let tries = 0; isAlive(pid) && tries < 100; tries += 1)
    await new Promise((wake) => setTimeout(wake, 100));
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

/** What the launcher before us noted; null when there was none, or it was cut short in writing. */
function readBefore(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Claims the data folder for this process; refuses while another launcher holds it. */
export async function claim(dataDir) {
  const file = join(dataDir, 'running.json');
  const children = new Map();
  const before = readBefore(file);
  if (before) {
    if (isAlive(before.launcher) && commandOf(before.launcher).includes('start.mjs')) {
      throw new Refusal(
        `A market is already running on ${dataDir} (process ${before.launcher}). Stop it, or set DATA_DIR.`,
      );
    }
    for (const { pid, command } of before.children) {
      if (isAlive(pid) && commandOf(pid).includes(command)) await stop(pid);
    }
  }
  const write = () => {
    const list = [...children].map(([pid, command]) => ({ pid, command }));
    writeJson(file, { launcher: process.pid, children: list });
  };
  write();
  return {
    add(pid, command) {
      children.set(pid, command);
      write();
    },
    remove(pid) {
      children.delete(pid);
      write();
    },
    release: () => rmSync(file, { force: true }),
  };
}
