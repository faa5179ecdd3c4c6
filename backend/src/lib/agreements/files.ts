import { join } from 'node:path';
import { env } from '../../env';
import { FileStore } from '../../modules/invoice/file-store';

/** Every signed agreement, each under its hash, apart from all that is public. */
export const agreementFiles = new FileStore(join(env.DATA_DIR, 'private', 'agreements'));
