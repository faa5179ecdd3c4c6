import { toLinear } from './color.js';
import type { Meeting } from './intersect.js';
import type { Hit, Material, Texture } from './material.js';
import type { Triangles } from './scene.js';

const LINEAR = Float32Array.from({ length: 256 }, (_, i) => toLinear(i / 255));
/** Distance over which relief is measured, scene units. */
const RELIEF_STEP = 0.004;

/** Where a light path met a surface: place, normal towards the viewer, colour and material. Filled anew at each meeting. */
export class Spot implements Hit {
  x = 0;
  y = 0;
  z = 0;
  u = 0;
  v = 0;
  nx = 0;
  ny = 0;
  nz = 0;
  red = 0;
  green = 0;
  blue = 0;
  /** Cosine of the angle at which the path arrives, 0…1. */
  facing = 0;
  /** Share of light that is mirrored. */
  mirrored = 0;
  material: Material;
  readonly #triangles: Triangles;
  readonly #materials: readonly Material[];
  readonly #nearby: Hit = { x: 0, y: 0, z: 0, u: 0, v: 0 };

  constructor(triangles: Triangles, materials: readonly [Material, ...Material[]]) {
    this.#triangles = triangles;
    this.#materials = materials;
    this.material = materials[0];
  }

  /** Reads the surface that a ray with this origin and direction met. */
  read(meeting: Meeting, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void {
    const t = meeting.triangle;
    this.x = ox + dx * meeting.distance;
    this.y = oy + dy * meeting.distance;
    this.z = oz + dz * meeting.distance;
    this.material = this.#materials[this.#triangles.material[t] as number] as Material;
    const { b, c } = meeting;
    const a = 1 - b - c;
    const { normals, uvs } = this.#triangles;
    this.u = a * (uvs[t * 6] as number) + b * (uvs[t * 6 + 2] as number) + c * (uvs[t * 6 + 4] as number);
    this.v = a * (uvs[t * 6 + 1] as number) + b * (uvs[t * 6 + 3] as number) + c * (uvs[t * 6 + 5] as number);
    const between = (values: Float32Array, k: number) =>
      a * (values[t * 9 + k] as number) +
      b * (values[t * 9 + 3 + k] as number) +
      c * (values[t * 9 + 6 + k] as number);
    this.#turn(between(normals, 0), between(normals, 1), between(normals, 2));
    if (this.nx * dx + this.ny * dy + this.nz * dz > 0) this.#turn(-this.nx, -this.ny, -this.nz);
    if (this.material.bump) this.#emboss(this.material.bump);
    const { shine, roughness, paint, texture } = this.material;
    this.facing = Math.min(1, Math.abs(this.nx * dx + this.ny * dy + this.nz * dz));
    this.mirrored = shine > 0 ? shine + (1 - shine) * (1 - this.facing) ** 5 * (1 - roughness * 0.8) : 0;
    const base = paint ? paint(this) : this.material.color;
    this.red = base[0] * between(this.#triangles.colors, 0);
    this.green = base[1] * between(this.#triangles.colors, 1);
    this.blue = base[2] * between(this.#triangles.colors, 2);
    if (texture) this.#print(texture);
  }

  #turn(x: number, y: number, z: number): void {
    const length = Math.hypot(x, y, z) || 1;
    this.nx = x / length;
    this.ny = y / length;
    this.nz = z / length;
  }

  #emboss(bump: (hit: Hit) => number): void {
    const { nx, ny, nz } = this;
    const here = bump(this);
    const slope = (dx: number, dy: number, dz: number) => {
      this.#nearby.x = this.x + dx;
      this.#nearby.y = this.y + dy;
      this.#nearby.z = this.z + dz;
      return (bump(this.#nearby) - here) / RELIEF_STEP;
    };
    const gx = slope(RELIEF_STEP, 0, 0);
    const gy = slope(0, RELIEF_STEP, 0);
    const gz = slope(0, 0, RELIEF_STEP);
    const along = gx * nx + gy * ny + gz * nz;
    this.#turn(nx - gx + along * nx, ny - gy + along * ny, nz - gz + along * nz);
  }

  #print({ width, height, data }: Texture): void {
    const x = Math.min(width - 1, Math.max(0, Math.floor(this.u * width)));
    const y = Math.min(height - 1, Math.max(0, Math.floor((1 - this.v) * height)));
    const at = (y * width + x) * 4;
    const ink = (data[at + 3] as number) / 255;
    this.red += ((LINEAR[data[at] as number] as number) - this.red) * ink;
    this.green += ((LINEAR[data[at + 1] as number] as number) - this.green) * ink;
    this.blue += ((LINEAR[data[at + 2] as number] as number) - this.blue) * ink;
  }
}
