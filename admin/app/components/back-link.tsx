import { Link } from '@remix-run/react';
import { Icon } from './icon';
import { standaloneLink } from './look';

/** To the page that this one was opened from. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className={standaloneLink}>
      <Icon name="back" />
      {children}
    </Link>
  );
}
