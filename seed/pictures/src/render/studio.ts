import { clamp, cross, mix, normalize, scale, smoothstep, type Vec3 } from '../geometry/vec.js';

const HALF = 2.6;

/** Brightness of the lamp's mirror image: less than the lamp, or highlights would burn out. */
export const GLINT = 13;
/** Light that stands for all bounces that are not followed. */
export const AMBIENT: Vec3 = [0.22, 0.2, 0.17];

/** The soft box above left, the same for every picture. */
export const lamp = (() => {
  const at: Vec3 = [-6.8, 9, 1.4];
  const normal = normalize(scale(at, -1));
  const across = scale(normalize(cross(normal, [0, 1, 0])), HALF);
  const along = scale(normalize(cross(across, normal)), HALF);
  return { at, normal, across, along, area: 4 * HALF * HALF, light: [17, 16.1, 14.6] as Vec3 };
})();

const ZENITH: Vec3 = [0.7, 0.74, 0.8];
const HORIZON: Vec3 = [0.5, 0.475, 0.44];
const BELOW: Vec3 = [0.22, 0.19, 0.16];

/** Light that comes from outside the scene along a direction, the lamp left out; mirrors also see a bright card on the right. */
export function surroundings(dx: number, dy: number, dz: number, mirrored: boolean): Vec3 {
  let sky = dy > 0 ? mix(HORIZON, ZENITH, Math.sqrt(dy)) : mix(HORIZON, BELOW, clamp(-dy * 4));
  sky = scale(sky, 1 - 0.35 * dx);
  if (!mirrored) return sky;
  const card =
    smoothstep(0.86, 0.97, dx * 0.93 + dz * 0.2 + Math.max(0, dy) * 0.2) * smoothstep(-0.1, 0.15, dy);
  return mix(sky, [1.9, 1.85, 1.75], card);
}

/** How much of the lamp a surface of this roughness mirrors along a direction, 0…1. */
export function glint(
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  roughness: number,
): number {
  const { at, normal, across, along } = lamp;
  const towards = normal[0] * dx + normal[1] * dy + normal[2] * dz;
  if (towards >= -0.05) return 0;
  const t = ((at[0] - ox) * normal[0] + (at[1] - oy) * normal[1] + (at[2] - oz) * normal[2]) / towards;
  if (t <= 0) return 0;
  const hx = ox + dx * t - at[0];
  const hy = oy + dy * t - at[1];
  const hz = oz + dz * t - at[2];
  const size = HALF * HALF;
  const u = Math.abs(hx * across[0] + hy * across[1] + hz * across[2]) / size;
  const v = Math.abs(hx * along[0] + hy * along[1] + hz * along[2]) / size;
  const spread = 0.12 + 4.5 * roughness * roughness;
  const edge = (x: number) => 1 / (1 + Math.exp(((x - 1) / spread) * 4));
  return (edge(u) * edge(v)) / (1 + 3 * roughness * roughness * 4.5);
}

/** What the camera sees where nothing stands. */
export const background = (dy: number): Vec3 => mix([0.86, 0.8, 0.7], [0.93, 0.9, 0.84], clamp(dy * 2 + 0.5));
