import { Writable } from 'node:stream';

/** Gathers a page that React writes in hundreds of small blocks. */
export class PageSink extends Writable {
  readonly #blocks: Buffer[] = [];

  get page(): Buffer<ArrayBuffer> {
    return Buffer.concat(this.#blocks);
  }

  override _write(block: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#blocks.push(block);
    done();
  }
}
