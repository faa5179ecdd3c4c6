// Medusa's test runners `require` the application's own TypeScript files.
import { createRequire } from 'node:module';

createRequire(import.meta.url)('ts-node').register({});
