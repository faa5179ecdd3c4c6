import type { Sight } from './camera.js';
import type { Intersector, Meeting } from './intersect.js';
import type { Sampler } from './sampler.js';
import type { Spot } from './spot.js';
import { AMBIENT, background, GLINT, glint, lamp, surroundings } from './studio.js';

const BOUNCES = 7;
const FARTHEST = 1e9;
/** Paths start this far off the surface, so that they do not meet it again. */
const OFF = 1e-3;

/** Follows one light path at a time backwards from the eye and adds up the light that reaches it. */
export class Path {
  /** Light that the path brought to the eye. */
  red = 0;
  green = 0;
  blue = 0;
  readonly #scene: Intersector;
  readonly #spot: Spot;
  readonly #sampler: Sampler;
  readonly #meeting: Meeting = { triangle: -1, distance: 0, b: 0, c: 0 };
  readonly #blocker: Meeting = { triangle: -1, distance: 0, b: 0, c: 0 };
  #ox = 0;
  #oy = 0;
  #oz = 0;
  #dx = 0;
  #dy = 0;
  #dz = 0;
  /** Share of the light that is left after the surfaces met so far. */
  #passRed = 1;
  #passGreen = 1;
  #passBlue = 1;

  constructor(scene: Intersector, spot: Spot, sampler: Sampler) {
    this.#scene = scene;
    this.#spot = spot;
    this.#sampler = sampler;
  }

  /** Follows the path; `seen` hears of the first surface that is not glass, if there is one. */
  follow({ from, along }: Sight, seen: (spot: Spot) => void): void {
    const spot = this.#spot;
    [this.#ox, this.#oy, this.#oz] = from;
    [this.#dx, this.#dy, this.#dz] = along;
    this.#passRed = this.#passGreen = this.#passBlue = 1;
    this.red = this.green = this.blue = 0;
    let first = true;
    let mirrored = true;
    let scattered = false;
    for (let bounce = 0; bounce < BOUNCES; bounce++) {
      if (!this.#meet()) {
        const [r, g, b] = first ? background(this.#dy) : surroundings(this.#dx, this.#dy, this.#dz, mirrored);
        this.#add(r, g, b);
        return;
      }
      spot.read(this.#meeting, this.#ox, this.#oy, this.#oz, this.#dx, this.#dy, this.#dz);
      if (first && !spot.material.clear) {
        first = false;
        seen(spot);
      }
      this.#addGlint();
      if (spot.material.clear) {
        this.#passThrough();
        continue;
      }
      const chance = Math.min(0.9, spot.mirrored * 1.6 + (spot.mirrored > 0 ? 0.04 : 0));
      if (chance > 0 && this.#sampler.next() < chance) {
        this.#mirror(spot.mirrored / chance);
        mirrored = true;
        continue;
      }
      this.#dim(spot.red, spot.green, spot.blue, (1 - spot.mirrored) / (1 - chance));
      this.#leave();
      this.#addLamp();
      if (scattered) {
        this.#add(...AMBIENT);
        return;
      }
      this.#scatter();
      scattered = true;
      mirrored = false;
    }
  }

  #meet(): boolean {
    return this.#scene.cast(
      this.#ox,
      this.#oy,
      this.#oz,
      this.#dx,
      this.#dy,
      this.#dz,
      FARTHEST,
      false,
      this.#meeting,
    );
  }

  #add(r: number, g: number, b: number): void {
    this.red += this.#passRed * r;
    this.green += this.#passGreen * g;
    this.blue += this.#passBlue * b;
  }

  #dim(r: number, g: number, b: number, share: number): void {
    this.#passRed *= r * share;
    this.#passGreen *= g * share;
    this.#passBlue *= b * share;
  }

  /** Starts the next stretch of the path just off the surface. */
  #leave(): void {
    const { x, y, z, nx, ny, nz } = this.#spot;
    this.#ox = x + nx * OFF;
    this.#oy = y + ny * OFF;
    this.#oz = z + nz * OFF;
  }

  #head(x: number, y: number, z: number): void {
    const length = Math.hypot(x, y, z) || 1;
    this.#dx = x / length;
    this.#dy = y / length;
    this.#dz = z / length;
  }

  /** Twice the share of the direction along the normal: taking it away mirrors the direction. */
  #across(): number {
    const { nx, ny, nz } = this.#spot;
    return 2 * (nx * this.#dx + ny * this.#dy + nz * this.#dz);
  }

  /** The lamp's reflection is worked out, not searched for: searching would speckle the picture. */
  #addGlint(): void {
    const { x, y, z, nx, ny, nz, mirrored, material } = this.#spot;
    if (mirrored === 0) return;
    const across = this.#across();
    const mx = this.#dx - across * nx;
    const my = this.#dy - across * ny;
    const mz = this.#dz - across * nz;
    const shown = glint(x, y, z, mx, my, mz, material.roughness) * mirrored * GLINT;
    if (shown < 0.015) return;
    const blocked = this.#scene.cast(
      x + nx * 2 * OFF,
      y + ny * 2 * OFF,
      z + nz * 2 * OFF,
      mx,
      my,
      mz,
      30,
      true,
      this.#blocker,
    );
    if (!blocked) this.#add(shown, shown, shown);
  }

  /** Glass mirrors the room, dims what is behind it (more at a slant), and bends nothing. */
  #passThrough(): void {
    const { x, y, z, nx, ny, nz, red, green, blue, facing, mirrored } = this.#spot;
    const across = this.#across();
    const [r, g, b] = surroundings(
      this.#dx - across * nx,
      this.#dy - across * ny,
      this.#dz - across * nz,
      true,
    );
    this.#add(r * mirrored, g * mirrored, b * mirrored);
    const thickness = Math.min(7, 1 / Math.max(0.05, facing));
    this.#dim(red ** thickness, green ** thickness, blue ** thickness, 1 - mirrored);
    this.#ox = x + this.#dx * OFF;
    this.#oy = y + this.#dy * OFF;
    this.#oz = z + this.#dz * OFF;
  }

  #mirror(share: number): void {
    const { nx, ny, nz, material } = this.#spot;
    const across = this.#across();
    const blur = material.roughness ** 2;
    const z = 1 - 2 * this.#sampler.next();
    const ring = Math.sqrt(1 - z * z);
    const turn = this.#sampler.next() * Math.PI * 2;
    this.#head(
      this.#dx - across * nx + blur * ring * Math.cos(turn),
      this.#dy - across * ny + blur * z,
      this.#dz - across * nz + blur * ring * Math.sin(turn),
    );
    this.#dim(1, 1, 1, share);
    this.#leave();
  }

  /** Goes on in a random direction, more often straight off the surface (Lambert). */
  #scatter(): void {
    const { nx, ny, nz } = this.#spot;
    const z = 1 - 2 * this.#sampler.next();
    const ring = Math.sqrt(1 - z * z) * 0.999;
    const turn = this.#sampler.next() * Math.PI * 2;
    this.#head(nx + ring * Math.cos(turn), ny + z * 0.999, nz + ring * Math.sin(turn));
  }

  /** Light from a random point of the lamp, unless something stands between. Soft things are lit a little in their own shadow. */
  #addLamp(): void {
    const { nx, ny, nz, material } = this.#spot;
    const across = this.#sampler.next() * 2 - 1;
    const along = this.#sampler.next() * 2 - 1;
    const x = lamp.at[0] + lamp.across[0] * across + lamp.along[0] * along - this.#ox;
    const y = lamp.at[1] + lamp.across[1] * across + lamp.along[1] * along - this.#oy;
    const z = lamp.at[2] + lamp.across[2] * across + lamp.along[2] * along - this.#oz;
    const far = Math.hypot(x, y, z);
    const straight = (nx * x + ny * y + nz * z) / far;
    const wrapped = (straight + material.softness) / (1 + material.softness);
    if (wrapped <= 0) return;
    const facing = -(lamp.normal[0] * x + lamp.normal[1] * y + lamp.normal[2] * z) / far;
    const dark =
      straight <= 0 ||
      this.#scene.cast(this.#ox, this.#oy, this.#oz, x / far, y / far, z / far, far, true, this.#blocker);
    const seen = dark ? material.softness * 0.3 : 1;
    const power = (seen * wrapped * Math.max(0, facing) * lamp.area) / (far * far * Math.PI);
    this.#add(power * lamp.light[0], power * lamp.light[1], power * lamp.light[2]);
  }
}
