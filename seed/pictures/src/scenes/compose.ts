import type { Mesh } from '../geometry/mesh.js';
import { type Pile, pile } from '../geometry/pile.js';
import { lying, type Place, tumbled } from '../geometry/place.js';
import type { Random } from '../geometry/random.js';
import type { Vec3 } from '../geometry/vec.js';
import type { Vessel } from '../props/vessels.js';
import type { Material } from '../render/material.js';
import type { Scene } from '../render/scene.js';

/** Sets up one picture. */
export type Composition = (scene: Scene) => void | Promise<void>;
/** The pictures of one group of goods by key. */
export type Compositions = Readonly<Record<string, Composition>>;
export type Pieces = readonly [Mesh, ...Mesh[]];

/** Some variants of a piece, so that no two neighbours look copied. */
export function variants<T>(make: (variant: T) => Mesh, first: T, ...more: readonly T[]): Pieces {
  return [make(first), ...more.map(make)];
}

export interface Heap extends Pile {
  readonly pieces: Pieces;
  readonly material: Material;
  readonly size?: number;
  /** Pieces lie flat, tipped by up to this angle; any way up without it. */
  readonly tilt?: number;
}

const turned = (random: Random, tilt: number | undefined): Place =>
  tilt === undefined ? tumbled(random) : lying(random, tilt);

/** Puts a heap of pieces into the scene; each differs a little in size and brightness. */
export function heap(scene: Scene, options: Heap): void {
  const { random } = scene;
  for (const at of pile(random, options)) {
    const tone = random.between(0.86, 1.08);
    scene.put(
      random.pick(options.pieces),
      options.material,
      { ...turned(random, options.tilt), at, size: (options.size ?? 1) * random.between(0.9, 1.1) },
      [tone, tone, tone],
    );
  }
}

/** Puts a vessel down and heaps pieces into it. */
export function fill(
  scene: Scene,
  vessel: Vessel,
  material: Material,
  options: Omit<Heap, 'reach' | 'ground'> & { readonly reach?: number },
): void {
  const center = options.center ?? [0, 0, 0];
  scene.put(vessel.mesh, material, { at: center });
  heap(scene, { reach: vessel.radius * 0.86, ...options, ground: vessel.floor });
}

/** Lays single pieces at the given spots. */
export function lay(
  scene: Scene,
  pieces: Pieces,
  material: Material,
  spots: readonly Vec3[],
  options: { readonly size?: number; readonly tilt?: number } = {},
): void {
  const { random } = scene;
  for (const at of spots) {
    scene.put(random.pick(pieces), material, {
      ...lying(random, options.tilt ?? 0.3),
      at,
      size: (options.size ?? 1) * random.between(0.92, 1.08),
    });
  }
}

/** Random spots on the table inside a box of x and z, at a height. */
export function spots(
  scene: Scene,
  count: number,
  x: readonly [number, number],
  z: readonly [number, number],
  y: number,
): Vec3[] {
  return Array.from({ length: count }, () => [
    scene.random.between(x[0], x[1]),
    y,
    scene.random.between(z[0], z[1]),
  ]);
}
