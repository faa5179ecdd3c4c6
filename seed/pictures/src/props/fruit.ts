import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import type { Place } from '../geometry/place.js';
import { lathe, tube } from '../geometry/solids.js';
import { clamp, mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { rgb } from '../render/color.js';
import type { Scene } from '../render/scene.js';
import { flesh, matt, satin } from './materials.js';
import { egg, leaf } from './pieces.js';

/** Turn that brings a mesh's y axis onto a direction. */
export const pointing = ([x, y, z]: Vec3): Pick<Place, 'yaw' | 'pitch'> => ({
  pitch: Math.acos(clamp(y, -1, 1)),
  yaw: Math.atan2(x, z),
});

/** Directions spread evenly over the sphere. */
export const sphereDirections = (count: number): Vec3[] =>
  Array.from({ length: count }, (_, i) => {
    const y = 1 - (2 * (i + 0.5)) / count;
    const angle = i * 2.399963;
    const r = Math.sqrt(1 - y * y);
    return [r * Math.sin(angle), y, r * Math.cos(angle)];
  });

export interface Half {
  /** Distance from the middle to the rim by angle (0 is up). */
  readonly rim: (angle: number) => number;
  readonly depth: number;
  /** Colour of the cut by share of the way to the rim and angle. */
  readonly face: (share: number, angle: number) => Vec3;
  readonly skin: (point: Vec3) => Vec3;
  readonly relief?: (share: number, angle: number) => number;
}

/** A fruit cut in half: the cut looks along +z, the back bulges away. */
export function half({ rim, depth, face, skin, relief = () => 0 }: Half): Mesh {
  const at = (angle: number, share: number, z: number): Vec3 => {
    const r = rim(angle) * share;
    return [r * Math.sin(angle), r * Math.cos(angle), z];
  };
  const cut = surface(128, 48, (u, v) => at(-u * Math.PI * 2, v, relief(v, u * Math.PI * 2)), {
    closed: true,
    color: (u, v) => face(v, u * Math.PI * 2),
  });
  const back = surface(
    72,
    24,
    (u, v) => at(u * Math.PI * 2, Math.cos((v * Math.PI) / 2), -depth * Math.sin((v * Math.PI) / 2)),
    { closed: true, color: (_u, _v, p) => skin(p) },
  );
  return merge([cut, back]);
}

export interface Citrus {
  readonly radius: number;
  readonly segments: number;
  /** Share of the radius where the flesh ends. */
  readonly pith: number;
  readonly flesh: readonly [light: string, dark: string];
  readonly rind: readonly [light: string, dark: string];
}

/** The cut of a citrus fruit: rind, pith, segments with juice sacs. */
export function citrusFace({ segments, pith, flesh: [light, dark], rind: [skinLight] }: Citrus) {
  const [a, b, skin, white] = [rgb(light), rgb(dark), rgb(skinLight), rgb('#FBF3DF')];
  return (share: number, angle: number): Vec3 => {
    if (share > 0.965) return skin;
    const turn = (angle / (Math.PI * 2)) * segments;
    const across = Math.abs(turn - Math.floor(turn) - 0.5) * 2;
    const wall = smoothstep(0, 0.035, ((1 - across) * share * Math.PI) / segments);
    const inside = smoothstep(pith + 0.02, pith - 0.02, share) * smoothstep(0.09, 0.12, share) * wall;
    const sacs = fbm(Math.sin(angle) * share * 5 + 3, Math.cos(angle) * share * 5, Math.floor(turn) * 3.7, 2);
    const streak = noise(angle * 34, share * 5, Math.floor(turn) * 1.9);
    return mix(white, mix(b, a, clamp(0.35 * sacs + 0.75 * streak)), inside);
  };
}

/** Sacs stand out a little, walls lie lower. */
const citrusRelief =
  ({ segments, pith, radius }: Citrus) =>
  (share: number, angle: number) => {
    const turn = (angle / (Math.PI * 2)) * segments;
    const across = Math.abs(turn - Math.floor(turn) - 0.5) * 2;
    const inside =
      smoothstep(pith, pith - 0.06, share) * smoothstep(0.1, 0.2, share) * smoothstep(1, 0.8, across);
    return radius * (0.03 * inside + 0.012 * inside * noise(angle * 34, share * 9, 0.5));
  };

/** Half a citrus fruit with its cut along +z. */
export const citrusHalf = (citrus: Citrus): Mesh =>
  half({
    rim: () => citrus.radius,
    depth: citrus.radius * 0.95,
    face: citrusFace(citrus),
    relief: citrusRelief(citrus),
    skin: peel(citrus.rind),
  });

const peel = ([light, dark]: readonly [string, string]) => {
  const [a, b] = [rgb(light), rgb(dark)];
  return ([x, y, z]: Vec3): Vec3 =>
    scale(
      mix(b, a, smoothstep(0.3, 0.75, fbm(x * 1.5, y * 1.5, z * 1.5, 3))),
      0.93 + 0.12 * noise(x * 34, y * 34, z * 34),
    );
};

/** A whole citrus fruit, standing on the table at the origin, slightly flat. */
export function citrusWhole(citrus: Citrus, flat = 0.92): Mesh {
  const skin = peel(citrus.rind);
  const size: Vec3 = [citrus.radius, citrus.radius * flat, citrus.radius];
  const body = egg(size, (d) => skin([d[0] * citrus.radius, d[1] * citrus.radius, d[2] * citrus.radius]), 72);
  const star = lathe(
    [
      [0.11, citrus.radius * flat - 0.02],
      [0.08, citrus.radius * flat + 0.03],
      [0, citrus.radius * flat + 0.04],
    ],
    { sides: 5, color: () => rgb('#5C7A35') },
  );
  return merge([body, star]);
}

/** Two or more leaves on a short twig at a place. */
export function sprig(
  scene: Scene,
  at: Vec3,
  yaw: number,
  size = 1,
  dark = '#2F5D3A',
  light = '#6FA04A',
): void {
  const blade = leaf({ length: 1.15, width: 0.55, light, dark, droop: 0.22 });
  scene.put(
    tube(
      [
        [-0.3, -0.04, 0],
        [0, 0.03, 0],
        [0.35, 0.06, 0.02],
      ],
      0.035,
      { sides: 7, color: () => rgb('#6B5233') },
    ),
    matt,
    { at, yaw, size },
  );
  for (const turn of [0.15, 0.95, -0.8])
    scene.put(blade, satin, { at, yaw: yaw + turn, size: size * (1 - 0.12 * Math.abs(turn)) });
}

/** A spine or hair shape along +y, for thorny skins. */
export const thorn = (radius: number, length: number, base: string, tip: string): Mesh =>
  lathe(
    [
      [radius, -0.03],
      [radius * 0.62, length * 0.4],
      [radius * 0.22, length * 0.82],
      [0, length],
    ],
    {
      sides: 6,
      rows: 4,
      color: (_u, v) => mix(rgb(base), rgb(tip), v),
    },
  );

/** Covers an ellipsoid at `at` with thorns where `where` allows. */
export function thorns(
  scene: Scene,
  mesh: Mesh,
  count: number,
  at: Vec3,
  size: Vec3,
  where: (direction: Vec3) => boolean = () => true,
): void {
  for (const d of sphereDirections(count)) {
    if (!where(d)) continue;
    const r = 1 / Math.hypot(d[0] / size[0], d[1] / size[1], d[2] / size[2]);
    const n: Vec3 = [d[0] / size[0] ** 2, d[1] / size[1] ** 2, d[2] / size[2] ** 2];
    const length = Math.hypot(n[0], n[1], n[2]);
    const tone = scene.random.between(0.85, 1.1);
    scene.put(
      mesh,
      flesh,
      {
        at: [at[0] + d[0] * r, at[1] + d[1] * r, at[2] + d[2] * r],
        ...pointing([n[0] / length, n[1] / length, n[2] / length]),
        size: scene.random.between(0.85, 1.12),
      },
      [tone, tone, tone],
    );
  }
}
