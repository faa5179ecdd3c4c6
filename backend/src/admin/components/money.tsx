import { Button, Input, Label, Select, Table, Text, toast } from '@medusajs/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankDecisionKind, BankTransaction, BankTransactionList } from '../../contract';
import { ask } from '../lib/desk';
import { formatDong, formatMoment } from '../lib/format';
import { useList } from '../lib/use-list';
import { ListSection } from './list-section';

/** What a decision asks for besides, as the field of its request. */
const ASKS: Partial<Record<BankDecisionKind, { field: string; label: string }>> = {
  attach: { field: 'checkout_code', label: 'code' },
  return: { field: 'reference', label: 'reference' },
  set_aside: { field: 'note', label: 'note' },
};
const LABELS: Record<BankDecisionKind, string> = {
  attach: 'attach',
  refund: 'refund',
  keep: 'keep',
  return: 'return',
  set_aside: 'setAside',
};

/** Money on the market's own account that no order took. */
export function Money() {
  const { t } = useTranslation();
  const { list, failed, page, setPage, reload } = useList<BankTransactionList>('/admin/bank-transactions', {
    open: 'waiting',
  });
  const word = (key: string) => t(`needsLook.money.${key}`);
  return (
    <ListSection
      intro={word('intro')}
      failed={failed}
      total={list?.total ?? null}
      page={page}
      pageCount={list?.page_count ?? 0}
      turnTo={setPage}
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{word('received')}</Table.HeaderCell>
            <Table.HeaderCell>{word('amount')}</Table.HeaderCell>
            <Table.HeaderCell>{word('content')}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {list?.transactions.map((transaction) => (
            <Table.Row key={transaction.id} data-testid="transaction">
              <Table.Cell>{formatMoment(transaction.received_at)}</Table.Cell>
              <Table.Cell className="tabular-nums">
                {formatDong(transaction.amount)}
                {transaction.open_amount < transaction.amount && (
                  <Text size="xsmall">
                    {t('needsLook.money.open', { amount: formatDong(transaction.open_amount) })}
                  </Text>
                )}
              </Table.Cell>
              <Table.Cell className="whitespace-normal">{transaction.content}</Table.Cell>
              <Table.Cell className="py-2">
                <Decision transaction={transaction} done={reload} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ListSection>
  );
}

function Decision({ transaction, done }: { transaction: BankTransaction; done: () => void }) {
  const { t } = useTranslation();
  const [first] = transaction.may;
  const [kind, setKind] = useState<BankDecisionKind | undefined>(first);
  const [busy, setBusy] = useState(false);
  if (kind === undefined) return null;
  const word = (key: string) => t(`needsLook.money.${key}`);
  const asks = ASKS[kind];
  const decide = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    try {
      await ask(`/admin/bank-transactions/${transaction.id}/decide`, {
        kind,
        ...(asks ? { [asks.field]: said[asks.field] } : {}),
      });
      toast.success(word('done'));
    } catch (error) {
      toast.error(error instanceof Error ? error.message : t('needsLook.failed'));
    }
    setBusy(false);
    done();
  };
  return (
    <form onSubmit={decide} className="flex min-w-60 flex-col gap-2">
      <Select value={kind} onValueChange={(value) => setKind(value as BankDecisionKind)}>
        <Select.Trigger aria-label={word('save')}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {transaction.may.map((one) => (
            <Select.Item key={one} value={one}>
              {word(LABELS[one])}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {asks && (
        <>
          <Label htmlFor={`${asks.field}-${transaction.id}`}>{word(asks.label)}</Label>
          <Input id={`${asks.field}-${transaction.id}`} name={asks.field} required maxLength={500} />
        </>
      )}
      <Button type="submit" size="small" disabled={busy} className="self-start">
        {word('save')}
      </Button>
    </form>
  );
}
