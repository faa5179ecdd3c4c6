import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutPadding } from './without-padding';

it('a long Vietnamese page arrives letter by letter as it was written', async () => {
  const text = 'Hạt điều rẫy rang mộc, mật ong rừng, hồ tiêu sọ. '.repeat(200);
  const sink = new PassThrough();
  renderToPipeableStream(<p>{text}</p>).pipe(sink);
  const page = Buffer.from(withoutPadding(new Uint8Array(await buffer(sink)))).toString();
  expect(page).toBe(`<p>${text}</p>`);
});
