import type { Upload } from '~/lib/goods/use-photo-upload';
import { useMessages } from '~/messages';
import { secondaryButton } from '../look';

interface UploadListProps {
  uploads: Upload[];
  send(upload: Upload): void;
  drop(id: string): void;
}

/** Photographs that are on their way or did not arrive, each with what to do. */
export function UploadList({ uploads, send, drop }: UploadListProps) {
  const { photo: say } = useMessages().goods;
  return (
    <ul role="status" className="grid gap-2 empty:hidden">
      {uploads.map((upload) => (
        <li key={upload.id} className="flex flex-wrap items-center gap-2 text-sm" data-testid="upload">
          <span
            className={`min-w-0 flex-1 wrap-anywhere ${upload.state === 'sending' ? 'text-soft' : 'text-error'}`}
          >
            {upload.state === 'sending' && say.sending(upload.file.name)}
            {upload.state === 'cut' && say.cut(upload.file.name)}
            {upload.state === 'refused' && `${upload.file.name}: ${upload.reason ?? ''}`}
          </span>
          {upload.state === 'cut' && (
            <button type="button" className={secondaryButton} onClick={() => send(upload)}>
              {say.again}
            </button>
          )}
          {upload.state !== 'sending' && (
            <button type="button" className={secondaryButton} onClick={() => drop(upload.id)}>
              {say.drop}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
