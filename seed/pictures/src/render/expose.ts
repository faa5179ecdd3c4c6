import { Eye } from './camera.js';
import { Intersector } from './intersect.js';
import { material } from './material.js';
import { Path } from './path.js';
import { Sampler } from './sampler.js';
import type { Scene } from './scene.js';
import { Spot } from './spot.js';

/** A noisy picture in linear light with what the denoiser needs beside it; three numbers a pixel, one for depth. */
export interface Exposure {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
  readonly albedo: Float32Array;
  readonly normal: Float32Array;
  readonly depth: Float32Array;
}

/** A single path never counts for more light than this. */
const BRIGHTEST = 2.5;
/** Samples of a pixel that shows nothing but table and wall. */
const CALM_SAMPLES = 4;

/** Takes the picture: `samples` light paths for each pixel. */
export function expose(scene: Scene, width: number, height: number, samples: number): Exposure {
  const triangles = scene.triangles();
  const intersector = new Intersector(
    triangles,
    scene.materials.map((m) => m.clear),
  );
  const [first = material([1, 1, 1]), ...others] = scene.materials;
  const sampler = new Sampler();
  const path = new Path(intersector, new Spot(triangles, [first, ...others]), sampler);
  const eye = new Eye(scene.camera);
  const film = new Film(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    let taken = 0;
    let calm = true;
    const seen = (spot: Spot) => {
      calm &&= spot.material.calm;
      film.note(pixel, spot, Math.hypot(spot.x - eye.at[0], spot.y - eye.at[1], spot.z - eye.at[2]));
    };
    while (taken < samples && !(calm && taken === CALM_SAMPLES)) {
      sampler.start(pixel, taken++);
      const x = ((pixel % width) + sampler.next()) / width - 0.5;
      const y = (height / 2 - Math.floor(pixel / width) - sampler.next()) / width;
      path.follow(eye.through(x, y, sampler), seen);
      film.add(pixel, path);
    }
    film.finish(pixel, taken);
  }
  return film;
}

/** Gathers the samples of each pixel. */
class Film implements Exposure {
  readonly light: Float32Array;
  readonly albedo: Float32Array;
  readonly normal: Float32Array;
  readonly depth: Float32Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.light = new Float32Array(width * height * 3);
    this.albedo = new Float32Array(width * height * 3);
    this.normal = new Float32Array(width * height * 3);
    this.depth = new Float32Array(width * height);
  }

  add(pixel: number, { red, green, blue }: Path): void {
    const dim = Math.min(1, BRIGHTEST / Math.max(red, green, blue, 1e-6));
    increase(this.light, pixel, red * dim, green * dim, blue * dim);
  }

  note(pixel: number, spot: Spot, distance: number): void {
    increase(this.albedo, pixel, spot.red, spot.green, spot.blue);
    increase(this.normal, pixel, spot.nx, spot.ny, spot.nz);
    this.depth[pixel] = (this.depth[pixel] as number) + distance;
  }

  finish(pixel: number, taken: number): void {
    for (const values of [this.light, this.albedo, this.normal])
      for (let k = pixel * 3; k < pixel * 3 + 3; k++) values[k] = (values[k] as number) / taken;
    this.depth[pixel] = (this.depth[pixel] as number) / taken;
  }
}

function increase(values: Float32Array, pixel: number, a: number, b: number, c: number): void {
  const k = pixel * 3;
  values[k] = (values[k] as number) + a;
  values[k + 1] = (values[k + 1] as number) + b;
  values[k + 2] = (values[k + 2] as number) + c;
}
