import type { Mesh } from '../geometry/mesh.js';
import { matrixOf, type Place } from '../geometry/place.js';
import { type Random, randomFrom } from '../geometry/random.js';
import type { Vec3 } from '../geometry/vec.js';
import type { Material } from './material.js';

export interface Camera {
  /** Angle above the table, degrees. */
  readonly tilt: number;
  /** Width of the picture at the target, scene units. */
  readonly width: number;
  readonly target: Vec3;
  /** Radius of the lens: larger blurs what is far from the target. */
  readonly lens: number;
}

/** What stands before the camera: triangles with their materials. */
export class Scene {
  readonly random: Random;
  camera: Camera = { tilt: 30, width: 7, target: [0, 0.9, 0], lens: 0.05 };
  readonly materials: Material[] = [];
  readonly #parts: { mesh: Mesh; place: Place; material: number; tint: Vec3 }[] = [];

  constructor(key: string) {
    this.random = randomFrom(key);
  }

  /** Sets the camera, keeping what is not named. */
  look(camera: Partial<Camera>): this {
    this.camera = { ...this.camera, ...camera };
    return this;
  }

  /** Puts a mesh into the scene; `tint` multiplies its colour. */
  put(mesh: Mesh, material: Material, place: Place = {}, tint: Vec3 = [1, 1, 1]): this {
    let number = this.materials.indexOf(material);
    if (number < 0) number = this.materials.push(material) - 1;
    this.#parts.push({ mesh, place, material: number, tint });
    return this;
  }

  /** All triangles in scene space, corner by corner. */
  triangles(): Triangles {
    const count = this.#parts.reduce((sum, { mesh }) => sum + mesh.index.length / 3, 0);
    const corners = new Float32Array(count * 9);
    const normals = new Float32Array(count * 9);
    const colors = new Float32Array(count * 9);
    const uvs = new Float32Array(count * 6);
    const material = new Uint16Array(count);
    let t = 0;
    for (const part of this.#parts) {
      const m = matrixOf(part.place);
      const size = part.place.size ?? 1;
      const [sx, sy, sz] = typeof size === 'number' ? [size, size, size] : size;
      const { index, position, normal, color, uv } = part.mesh;
      for (let i = 0; i < index.length; i++) {
        const k = index[i] as number;
        const at = t * 9 + (i % 3) * 3;
        const x = position[k * 3] as number;
        const y = position[k * 3 + 1] as number;
        const z = position[k * 3 + 2] as number;
        const nx = (normal[k * 3] as number) / (sx * sx);
        const ny = (normal[k * 3 + 1] as number) / (sy * sy);
        const nz = (normal[k * 3 + 2] as number) / (sz * sz);
        for (let r = 0; r < 3; r++) {
          const [a, b, c, d] = [
            m[r * 4] as number,
            m[r * 4 + 1] as number,
            m[r * 4 + 2] as number,
            m[r * 4 + 3] as number,
          ];
          corners[at + r] = a * x + b * y + c * z + d;
          normals[at + r] = a * nx + b * ny + c * nz;
          colors[at + r] = (color[k * 3 + r] as number) * (part.tint[r] as number);
        }
        uvs[t * 6 + (i % 3) * 2] = uv[k * 2] as number;
        uvs[t * 6 + (i % 3) * 2 + 1] = uv[k * 2 + 1] as number;
        if (i % 3 === 2) material[t++] = part.material;
      }
    }
    return { corners, normals, colors, uvs, material };
  }
}

/** Nine numbers a triangle for corners, normals and colours, six for texture coordinates, one for the material. */
export interface Triangles {
  readonly corners: Float32Array;
  readonly normals: Float32Array;
  readonly colors: Float32Array;
  readonly uvs: Float32Array;
  readonly material: Uint16Array;
}
