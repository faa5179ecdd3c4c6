import { useSearchParams } from '@remix-run/react';

/** `?man-hinh=tuong`: the page hangs on a wall, large, dark and without anything to press. */
export const WALL_PARAM = { name: 'man-hinh', value: 'tuong' } as const;

export function isWall(params: URLSearchParams): boolean {
  return params.get(WALL_PARAM.name) === WALL_PARAM.value;
}

export function useWall(): boolean {
  const [params] = useSearchParams();
  return isWall(params);
}

/** This page's address on the wall, or off it. */
export function wallHref(params: URLSearchParams, wall: 'on' | 'off'): string {
  const next = new URLSearchParams(params);
  if (wall === 'on') next.set(WALL_PARAM.name, WALL_PARAM.value);
  else next.delete(WALL_PARAM.name);
  return `?${next}`;
}
