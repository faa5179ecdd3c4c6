import type { FoundPlace } from '@cho-phien/backend/contract';
import { backend } from './backend.server';
import { textField } from './form-fields';

/** What was looked for, and the communes of today that it may mean. */
export interface PlaceSearch {
  typed: string;
  places: FoundPlace[];
}

/** The search that a form asks for, or null when it asks for something else. */
export async function searchPlace(form: FormData): Promise<PlaceSearch | null> {
  if (textField(form, 'intent') !== 'find') return null;
  const typed = textField(form, 'find_place').slice(0, 100);
  return { typed, places: (await backend.findPlaces(typed)).places };
}

/** The place that was picked among those found. */
export function pickedPlace(form: FormData): { province: string; commune: string } | null {
  const [, province, commune] = /^pick:(\d{2}):(\d{5})$/.exec(textField(form, 'intent')) ?? [];
  return province && commune ? { province, commune } : null;
}
