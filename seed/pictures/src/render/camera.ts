import { normalize, type Vec3 } from '../geometry/vec.js';
import type { Sampler } from './sampler.js';
import type { Camera } from './scene.js';

/** Distance of the eye in picture widths: a long lens, so that jars stand straight. */
const DISTANCE = 2.3;

/** A line of sight. */
export interface Sight {
  readonly from: Vec3;
  readonly along: Vec3;
}

/** Answers which way the eye looks through a point of the picture. */
export class Eye {
  readonly at: Vec3;
  readonly #camera: Camera;
  readonly #right: Vec3;
  readonly #up: Vec3;

  constructor(camera: Camera) {
    const tilt = (camera.tilt * Math.PI) / 180;
    const distance = camera.width * DISTANCE;
    const [x, y, z] = camera.target;
    this.#camera = camera;
    this.at = [x, y + Math.sin(tilt) * distance, z + Math.cos(tilt) * distance];
    this.#right = [1, 0, 0];
    this.#up = [0, Math.cos(tilt), -Math.sin(tilt)];
  }

  /** Through a point measured from the middle in picture widths, from anywhere on the lens. */
  through(x: number, y: number, sampler: Sampler): Sight {
    const angle = sampler.next() * Math.PI * 2;
    const radius = Math.sqrt(sampler.next()) * this.#camera.lens;
    const from = this.#beside(this.at, Math.cos(angle) * radius, Math.sin(angle) * radius);
    const { target, width } = this.#camera;
    const to = this.#beside(target, x * width, y * width);
    return { from, along: normalize([to[0] - from[0], to[1] - from[1], to[2] - from[2]]) };
  }

  #beside(point: Vec3, right: number, up: number): Vec3 {
    return [
      point[0] + this.#right[0] * right + this.#up[0] * up,
      point[1] + this.#right[1] * right + this.#up[1] * up,
      point[2] + this.#right[2] * right + this.#up[2] * up,
    ];
  }
}
