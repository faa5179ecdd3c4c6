import { type Mesh, merge } from '../geometry/mesh.js';
import type { Place } from '../geometry/place.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, smoothstep } from '../geometry/vec.js';
import { rgb } from '../render/color.js';
import type { Material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { oak } from './materials.js';
import { egg } from './pieces.js';

/** A wooden spoon: its bowl at the place, the handle back along +x. */
export function spoon(scene: Scene, place: Place, wood: Material = oak): void {
  const cup = blob(40, ([x, y, z]) => {
    const shell = 1 / Math.hypot(x / 0.62, y / 0.2, z / 0.44);
    return y > 0 ? shell * (1 - 0.72 * y) : shell;
  });
  const handle = tube(
    [
      [0.5, 0.02, 0],
      [0.9, 0.09, 0],
      [1.6, 0.13, 0],
      [2.5, 0.12, 0],
      [2.62, 0.12, 0],
    ],
    (t) => (0.075 + 0.035 * t) * Math.sqrt(Math.max(0, 1 - smoothstep(0.96, 1, t))),
    { flat: 1.3 },
  );
  scene.put(merge([cup, handle]), wood, place);
}

/** A chilli along x with its stalk. */
export function chili(length: number, hex: string): Mesh {
  const skin = rgb(hex);
  const body = tube(
    [
      [-length / 2, 0, 0],
      [-length / 4, 0, 0.05],
      [0, 0, 0.03],
      [length / 4, 0, -0.06],
      [length / 2, 0, -0.16],
    ],
    (t) => 0.115 * length * Math.sqrt(Math.max(0, Math.min(1, t * 9))) * (1 - t) ** 0.55 + 0.002,
    { sides: 14, rows: 30, color: () => skin },
  );
  const stalk = tube(
    [
      [-length / 2 - 0.3, 0.05, -0.07],
      [-length / 2 - 0.12, 0.02, -0.02],
      [-length / 2, 0, 0],
      [-length / 2 + 0.05, 0, 0.01],
    ],
    (t) => 0.022 + 0.06 * smoothstep(0.65, 1, t),
    { sides: 8, color: () => rgb('#5C7A35') },
  );
  return merge([body, stalk]);
}

/** A thin slice of garlic. */
export const garlicSlice = (): Mesh =>
  egg(
    [0.17, 0.03, 0.24],
    ([x, , z]) => mix(rgb('#F7EBC9'), rgb('#D9A85A'), smoothstep(0.6, 1, Math.hypot(x, z))),
    20,
  );

/** A lidless round pot lid knob, a stopper, a cork: a short round peg. */
export const peg = (radius: number, height: number): Mesh =>
  lathe(
    [
      [0, 0],
      [radius * 0.92, 0],
      [radius, 0.04],
      [radius, height - 0.04],
      [radius * 0.92, height],
      [0, height],
    ],
    { sharp: true },
  );
