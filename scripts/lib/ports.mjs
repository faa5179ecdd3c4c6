import { createServer } from 'node:net';
import { Refusal } from './say.mjs';

function isFree(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

/** Refuses when one of the ports is taken, naming it and the setting that moves it. */
export async function checkPorts(wanted) {
  for (const [setting, port] of Object.entries(wanted)) {
    if (await isFree(port)) continue;
    throw new Refusal(`Port ${port} is taken by another program. Stop it, or set ${setting} to a free port.`);
  }
}
