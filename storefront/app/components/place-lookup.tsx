import type { FoundPlace } from '@cho-phien/backend/contract';
import type { PlaceSearch } from '~/lib/place-search.server';
import { useMessages } from '~/messages/messages-context';
import { TextField } from './field';

/**
 * Finds a commune by its former name, inside the form that needs one: its buttons send the whole form, so nothing that was typed is lost, and
 * none of it needs a script.
 */
export function PlaceLookup({ search }: { search: PlaceSearch | null }) {
  const { lookup } = useMessages().account;
  return (
    <details className="rounded-md border border-line" open={search !== null}>
      <summary className="flex min-h-12 cursor-pointer items-center px-4 py-2 font-medium">
        {lookup.title}
      </summary>
      <div className="space-y-3 border-t border-line p-4">
        <TextField
          name="find_place"
          label={lookup.label}
          defaultValue={search?.typed}
          autoComplete="off"
          maxLength={100}
        />
        <button
          type="submit"
          name="intent"
          value="find"
          data-testid="find-place"
          className="btn btn-quiet w-full"
        >
          {lookup.find}
        </button>
        {search && (
          <div role="status">
            <p className="font-semibold">
              {search.places.length > 0 ? lookup.found : lookup.none(search.typed)}
            </p>
            <ul className="mt-2 space-y-2">
              {search.places.map((place) => (
                <li key={place.commune_code}>
                  <PlaceButton place={place} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}

function PlaceButton({ place }: { place: FoundPlace }) {
  const { lookup } = useMessages().account;
  return (
    <button
      type="submit"
      name="intent"
      value={`pick:${place.province_code}:${place.commune_code}`}
      data-testid="found-place"
      className="min-h-12 w-full rounded-md border border-line bg-card px-4 py-2 text-left hover:border-basalt"
    >
      <span className="block font-medium">
        {place.commune_name}, {place.province_name}
      </span>
      {place.former && <span className="block text-sm text-soft">{lookup.former(place.former)}</span>}
    </button>
  );
}
