import { Badge, Input, Label, Select, Table } from '@medusajs/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SweepFindingList } from '../../contract';
import { formatMoment } from '../lib/format';
import { useList } from '../lib/use-list';
import { ListSection } from './list-section';

const ORDER = /^order_/;
/** What sweepers look for, as they name it. */
const KINDS = [
  'requests_settled',
  'transactions_matched',
  'decisions_finished',
  'placements_undone',
  'cancellations_finished',
  'returns_finished',
  'refunds_recorded',
  'counter_sales_finished',
];

/** What the sweepers found undone, and whether they could mend it. */
export function Findings() {
  const { t } = useTranslation();
  const [mended, setMended] = useState('all');
  const [what, setWhat] = useState('all');
  const [day, setDay] = useState('');
  const query: Record<string, string> = {
    ...(mended === 'all' ? {} : { mended }),
    ...(what === 'all' ? {} : { what }),
    ...(day === '' ? {} : { day }),
  };
  const { list, failed, page, setPage } = useList<SweepFindingList>('/admin/sweep-findings', query);
  const word = (key: string) => t(`needsLook.findings.${key}`);
  return (
    <ListSection
      intro={word('intro')}
      filter={{
        label: word('filter'),
        choices: [
          { value: 'all', label: word('all') },
          { value: 'true', label: word('mended') },
          { value: 'false', label: word('open') },
        ],
        chosen: mended,
        choose: setMended,
      }}
      failed={failed}
      total={list?.total ?? null}
      page={page}
      pageCount={list?.page_count ?? 0}
      turnTo={setPage}
      narrower={
        <>
          <Select
            value={what}
            onValueChange={(value) => {
              setPage(1);
              setWhat(value);
            }}
          >
            <Select.Trigger aria-label={word('what')} className="max-w-60">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value="all">{word('anything')}</Select.Item>
              {KINDS.map((kind) => (
                <Select.Item key={kind} value={kind}>
                  {word(`kinds.${kind}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <div className="flex items-center gap-2">
            <Label htmlFor="finding-day">{word('day')}</Label>
            <Input
              id="finding-day"
              type="date"
              value={day}
              onChange={({ target }) => {
                setPage(1);
                setDay(target.value);
              }}
            />
          </div>
        </>
      }
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{word('found')}</Table.HeaderCell>
            <Table.HeaderCell>{word('what')}</Table.HeaderCell>
            <Table.HeaderCell>{word('subject')}</Table.HeaderCell>
            <Table.HeaderCell>{word('outcome')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {list?.findings.map((finding) => (
            <Table.Row key={finding.id} data-testid="finding">
              <Table.Cell>{formatMoment(finding.found_at)}</Table.Cell>
              <Table.Cell>
                {t(`needsLook.findings.kinds.${finding.what}`, { defaultValue: finding.what })}
              </Table.Cell>
              <Table.Cell>
                {ORDER.test(finding.subject_id) ? (
                  <a className="text-ui-fg-interactive" href={`/app/orders/${finding.subject_id}`}>
                    {finding.subject_id}
                  </a>
                ) : (
                  finding.subject_id
                )}
              </Table.Cell>
              <Table.Cell>
                <Badge size="2xsmall" color={finding.mended ? 'green' : 'red'}>
                  {word(finding.mended ? 'mended' : 'open')}
                </Badge>{' '}
                {finding.reason}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ListSection>
  );
}
