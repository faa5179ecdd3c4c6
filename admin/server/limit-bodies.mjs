const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * Refuses a body that is longer than any form of ours, or does not say how long it is: Remix reads it whole, also for people
 * who have not signed in.
 * @type {import('express').RequestHandler}
 */
export function limitBodies(request, response, next) {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const announced = request.get('transfer-encoding') === undefined;
  if (announced && Number(request.get('content-length') ?? 0) <= BODY_LIMIT_BYTES) return next();
  response.status(413).type('text/plain; charset=utf-8').send('Nội dung gửi lên quá dài.\n');
}
