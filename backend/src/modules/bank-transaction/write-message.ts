import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId } from '@medusajs/framework/utils';
import { dong } from '../../lib/money';
import { execute } from '../../lib/sql';
import type { BankMessage } from './bank-message';
import { rawAmount } from './raw-amount';
import { sameMoney } from './same-money';

/** Writes a message down beside what others told of the same money. Answers the new row's id, or null for a replay. */
export async function writeMessage(
  told: BankMessage,
  context: Context<EntityManager>,
): Promise<string | null> {
  return insert((await takePlaceOfGuess(told, context)) ?? told, context);
}

async function insert(told: BankMessage, context: Context<EntityManager>): Promise<string | null> {
  const same = sameMoney(told, await toldByOthers(told, context));
  const amount = [told.amount, rawAmount(told.amount)];
  const rows = await execute<{ id: string }>(
    context,
    `INSERT INTO bank_transaction (id, connector, sender_id, direction, bank_bin, account, sub_account, content, reference,
         received_at, message, same_as, amount, raw_amount, open_amount, raw_open_amount)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?::jsonb)
       ON CONFLICT (connector, sender_id) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, 'btx'),
      told.connector,
      told.sender_id,
      told.direction,
      told.bank_bin,
      told.account,
      told.sub_account,
      told.content,
      told.reference,
      told.received_at,
      JSON.stringify(told.message),
      same?.id ?? null,
      ...amount,
      ...amount,
    ],
  );
  return rows[0]?.id ?? null;
}

/**
 * Two transfers of the same amount for the same order, told by two connectors in different order: the first of one connector was
 * taken for what the other told of the second. When the bank's reference shows it, the message takes the place of the one that was
 * guessed, and that one is written down as what it now is. Both are of one connector, account and amount, so no money moves.
 * @returns the message that lost its place; null when there is none
 */
async function takePlaceOfGuess(
  told: BankMessage,
  context: Context<EntityManager>,
): Promise<BankMessage | null> {
  type Guess = Pick<
    BankMessage,
    'sender_id' | 'bank_bin' | 'sub_account' | 'content' | 'reference' | 'message'
  >;
  const [guess] = await execute<Guess & { id: string; received_at: Date }>(
    context,
    `SELECT guess.id, guess.sender_id, guess.bank_bin, guess.sub_account, guess.content, guess.reference, guess.message,
       guess.received_at
     FROM bank_transaction AS guess JOIN bank_transaction AS other ON other.id = guess.same_as
     CROSS JOIN LATERAL (SELECT ${bare('cast(? AS text)')} AS told, ${bare('guess.reference')} AS guessed, ${bare('other.reference')} AS known) AS plain
     WHERE guess.account = ? AND guess.connector = ? AND guess.direction = ? AND guess.amount = ? AND guess.deleted_at IS NULL
       AND plain.told <> '' AND plain.told = plain.known AND plain.told <> plain.guessed
       AND NOT EXISTS (SELECT 1 FROM bank_transaction AS mine WHERE mine.connector = guess.connector AND mine.sender_id = ?)
     ORDER BY guess.received_at, guess.id LIMIT 1`,
    [told.reference, told.account, told.connector, told.direction, told.amount, told.sender_id],
  );
  if (!guess) return null;
  const { id, ...lost } = guess;
  await execute(
    context,
    `UPDATE bank_transaction SET sender_id = ?, bank_bin = ?, sub_account = ?, content = ?, reference = ?, message = ?::jsonb,
       received_at = ?, updated_at = now() WHERE id = ?`,
    [
      told.sender_id,
      told.bank_bin,
      told.sub_account,
      told.content,
      told.reference,
      JSON.stringify(told.message),
      told.received_at,
      id,
    ],
  );
  return { ...told, ...lost, received_at: new Date(lost.received_at) };
}

/** Messages of other connectors about `told`'s account that no message of its own connector repeats yet, oldest first. */
async function toldByOthers(
  told: BankMessage,
  context: Context<EntityManager>,
): Promise<(BankMessage & { id: string })[]> {
  const rows = await execute<BankMessage & { id: string }>(
    context,
    `SELECT other.id, connector, direction, amount, content, reference, received_at
     FROM bank_transaction AS other
     WHERE account = ? AND connector <> ? AND direction = ? AND amount = ? AND same_as IS NULL AND deleted_at IS NULL
       AND (bank_bin IS NULL OR cast(? AS text) IS NULL OR bank_bin = ?)
       AND NOT EXISTS (SELECT 1 FROM bank_transaction AS mine WHERE mine.same_as = other.id AND mine.connector = ?)
     ORDER BY received_at, id`,
    [told.account, told.connector, told.direction, told.amount, told.bank_bin, told.bank_bin, told.connector],
  );
  return rows.map((row) => ({ ...row, amount: dong(row.amount), received_at: new Date(row.received_at) }));
}

/** A bank's reference as `sameMoney` compares it. */
function bare(column: string): string {
  return `upper(regexp_replace(${column}, '[^a-zA-Z0-9]', '', 'g'))`;
}
