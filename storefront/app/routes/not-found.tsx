import { RouteError } from '~/components/route-error';

export function loader() {
  throw new Response(null, { status: 404 });
}

export const ErrorBoundary = RouteError;

export default function NotFound() {
  return null;
}
