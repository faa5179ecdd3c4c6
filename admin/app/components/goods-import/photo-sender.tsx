import { Form } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { usePhotoUpload } from '~/lib/goods/use-photo-upload';
import { useMessages } from '~/messages';
import { FileButton } from '../goods/file-button';
import { UploadList } from '../goods/upload-list';
import { secondaryButton } from '../look';
import { Notice } from '../notice';

/** Many photographs, kept under their names for the rows of a file; without script the form carries them. */
export function PhotoSender({ taken }: { taken: number }) {
  const { photos: t } = useMessages().goodsImport;
  const [live, setLive] = useState(false);
  const [sent, setSent] = useState(taken);
  useEffect(() => setLive(true), []);
  const onTaken = useCallback(() => setSent((count) => count + 1), []);
  const sending = usePhotoUpload(onTaken);
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-3">
      <p className="text-soft">{t.hint}</p>
      {live && <UploadList {...sending} />}
      {sent > 0 && (
        <Notice tone="success">
          <span data-testid="photos-sent">{t.sent(sent)}</span>
        </Notice>
      )}
      <FileButton
        label={t.choose}
        icon="picture"
        onFiles={live ? sending.add : null}
        testId="choose-photos"
      />
      {!live && (
        <button type="submit" name="intent" value="photos" className={secondaryButton}>
          {t.send}
        </button>
      )}
    </Form>
  );
}
