import type { Change } from '~/lib/goods/read-answers';
import type { Upload } from '~/lib/goods/use-photo-upload';
import { useMessages } from '~/messages';
import { Icon } from '../icon';
import { secondaryButton } from '../look';
import { ChangeButton } from './change-button';
import { FileButton } from './file-button';
import { Section } from './section';
import { UploadList } from './upload-list';

interface PhotoFieldProps {
  photos: string[];
  error: string | undefined;
  onChange: (change: Change) => void;
  /** Null while no script runs: then the form sends the files itself. */
  sending: {
    uploads: Upload[];
    add(files: File[]): void;
    send(upload: Upload): void;
    drop(id: string): void;
  } | null;
}

const tool = `${secondaryButton} px-3`;

/** The photographs in the order in which they are shown; the camera is one tap away. */
export function PhotoField({ photos, error, onChange, sending }: PhotoFieldProps) {
  const { goods: t } = useMessages();
  const say = t.photo;
  return (
    <Section id="photos" title={t.sections.photos}>
      <p id="photos-goi-y" className="-mt-3 text-sm text-soft">
        {say.hint}
      </p>
      {error && (
        <p id="photos-loi" className="flex items-start gap-1.5 text-sm font-medium text-error">
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </p>
      )}
      <input type="hidden" name="asked" value="photos" />
      {photos.length > 0 && (
        <ol className="grid grid-cols-2 gap-3 sm:grid-cols-4" data-testid="photos">
          {photos.map((key, index) => (
            <li key={key} data-testid="photo">
              <input type="hidden" name="photos" value={key} />
              <img
                src={`/photos/${key}/320.jpg`}
                alt={index === 0 ? say.first : say.nth(index + 1)}
                width={160}
                height={160}
                className="aspect-square w-full rounded-md bg-sand object-cover text-xs"
              />
              <p className="text-sm text-soft">{index === 0 ? say.first : say.nth(index + 1)}</p>
              <div className="mt-1 flex flex-wrap gap-1">
                {index > 0 && (
                  <ChangeButton
                    change={{ kind: 'move-photo', key, by: -1 }}
                    onChange={onChange}
                    label={say.of(say.earlier, index + 1)}
                    testId="photo-earlier"
                    className={tool}
                  >
                    <Icon name="back" className="size-4" />
                  </ChangeButton>
                )}
                {index < photos.length - 1 && (
                  <ChangeButton
                    change={{ kind: 'move-photo', key, by: 1 }}
                    onChange={onChange}
                    label={say.of(say.later, index + 1)}
                    className={tool}
                  >
                    <Icon name="forward" className="size-4" />
                  </ChangeButton>
                )}
                <ChangeButton
                  change={{ kind: 'remove-photo', key }}
                  onChange={onChange}
                  label={say.of(say.remove, index + 1)}
                  className={tool}
                >
                  <Icon name="remove" className="size-4" />
                </ChangeButton>
              </div>
            </li>
          ))}
        </ol>
      )}
      {sending && <UploadList {...sending} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <FileButton
          label={say.camera}
          icon="camera"
          capture
          onFiles={sending?.add ?? null}
          testId="take-photo"
        />
        <FileButton label={say.choose} icon="picture" onFiles={sending?.add ?? null} testId="choose-photos" />
      </div>
      {!sending && (
        <button
          type="submit"
          name="intent"
          value="upload"
          formNoValidate
          data-testid="upload-photos"
          className={secondaryButton}
        >
          {say.upload}
        </button>
      )}
    </Section>
  );
}
