import { cross, sub, type Vec3 } from './vec.js';

/** Triangles with smooth normals, texture coordinates and a colour at each corner (linear RGB, multiplies the material). */
export interface Mesh {
  readonly position: Float32Array;
  readonly normal: Float32Array;
  readonly uv: Float32Array;
  readonly color: Float32Array;
  readonly index: Uint32Array;
}

export interface SurfaceOptions {
  /** The surface meets itself at u = 0 and u = 1 (a jar, a tube). */
  readonly closed?: boolean;
  /** Colour at a point; white without it. */
  readonly color?: (u: number, v: number, point: Vec3) => Vec3;
}

/** Samples a surface over (u, v) in the unit square into `columns` × `rows` quads. Normals follow ∂u × ∂v. */
export function surface(
  columns: number,
  rows: number,
  at: (u: number, v: number) => Vec3,
  options: SurfaceOptions = {},
): Mesh {
  const width = columns + 1;
  const count = width * (rows + 1);
  const position = new Float32Array(count * 3);
  const uv = new Float32Array(count * 2);
  const color = new Float32Array(count * 3).fill(1);
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const k = j * width + i;
      const u = i / columns;
      const v = j / rows;
      const point = at(options.closed && i === columns ? 0 : u, v);
      position.set(point, k * 3);
      uv.set([u, v], k * 2);
      if (options.color) color.set(options.color(u, v, point), k * 3);
    }
  }
  const index = new Uint32Array(columns * rows * 6);
  let at6 = 0;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = j * width + i;
      index.set([a, a + 1, a + width, a + 1, a + width + 1, a + width], at6);
      at6 += 6;
    }
  }
  const normal = smoothNormals(position, index);
  if (options.closed) weldSeam(normal, width, rows);
  return { position, normal, uv, color, index };
}

/** Joins meshes into one. */
export function merge(parts: readonly Mesh[]): Mesh {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  for (const part of parts) {
    const base = position.length / 3;
    for (const x of part.position) position.push(x);
    for (const x of part.normal) normal.push(x);
    for (const x of part.uv) uv.push(x);
    for (const x of part.color) color.push(x);
    for (const i of part.index) index.push(i + base);
  }
  return {
    position: Float32Array.from(position),
    normal: Float32Array.from(normal),
    uv: Float32Array.from(uv),
    color: Float32Array.from(color),
    index: Uint32Array.from(index),
  };
}

/** Moves every corner of a mesh and works out its normals anew. */
export function bend(mesh: Mesh, move: (point: Vec3) => Vec3): Mesh {
  const position = new Float32Array(mesh.position.length);
  for (let i = 0; i < position.length; i += 3) position.set(move(corner(mesh.position, i / 3)), i);
  return { ...mesh, position, normal: smoothNormals(position, mesh.index) };
}

const corner = (values: Float32Array, k: number): Vec3 => [
  values[k * 3] ?? 0,
  values[k * 3 + 1] ?? 0,
  values[k * 3 + 2] ?? 0,
];

function smoothNormals(position: Float32Array, index: Uint32Array): Float32Array {
  const normal = new Float32Array(position.length);
  const accumulate = (k: number, n: Vec3) => {
    for (let axis = 0; axis < 3; axis++) normal[k * 3 + axis] = (normal[k * 3 + axis] ?? 0) + (n[axis] ?? 0);
  };
  for (let i = 0; i < index.length; i += 3) {
    const a = index[i] ?? 0;
    const b = index[i + 1] ?? 0;
    const c = index[i + 2] ?? 0;
    const pa = corner(position, a);
    const n = cross(sub(corner(position, b), pa), sub(corner(position, c), pa));
    accumulate(a, n);
    accumulate(b, n);
    accumulate(c, n);
  }
  for (let k = 0; k < normal.length / 3; k++) unit(normal, k);
  return normal;
}

function unit(normal: Float32Array, k: number): void {
  const n = corner(normal, k);
  const length = Math.hypot(n[0], n[1], n[2]) || 1;
  normal.set([n[0] / length, n[1] / length, n[2] / length], k * 3);
}

function weldSeam(normal: Float32Array, width: number, rows: number): void {
  for (let j = 0; j <= rows; j++) {
    const first = j * width;
    const last = first + width - 1;
    const a = corner(normal, first);
    const b = corner(normal, last);
    normal.set([a[0] + b[0], a[1] + b[1], a[2] + b[2]], first * 3);
    unit(normal, first);
    normal.set(corner(normal, first), last * 3);
  }
}
