const TIMES = process.env.LONG ? 20 : 1;

/** How often a race is run: once in `npm test`, twenty times in `npm run test:long`. */
export const repeatedly = Array.from({ length: TIMES }, (_, number) => `run ${number + 1}`);
