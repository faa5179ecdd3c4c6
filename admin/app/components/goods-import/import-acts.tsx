import type { GoodsImport } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { disclosure, primaryButton, secondaryButton } from '../look';

/** What may be done with the file now; nothing while it is being taken in. */
export function ImportActs({ file }: { file: GoodsImport }) {
  const t = useMessages().goodsImport;
  const pending = useNavigation().state !== 'idle';
  const { counts } = file;
  const good = counts.create + counts.update + counts.draft;
  if (file.state !== 'checked' && file.state !== 'failed') return null;
  const label = file.state === 'failed' ? t.resume : counts.bad > 0 ? t.startGood(good) : t.startAll(good);
  return (
    <Form method="post" className="mt-4 grid gap-3">
      {good > 0 && (
        <button
          type="submit"
          name="viec"
          value={counts.bad > 0 ? 'start:good' : 'start:all'}
          data-testid="start-import"
          disabled={pending}
          className={primaryButton}
        >
          {pending ? t.starting : label}
        </button>
      )}
      <details>
        <summary className={disclosure}>{t.check}</summary>
        <p className="text-sm text-soft">{t.checkHint}</p>
        <div className="mt-2 flex flex-wrap gap-3">
          {file.state === 'checked' && (
            <button type="submit" name="viec" value="check" disabled={pending} className={secondaryButton}>
              {t.check}
            </button>
          )}
          <button type="submit" name="viec" value="discard" disabled={pending} className={secondaryButton}>
            {t.discard}
          </button>
        </div>
      </details>
    </Form>
  );
}
