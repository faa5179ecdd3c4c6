import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */

/**
 * The best encoding that the browser takes and we make.
 * @param {string | undefined} accepted the header `Accept-Encoding`
 * @returns {Encoding}
 */
export function pickEncoding(accepted) {
  const offers = (accepted ?? '').split(',').map((offer) => {
    const [name = '', ...parameters] = offer.trim().toLowerCase().split(';');
    return { name, refused: parameters.some((parameter) => /^\s*q=0(\.0*)?$/.test(parameter)) };
  });
  const takes = (/** @type {string} */ name) => offers.some((offer) => offer.name === name && !offer.refused);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

/**
 * What is sent once is compressed quickly: the last tenth of its bytes would take as long as all the others.
 * @param {Buffer} body
 * @param {Encoding} encoding
 * @param {{ once: boolean }} effort `once` for bytes that are kept and served again and again
 * @returns {Promise<Buffer>}
 */
export async function compress(body, encoding, { once }) {
  if (encoding === 'gzip') return zip(body, { level: once ? 9 : 3 });
  if (encoding === 'br') {
    return brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: once ? 11 : 3,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  }
  return body;
}
