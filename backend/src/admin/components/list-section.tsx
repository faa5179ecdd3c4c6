import { Button, Select, Text } from '@medusajs/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Choice {
  value: string;
  label: string;
}

interface ListSectionProps {
  intro: string;
  filter?: { label: string; choices: Choice[]; chosen: string; choose: (value: string) => void };
  /** Further filters. */
  narrower?: ReactNode;
  failed: boolean;
  /** Null while it is read for the first time. */
  total: number | null;
  page: number;
  pageCount: number;
  turnTo: (page: number) => void;
  children: ReactNode;
}

/** A list with what it is for, a filter and its pages. */
export function ListSection({
  intro,
  filter,
  narrower,
  failed,
  total,
  page,
  pageCount,
  turnTo,
  children,
}: ListSectionProps) {
  const { t } = useTranslation();
  return (
    <section className="flex flex-col gap-4 px-6 py-4">
      <Text className="text-ui-fg-subtle">{intro}</Text>
      {filter && (
        <Select
          value={filter.chosen}
          onValueChange={(value) => {
            turnTo(1);
            filter.choose(value);
          }}
        >
          <Select.Trigger aria-label={filter.label} className="max-w-60">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {filter.choices.map(({ value, label }) => (
              <Select.Item key={value} value={value}>
                {label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
      {narrower}
      {failed && (
        <Text role="alert" className="text-ui-fg-error">
          {t('needsLook.failed')}
        </Text>
      )}
      {total === 0 && <Text>{t('needsLook.empty')}</Text>}
      {total !== null && total > 0 && (
        <div className="overflow-x-auto [&_table]:min-w-[46rem]">{children}</div>
      )}
      {pageCount > 1 && (
        <nav className="flex items-center gap-3">
          <Button variant="secondary" size="small" disabled={page <= 1} onClick={() => turnTo(page - 1)}>
            {t('needsLook.previous')}
          </Button>
          <Text>{t('needsLook.page', { page, count: pageCount })}</Text>
          <Button
            variant="secondary"
            size="small"
            disabled={page >= pageCount}
            onClick={() => turnTo(page + 1)}
          >
            {t('needsLook.next')}
          </Button>
        </nav>
      )}
    </section>
  );
}
