import { Badge, Table } from '@medusajs/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SweepFindingList } from '../../contract';
import { formatMoment } from '../lib/format';
import { useList } from '../lib/use-list';
import { ListSection } from './list-section';

const ORDER = /^order_/;

/** What the sweepers found undone, and whether they could mend it. */
export function Findings() {
  const { t } = useTranslation();
  const [mended, setMended] = useState('all');
  const query: Record<string, string> = mended === 'all' ? {} : { mended };
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
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{word('found')}</Table.HeaderCell>
            <Table.HeaderCell>{word('sweeper')}</Table.HeaderCell>
            <Table.HeaderCell>{word('what')}</Table.HeaderCell>
            <Table.HeaderCell>{word('subject')}</Table.HeaderCell>
            <Table.HeaderCell>{word('outcome')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {list?.findings.map((finding) => (
            <Table.Row key={finding.id} data-testid="finding">
              <Table.Cell>{formatMoment(finding.found_at)}</Table.Cell>
              <Table.Cell>{finding.sweeper}</Table.Cell>
              <Table.Cell>{finding.what}</Table.Cell>
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
