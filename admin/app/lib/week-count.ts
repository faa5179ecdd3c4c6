export const WEEK_CHOICES = [4, 12, 26, 52] as const;

type WeekCount = (typeof WEEK_CHOICES)[number];

/** How many weeks an address asks for; the shortest choice for anything else. */
export function weekCount(params: URLSearchParams): WeekCount {
  return WEEK_CHOICES.find((choice) => String(choice) === params.get('tuan')) ?? WEEK_CHOICES[0];
}
