import type { ReactNode } from 'react';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';

/** Stars of a certificate that is valid today; the backend sends no other. */
export function OcopBadge({ stars }: { stars: number }) {
  const { product } = useMessages();
  return (
    <span className="inline-flex items-center gap-1 rounded-sm bg-cashew px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap text-[#23201c]">
      <svg viewBox="0 0 20 20" className="size-3.5 fill-current" aria-hidden="true" focusable="false">
        <path d="M10 1.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9L10 14.900l-5.200 2.800 1-5.900L1.500 7.700l5.900-.8z" />
      </svg>
      {product.ocop(stars)}
    </span>
  );
}

export function SeasonBadge() {
  const { product } = useMessages();
  return (
    <Badge>
      <Icon name="leaf" className="size-3.5" />
      {product.inSeason}
    </Badge>
  );
}

export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-sm bg-leaf-tint px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap text-leaf-deep">
      {children}
    </span>
  );
}
