const BODY_LIMIT_BYTES = 64 * 1024;
const MIB = 1024 * 1024;

/**
 * Pages that take a file, with what a form around it adds; only a little more than the largest file, since what is too long is read
 * whole to be refused in words. Their actions look who asks before they read the body. A browser with scripts asks for `….data`.
 * @type {readonly (readonly [RegExp, number])[]}
 */
const LARGER = [
  [/^\/gian-hang\/anh$/, 24 * MIB],
  [/^\/mo-gian-hang\/giay-to(\.data)?$/, 14 * MIB],
  [/^\/gian-hang\/hop-dong(\.data)?$/, 4 * MIB],
  [/^\/tinh\/nguoi-ban\/[\w-]+\/hop-dong(\.data)?$/, 4 * MIB],
  [/^\/gian-hang\/tien-ve\/sao-ke(\.data)?$/, 12 * MIB],
  [/^\/tinh\/bao-cao\/so-lieu\/nhap(\.data)?$/, 5 * MIB],
  [/^\/gian-hang\/chung-nhan(\.data)?$/, 24 * MIB],
  [/^\/gian-hang\/san-pham\/(nhap\/)?[\w-]+(\.data)?$/, 48 * MIB],
];

/**
 * Refuses a body that is longer than any form of ours, or does not say how long it is: Remix reads it whole, also for people
 * who have not signed in.
 * @type {import('express').RequestHandler}
 */
export function limitBodies(request, response, next) {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const announced = request.get('transfer-encoding') === undefined;
  const limit = LARGER.find(([path]) => path.test(request.path))?.[1] ?? BODY_LIMIT_BYTES;
  if (announced && Number(request.get('content-length') ?? 0) <= limit) return next();
  response.status(413).type('text/plain; charset=utf-8').send('Nội dung gửi lên quá dài.\n');
}
