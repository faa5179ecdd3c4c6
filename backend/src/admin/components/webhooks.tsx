import { Badge, Table } from '@medusajs/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookCountList } from '../../contract';
import { formatMoment } from '../lib/format';
import { useList } from '../lib/use-list';
import { ListSection } from './list-section';

const ACCEPTED: readonly string[] = ['taken', 'repeated'];

/** What became of the messages of banks and cards, day by day. */
export function Webhooks() {
  const { t } = useTranslation();
  const [refused, setRefused] = useState('all');
  const query: Record<string, string> = refused === 'all' ? {} : { refused };
  const { list, failed, page, setPage } = useList<WebhookCountList>('/admin/webhook-counts', query);
  const word = (key: string) => t(`needsLook.webhooks.${key}`);
  return (
    <ListSection
      intro={word('intro')}
      filter={{
        label: word('filter'),
        choices: [
          { value: 'all', label: word('all') },
          { value: 'true', label: word('refused') },
          { value: 'false', label: word('taken') },
        ],
        chosen: refused,
        choose: setRefused,
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
            <Table.HeaderCell>{word('day')}</Table.HeaderCell>
            <Table.HeaderCell>{word('sender')}</Table.HeaderCell>
            <Table.HeaderCell>{word('outcome')}</Table.HeaderCell>
            <Table.HeaderCell>{word('messages')}</Table.HeaderCell>
            <Table.HeaderCell>{word('last')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {list?.counts.map(({ day, sender, outcome, messages, last_at }) => (
            <Table.Row key={`${day} ${sender} ${outcome}`} data-testid="webhook-count">
              <Table.Cell>{day.split('-').reverse().join('/')}</Table.Cell>
              <Table.Cell>{sender}</Table.Cell>
              <Table.Cell>
                <Badge size="2xsmall" color={ACCEPTED.includes(outcome) ? 'green' : 'red'}>
                  {word(`outcomes.${outcome}`)}
                </Badge>
              </Table.Cell>
              <Table.Cell className="tabular-nums">{messages}</Table.Cell>
              <Table.Cell>{formatMoment(last_at)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ListSection>
  );
}
