import { surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { rgb } from '../render/color.js';
import { type Hit, type Material, material } from '../render/material.js';
import type { Scene } from '../render/scene.js';

/** What the goods stand on; the wall behind takes a colour that goes with it. */
export type Ground = 'wood' | 'walnut' | 'linen' | 'stone' | 'slate' | 'paper' | 'leaf' | 'sky' | 'rose';

const planks = (light: Vec3, dark: Vec3, width: number) => {
  const color = ({ x, z }: Hit): Vec3 => {
    const plank = Math.floor(z / width);
    const shift = noise(plank * 7.3, 0.5, 3.1) * 40;
    const grain = fbm((x + shift) * 0.5, plank * 9.1, z * 9, 4);
    const fine = fbm((x + shift) * 1.6, plank * 3.7, z * 42, 2);
    const tone = grain * 0.75 + fine * 0.35 + (noise(plank * 5.1, 1.5, 0.5) - 0.5) * 0.3;
    const edge = Math.abs(z / width - plank - 0.5);
    return scale(mix(dark, light, Math.min(1, Math.max(0, tone))), 1 - 0.45 * smoothstep(0.476, 0.497, edge));
  };
  return color;
};

const weave = (light: Vec3, dark: Vec3) => ({
  color: ({ x, z }: Hit): Vec3 => {
    const slub = fbm(x * 3, 0.5, z * 40, 2) * 0.5 + fbm(x * 40, 4.5, z * 3, 2) * 0.5;
    return mix(dark, light, 0.25 + slub * 0.9);
  },
  bump: ({ x, y, z }: Hit): number =>
    y > 0.2 ? 0 : 0.006 * (Math.sin(x * 95) * Math.sin(z * 95)) + 0.05 * fbm(x * 0.7, 2.5, z * 0.7, 2),
});

const speckled =
  (base: Vec3, vein: Vec3) =>
  (hit: Hit): Vec3 => {
    const cloud = fbm(hit.x * 0.8, 1.5, hit.z * 0.8, 5);
    const grit = noise(hit.x * 38, 7.5, hit.z * 38);
    return scale(mix(base, vein, smoothstep(0.35, 0.75, cloud)), 0.92 + grit * 0.16);
  };

interface Look {
  readonly wall: Vec3;
  readonly paint: (hit: Hit) => Vec3;
  readonly bump?: (hit: Hit) => number;
  readonly shine: number;
  readonly roughness: number;
}

const linen = weave(rgb('#F2EADB'), rgb('#D9CBB2'));
const rose = weave(rgb('#E8C9B8'), rgb('#CFA48E'));
const LOOKS: Record<Ground, Look> = {
  wood: {
    wall: rgb('#E9DDC6'),
    paint: planks(rgb('#D9B07C'), rgb('#A87442'), 1.25),
    shine: 0.03,
    roughness: 0.55,
  },
  walnut: {
    wall: rgb('#C9B59A'),
    paint: planks(rgb('#8C5A35'), rgb('#4E2D19'), 1.4),
    shine: 0.035,
    roughness: 0.5,
  },
  linen: { wall: rgb('#EFE6D6'), paint: linen.color, bump: linen.bump, shine: 0, roughness: 1 },
  rose: { wall: rgb('#F0DFD2'), paint: rose.color, bump: rose.bump, shine: 0, roughness: 1 },
  stone: {
    wall: rgb('#DDD9CF'),
    paint: speckled(rgb('#C9C4B8'), rgb('#A9A396')),
    shine: 0.03,
    roughness: 0.5,
  },
  slate: {
    wall: rgb('#8F938F'),
    paint: speckled(rgb('#4B4E4C'), rgb('#383B3A')),
    shine: 0.03,
    roughness: 0.5,
  },
  paper: { wall: rgb('#FBF7F0'), paint: () => rgb('#F6ECDA'), shine: 0, roughness: 1 },
  leaf: {
    wall: rgb('#CDD2BE'),
    paint: speckled(rgb('#99A184'), rgb('#858F72')),
    shine: 0.02,
    roughness: 0.7,
  },
  sky: { wall: rgb('#DFE3E2'), paint: speckled(rgb('#BCC6C8'), rgb('#A9B6BA')), shine: 0.02, roughness: 0.7 },
};

/** Lays the table and raises the wall behind it. */
export function ground(scene: Scene, kind: Ground): void {
  const look = LOOKS[kind];
  const paint = (hit: Hit): Vec3 => {
    const far = smoothstep(-3.2, -6.2, hit.z);
    return far >= 1 ? look.wall : mix(look.paint(hit), look.wall, far);
  };
  const { bump } = look;
  const sheet = surface(1, 48, (u, v) => {
    const x = (u - 0.5) * 60;
    const bendAt = 7;
    const run = v * 30;
    if (run < 17) return [x, 0, 8 - run];
    const angle = Math.min(Math.PI / 2, (run - 17) / 3);
    const rise = Math.max(0, run - 17 - (3 * Math.PI) / 2);
    return [x, 3 * (1 - Math.cos(angle)) + rise, -bendAt - 2 - 3 * Math.sin(angle)];
  });
  const surfaceMaterial: Material = material([1, 1, 1], {
    paint,
    calm: true,
    shine: look.shine,
    roughness: look.roughness,
    ...(bump ? { bump: (hit: Hit) => (hit.z < -5 ? 0 : bump(hit)) } : {}),
  });
  scene.put(sheet, surfaceMaterial);
}
