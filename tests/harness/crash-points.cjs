'use strict';
/**
 * Loaded before the backend by `--require`: lets a test see, and stop at, every point between two steps of what one call does. Nothing of
 * the product knows of it. A call whose path begins with `/~<journey>` is watched as the file `<journey>.json` says (`{"at": "<point>"}`
 * stops there for good, `{}` only notes); what follows from it asynchronously belongs to it too.
 *
 * A point lies before a step of any workflow (`<workflow>/<step>`) and before a call of a service of ours (`<module>.<method>`). Points
 * between which nothing was written are one and the same for a crash, so only the first of them counts; unless steps run side by side:
 * then the others go on while one stands still.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { Server } = require('node:http');
const Module = require('node:module');
const { join, sep } = require('node:path');

const folder = process.env.CRASH_POINTS;
const WRITE = /^\s*(insert|update|delete|with|commit)\b/i;
/** Stopped journeys hold their locks, so there must be as many connections for locks as journeys. */
const LOCK_CONNECTIONS = 40;

const journeys = new AsyncLocalStorage();
const serviceCalls = new AsyncLocalStorage();

function begin(name) {
  try {
    const { at } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    return { name, at, seen: new Map(), written: true };
  } catch {
    return undefined; // Its preparation is nobody's business.
  }
}

/** Notes a point; never comes back from the one where the journey is to stop. */
async function reach(point, beside = false) {
  const journey = journeys.getStore();
  if (!journey) return;
  const times = (journey.seen.get(point) ?? 0) + 1;
  journey.seen.set(point, times);
  const name = times === 1 ? point : `${point} (${times})`;
  const fresh = journey.written || beside;
  journey.written = false;
  if (fresh) appendFileSync(join(folder, `${journey.name}.points`), `${name}\n`);
  if (journey.at !== name) return;
  appendFileSync(join(folder, `${journey.name}.stopped`), name);
  await new Promise(() => undefined);
}

const { emit } = Server.prototype;
Server.prototype.emit = function (event, request, ...rest) {
  const [, name, path] = (event === 'request' && /^\/~([\w-]+)(\/.*)$/.exec(request.url)) || [];
  if (!name) return emit.call(this, event, request, ...rest);
  request.url = path;
  const journey = begin(name);
  if (!journey) return emit.call(this, event, request, ...rest);
  return journeys.run(journey, () => emit.call(this, event, request, ...rest));
};

/** While they are held back, what a journey leaves lying is not done by a sweep behind its back. */
async function jobsMayRun() {
  while (existsSync(join(folder, 'no-jobs'))) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** How many steps of each workflow's run are at work. */
const underWay = new WeakMap();

function watchWorkflows(WorkflowManager) {
  const { buildHandlers } = WorkflowManager;
  WorkflowManager.buildHandlers = function (handlers) {
    const bind = buildHandlers.call(this, handlers);
    return (...bound) => {
      const handle = bind(...bound);
      return async (step, kind, payload, transaction, ...rest) => {
        const running = (underWay.get(transaction) ?? 0) + 1;
        underWay.set(transaction, running);
        try {
          if (transaction.modelId.startsWith('job-')) await jobsMayRun();
          if (kind === 'invoke') await reach(`${transaction.modelId}/${step}`, running > 1);
          return await handle(step, kind, payload, transaction, ...rest);
        } finally {
          underWay.set(transaction, underWay.get(transaction) - 1);
        }
      };
    };
  };
}

/** A method that another one of ours calls is no point: it may lie inside a transaction. */
function watchService(Service, noun) {
  for (const method of Object.getOwnPropertyNames(Service.prototype)) {
    const original = Service.prototype[method];
    if (method === 'constructor' || typeof original !== 'function' || method.endsWith('_')) continue;
    Service.prototype[method] = async function (...args) {
      if (serviceCalls.getStore()) return original.apply(this, args);
      await reach(`${noun}.${method}`);
      return serviceCalls.run(true, () => original.apply(this, args));
    };
  }
}

function watchDatabase(pg) {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (config, ...rest) {
    const journey = journeys.getStore();
    const text = typeof config === 'string' ? config : config?.text;
    if (journey && WRITE.test(text ?? '')) journey.written = true;
    return query.call(this, config, ...rest);
  };
}

function widenLocks(pg) {
  const { Pool } = pg;
  class WidePool extends Pool {
    constructor(options) {
      super(options?.application_name === 'market locks' ? { ...options, max: LOCK_CONNECTIONS } : options);
    }
  }
  Object.defineProperty(pg, 'Pool', { value: WidePool, configurable: true, enumerable: true });
}

const OURS = /\/src\/modules\/(checkout|after-sale|bank-transaction|basket)\/service$/;
const watched = new WeakSet();
const load = Module._load;
Module._load = function (request, parent, isMain) {
  const loaded = load.call(this, request, parent, isMain);
  if (!loaded || typeof loaded !== 'object' || watched.has(loaded)) return loaded;
  if (request === 'pg') {
    watched.add(loaded);
    watchDatabase(loaded);
    widenLocks(loaded);
  } else if (request.endsWith('workflow-manager') && loaded.WorkflowManager) {
    watched.add(loaded);
    watchWorkflows(loaded.WorkflowManager);
  } else if (request === './service' && loaded.default && parent) {
    const where = join(parent.path, request).split(sep).join('/');
    const noun = OURS.exec(where)?.[1];
    if (noun) {
      watched.add(loaded);
      watchService(loaded.default, noun);
    }
  }
  return loaded;
};
