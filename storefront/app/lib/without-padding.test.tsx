import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutPadding } from './without-padding';

it('a page of many short Vietnamese words arrives letter by letter as it was written', async () => {
  const words = Array.from({ length: 2000 }, (_, index) => `hạt điều rẫy ${index} ặ`);
  const sink = new PassThrough();
  renderToPipeableStream(words.map((word) => <p key={word}>{word}</p>)).pipe(sink);
  const page = Buffer.from(withoutPadding(new Uint8Array(await buffer(sink)))).toString();
  expect(page).toBe(words.map((word) => `<p>${word}</p>`).join(''));
});
