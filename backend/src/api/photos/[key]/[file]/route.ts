import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { notFound } from '../../../../lib/errors';
import { parseRendition, renderPhoto } from '../../../../lib/photos';
import { messages } from '../../../../messages';

/** `GET /photos/<key>/<width>.<format>`: one rendition of a picture, made on first request and kept. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const rendition = parseRendition(req.params.key, req.params.file);
  const made = rendition && (await renderPhoto(rendition));
  if (!made) throw notFound('photo_not_found', messages.error.not_found);
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  res.type(made.mime).sendFile(made.path);
}
