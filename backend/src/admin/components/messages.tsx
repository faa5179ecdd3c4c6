import { Button, Input, Label, Table, Text, toast } from '@medusajs/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageDecisionRequest, OutboxMessageList, OutboxMessageRow } from '../../contract';
import { ask } from '../lib/desk';
import { formatMoment } from '../lib/format';
import { useList } from '../lib/use-list';
import { ListSection } from './list-section';

/** Messages that reached nobody, and what the operator does about each. */
export function Messages() {
  const { t } = useTranslation();
  const [state, setState] = useState('open');
  const { list, failed, page, setPage, reload } = useList<OutboxMessageList>('/admin/outbox-messages', {
    state,
  });
  const word = (key: string) => t(`needsLook.messages.${key}`);
  const decide = async ({ id }: OutboxMessageRow, decision: MessageDecisionRequest) => {
    try {
      await ask(`/admin/outbox-messages/${id}/decide`, decision);
      toast.success(word(decision.kind === 'send_again' ? 'sentAgain' : 'wasSetAside'));
    } catch (error) {
      toast.error(error instanceof Error ? error.message : t('needsLook.failed'));
    }
    reload();
  };
  return (
    <ListSection
      intro={word('intro')}
      filter={{
        label: word('filter'),
        choices: [
          { value: 'open', label: word('open') },
          { value: 'set_aside', label: word('setAside') },
        ],
        chosen: state,
        choose: setState,
      }}
      failed={failed}
      total={list?.total ?? null}
      page={page}
      pageCount={list?.page_count ?? 0}
      turnTo={setPage}
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{word('happened')}</Table.HeaderCell>
            <Table.HeaderCell>{word('kind')}</Table.HeaderCell>
            <Table.HeaderCell>{word('about')}</Table.HeaderCell>
            <Table.HeaderCell>{word('state')}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {list?.messages.map((message) => (
            <Table.Row key={message.id} data-testid="message" data-id={message.id}>
              <Table.Cell>{formatMoment(message.happened_at)}</Table.Cell>
              <Table.Cell>{word(`kinds.${message.kind}`)}</Table.Cell>
              <Table.Cell>{message.checkout_code ?? word('stall')}</Table.Cell>
              <Table.Cell className="whitespace-normal py-2">
                <Why message={message} />
              </Table.Cell>
              <Table.Cell className="py-2">
                {state === 'open' && (
                  <Decision id={message.id} onDecide={(decision) => decide(message, decision)} />
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ListSection>
  );
}

function Why({ message: { state, attempts, error, decided } }: { message: OutboxMessageRow }) {
  const { t } = useTranslation();
  return (
    <div>
      {state !== 'set_aside' && <Text size="small">{t(`needsLook.messages.${state}`, { attempts })}</Text>}
      {error && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {error}
        </Text>
      )}
      {decided && (
        <Text size="small">
          {decided.reason} ·{' '}
          {t('needsLook.messages.decided', { by: decided.by, at: formatMoment(decided.at) })}
        </Text>
      )}
    </div>
  );
}

interface DecisionProps {
  id: string;
  onDecide: (decision: MessageDecisionRequest) => Promise<void>;
}

function Decision({ id, onDecide }: DecisionProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const word = (key: string) => t(`needsLook.messages.${key}`);
  const decide = async (decision: MessageDecisionRequest) => {
    setBusy(true);
    await onDecide(decision);
    setBusy(false);
  };
  const setAside = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    void decide({ kind: 'set_aside', reason });
  };
  if (asking) {
    return (
      <form onSubmit={setAside} className="flex flex-col gap-2">
        <Label htmlFor={`reason-${id}`}>{word('reason')}</Label>
        <Input id={`reason-${id}`} name="reason" required minLength={5} maxLength={500} />
        <div className="flex gap-2">
          <Button type="submit" size="small" disabled={busy} data-testid="confirm-aside">
            {word('confirmAside')}
          </Button>
          <Button type="button" size="small" variant="secondary" onClick={() => setAsking(false)}>
            {word('cancel')}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <div className="flex gap-2">
      <Button
        size="small"
        disabled={busy}
        data-testid="send-again"
        onClick={() => decide({ kind: 'send_again' })}
      >
        {word('again')}
      </Button>
      <Button size="small" variant="secondary" data-testid="set-aside" onClick={() => setAsking(true)}>
        {word('aside')}
      </Button>
    </div>
  );
}
