import { sameHash } from './code';

/** Runs one statement; `?` stands for a parameter. */
export type Run = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/** Guesses at one code. */
export const TRIES = 5;

/**
 * Uses up the code of a phone. Each guess is counted before it is looked at, so guesses at once are all counted, and a code opens once.
 * False for a wrong, old, used or overtried code alike.
 */
export async function checkCode(run: Run, phone: string, codeHash: string, at: Date): Promise<boolean> {
  const [live] = await run<{ id: string; code_hash: string }>(
    `UPDATE sign_in_code SET tries = tries + 1, updated_at = now()
     WHERE phone = ? AND used_at IS NULL AND expires_at > ? AND tries < ? RETURNING id, code_hash`,
    [phone, at, TRIES],
  );
  if (!live || !sameHash(live.code_hash, codeHash)) return false;
  const used = await run(
    'UPDATE sign_in_code SET used_at = ? WHERE id = ? AND code_hash = ? AND used_at IS NULL RETURNING id',
    [at, live.id, live.code_hash],
  );
  return used.length > 0;
}

/** Counts one more under `key`; how many there were within its hour, this one included. */
export async function countUp(run: Run, key: string, at: Date): Promise<number> {
  const until = new Date(at.getTime() + 3_600_000);
  const [row] = await run<{ count: number }>(
    `INSERT INTO sign_in_count (id, count, until) VALUES (?, 1, ?)
     ON CONFLICT (id) DO UPDATE SET
       count = CASE WHEN sign_in_count.until <= ? THEN 1 ELSE sign_in_count.count + 1 END,
       until = CASE WHEN sign_in_count.until <= ? THEN excluded.until ELSE sign_in_count.until END,
       updated_at = now()
     RETURNING count`,
    [key, until, at, at],
  );
  return row?.count ?? 1;
}
