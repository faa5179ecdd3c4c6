import type { Vec3 } from '../geometry/vec.js';

/** Where a ray met a surface: place in the scene and texture coordinates. */
export interface Hit {
  x: number;
  y: number;
  z: number;
  u: number;
  v: number;
}

/** A picture to lay on a surface, RGBA in sRGB bytes. */
export interface Texture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Material {
  /** Linear colour; multiplied with the colour of the mesh. */
  readonly color: Vec3;
  /** Colour by place, instead of `color`. */
  readonly paint?: (hit: Hit) => Vec3;
  /** Laid over the colour where it is opaque, once over the unit square of texture coordinates. */
  readonly texture?: Texture;
  /** Mirror share straight on (0.04 for most things, 0 for matt). */
  readonly shine: number;
  /** 0 mirror … 1 dull. */
  readonly roughness: number;
  /** Height of fine relief by place, in scene units. */
  readonly bump?: (hit: Hit) => number;
  /** Share of light that wraps into the shadow side: flesh, honey, petals. */
  readonly softness: number;
  /** A table or wall: calm enough for fewer samples. */
  readonly calm: boolean;
  /** A thin clear shell that lets light through, tinted by `color`. */
  readonly clear: boolean;
}

/** A material that is dull unless told. */
export const material = (color: Vec3, rest: Partial<Omit<Material, 'color'>> = {}): Material => ({
  color,
  shine: 0.03,
  roughness: 0.5,
  softness: 0,
  clear: false,
  calm: false,
  ...rest,
});
