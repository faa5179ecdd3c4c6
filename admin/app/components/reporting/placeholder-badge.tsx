import { useMessages } from '~/messages';

/** Says that a number was made up so that screens work. */
export function PlaceholderBadge() {
  return (
    <span className="ml-2 inline-block rounded-full border border-warn px-2 text-xs text-warn">
      {useMessages().reporting.placeholder}
    </span>
  );
}
