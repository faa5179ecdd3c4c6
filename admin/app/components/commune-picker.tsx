import type { FoundPlace, PlaceRef } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { FormField } from './form-field';
import { input, secondaryButton } from './look';

interface Props {
  chosen: PlaceRef[];
  /** What was looked for, and what it may mean; null before the first search. */
  search: { typed: string; places: FoundPlace[] } | null;
  error: string | undefined;
}

/** Communes of a zone: those it has, ticked, and a search by today's and former names. The search sends the whole form, so it needs no script. */
export function CommunePicker({ chosen, search, error }: Props) {
  const { form: t } = useMessages().delivery;
  const codes = new Set(chosen.map(({ commune_code }) => commune_code));
  const others = search?.places.filter(({ commune_code }) => !codes.has(commune_code)) ?? [];
  return (
    <div className="grid gap-3 rounded-md border border-line p-3">
      <fieldset aria-describedby={error ? 'xa-loi' : undefined}>
        <legend className="font-medium">{t.chosen(chosen.length)}</legend>
        {error && (
          <p id="xa-loi" className="text-sm font-medium text-error">
            {error}
          </p>
        )}
        {chosen.length > 0 && <p className="text-sm text-soft">{t.chosenHint}</p>}
        {chosen.map((place) => (
          <CommuneBox key={place.commune_code} place={place} ticked note={null} />
        ))}
      </fieldset>
      <FormField id="find_place" label={t.find} hint={t.findHint}>
        {(control) => (
          <input
            {...control}
            type="search"
            defaultValue={search?.typed}
            autoComplete="off"
            maxLength={100}
            className={input}
          />
        )}
      </FormField>
      <button type="submit" name="intent" value="find" data-testid="find-commune" className={secondaryButton}>
        {t.findButton}
      </button>
      {search && (
        <div role="status">
          {search.places.length === 0 ? (
            <p>{t.none(search.typed)}</p>
          ) : (
            others.length > 0 && (
              <fieldset>
                <legend className="font-medium">{t.found}</legend>
                {others.map((place) => (
                  <CommuneBox
                    key={place.commune_code}
                    place={place}
                    ticked={false}
                    note={place.former && t.former(place.former)}
                  />
                ))}
              </fieldset>
            )
          )}
        </div>
      )}
    </div>
  );
}

function CommuneBox({ place, ticked, note }: { place: PlaceRef; ticked: boolean; note: string | null }) {
  return (
    <label className="flex min-h-11 items-center gap-3 py-1">
      <input
        type="checkbox"
        name="commune"
        value={place.commune_code}
        defaultChecked={ticked}
        className="size-5 shrink-0 accent-basalt"
      />
      <span className="min-w-0">
        {place.commune_name}, {place.province_name}
        {note && <span className="block text-sm text-soft">{note}</span>}
      </span>
    </label>
  );
}
