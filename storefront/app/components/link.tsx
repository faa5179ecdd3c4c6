import { type LinkProps, Link as RemixLink } from '@remix-run/react';

/**
 * A link within the shop. In the browser it is Remix's own; the server, where nobody can click, writes the same element without the routing
 * behind it: a list has a hundred and forty links, and they cost more than everything else on it.
 */
export const Link = import.meta.env.SSR ? ServerLink : RemixLink;

function ServerLink(props: LinkProps) {
  const { to, prefetch: _prefetch, discover: _discover, preventScrollReset: _reset, ...rest } = props;
  // What is relative or has a behaviour of its own needs the router to be written.
  if (typeof to !== 'string' || !to.startsWith('/') || rest.reloadDocument) return <RemixLink {...props} />;
  return <a {...rest} href={to} data-discover="true" />;
}
