import { type Bvh, buildBvh } from './bvh.js';
import type { Triangles } from './scene.js';

/** The nearest meeting of a ray with the scene. */
export interface Meeting {
  /** Triangle number, −1 when the ray meets nothing. */
  triangle: number;
  distance: number;
  /** Weights of the second and third corner. */
  b: number;
  c: number;
}

/** Answers what a ray meets first and whether a point is lit. Clear triangles cast no shadow. */
export class Intersector {
  readonly #bvh: Bvh;
  readonly #edges: Float32Array;
  readonly #clear: Uint8Array;
  readonly #stack = new Int32Array(96);

  constructor(triangles: Triangles, clear: readonly boolean[]) {
    const { corners } = triangles;
    this.#bvh = buildBvh(corners);
    const count = corners.length / 9;
    this.#edges = new Float32Array(count * 9);
    this.#clear = new Uint8Array(count);
    const { order } = this.#bvh;
    for (let i = 0; i < count; i++) {
      const t = order[i] as number;
      for (let k = 0; k < 3; k++) {
        const a = corners[t * 9 + k] as number;
        this.#edges[i * 9 + k] = a;
        this.#edges[i * 9 + 3 + k] = (corners[t * 9 + 3 + k] as number) - a;
        this.#edges[i * 9 + 6 + k] = (corners[t * 9 + 6 + k] as number) - a;
      }
      this.#clear[i] = clear[triangles.material[t] as number] ? 1 : 0;
    }
  }

  /** Fills `meeting` with what the ray meets first within `far`; with `anyOpaque` it stops at the first opaque thing. */
  cast(
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    far: number,
    anyOpaque: boolean,
    meeting: Meeting,
  ): boolean {
    const { bounds, first, size, order } = this.#bvh;
    const edges = this.#edges;
    const stack = this.#stack;
    const ix = 1 / dx;
    const iy = 1 / dy;
    const iz = 1 / dz;
    let nearest = far;
    let found = -1;
    let top = 0;
    stack[top++] = 0;
    while (top > 0) {
      const node = stack[--top] as number;
      const n = node * 6;
      const x1 = ((bounds[n] as number) - ox) * ix;
      const x2 = ((bounds[n + 3] as number) - ox) * ix;
      const y1 = ((bounds[n + 1] as number) - oy) * iy;
      const y2 = ((bounds[n + 4] as number) - oy) * iy;
      const z1 = ((bounds[n + 2] as number) - oz) * iz;
      const z2 = ((bounds[n + 5] as number) - oz) * iz;
      let enter = Math.min(x1, x2);
      let leave = Math.max(x1, x2);
      const ey = Math.min(y1, y2);
      const ly = Math.max(y1, y2);
      const ez = Math.min(z1, z2);
      const lz = Math.max(z1, z2);
      if (ey > enter) enter = ey;
      if (ez > enter) enter = ez;
      if (ly < leave) leave = ly;
      if (lz < leave) leave = lz;
      if (leave < 0 || enter > leave || enter > nearest) continue;
      const held = size[node] as number;
      const start = first[node] as number;
      if (held === 0) {
        const a = start * 6;
        const b = a + 6;
        const near =
          ((bounds[a] as number) +
            (bounds[a + 3] as number) -
            (bounds[b] as number) -
            (bounds[b + 3] as number)) *
            dx +
          ((bounds[a + 1] as number) +
            (bounds[a + 4] as number) -
            (bounds[b + 1] as number) -
            (bounds[b + 4] as number)) *
            dy +
          ((bounds[a + 2] as number) +
            (bounds[a + 5] as number) -
            (bounds[b + 2] as number) -
            (bounds[b + 5] as number)) *
            dz;
        stack[top++] = near < 0 ? start + 1 : start;
        stack[top++] = near < 0 ? start : start + 1;
        continue;
      }
      for (let i = start; i < start + held; i++) {
        if (anyOpaque && this.#clear[i]) continue;
        const e = i * 9;
        const ax = edges[e + 3] as number;
        const ay = edges[e + 4] as number;
        const az = edges[e + 5] as number;
        const bx = edges[e + 6] as number;
        const by = edges[e + 7] as number;
        const bz = edges[e + 8] as number;
        const px = dy * bz - dz * by;
        const py = dz * bx - dx * bz;
        const pz = dx * by - dy * bx;
        const det = ax * px + ay * py + az * pz;
        if (det > -1e-12 && det < 1e-12) continue;
        const inverse = 1 / det;
        const tx = ox - (edges[e] as number);
        const ty = oy - (edges[e + 1] as number);
        const tz = oz - (edges[e + 2] as number);
        const b = (tx * px + ty * py + tz * pz) * inverse;
        if (b < 0 || b > 1) continue;
        const qx = ty * az - tz * ay;
        const qy = tz * ax - tx * az;
        const qz = tx * ay - ty * ax;
        const c = (dx * qx + dy * qy + dz * qz) * inverse;
        if (c < 0 || b + c > 1) continue;
        const distance = (bx * qx + by * qy + bz * qz) * inverse;
        if (distance < 1e-4 || distance >= nearest) continue;
        if (anyOpaque) return true;
        nearest = distance;
        found = i;
        meeting.b = b;
        meeting.c = c;
      }
    }
    meeting.distance = nearest;
    meeting.triangle = found < 0 ? -1 : (order[found] as number);
    return found >= 0;
  }
}
