import type { PeriodFigures } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { Notice } from '../notice';

/** What stands against taking the figures at face value, and how they were made. */
export function MethodNotes({ figures }: { figures: PeriodFigures }) {
  const t = useMessages().reporting;
  return (
    <Card title={t.exceptions}>
      {figures.confidential && <Notice tone="warning">{t.confidential}</Notice>}
      {figures.exceptions.length === 0 ? (
        <p className="text-soft">{t.noExceptions}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {figures.exceptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <h3 className="mt-4 font-semibold">{t.method}</h3>
      <ul className="list-disc space-y-1 pl-5 text-sm">
        {figures.method.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3 className="mt-4 font-semibold">{t.coverage}</h3>
      <p className="text-sm">{figures.coverage}</p>
    </Card>
  );
}
