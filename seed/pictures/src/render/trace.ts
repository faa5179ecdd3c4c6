import type { Vec3 } from '../geometry/vec.js';
import { toLinear } from './color.js';
import { Intersector, type Meeting } from './intersect.js';
import type { Hit, Material } from './material.js';
import type { Scene } from './scene.js';
import { background, glint, lamp, surroundings } from './studio.js';

/** A noisy picture in linear light with what the denoiser needs beside it; three numbers a pixel, one for depth. */
export interface Exposure {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
  readonly albedo: Float32Array;
  readonly normal: Float32Array;
  readonly depth: Float32Array;
}

const BOUNCES = 7;
const BRIGHTEST = 2.5;
const GLINT = 13;
/** Samples of a pixel that shows nothing but table and wall. */
const CALM_SAMPLES = 4;

/** Follows light paths from the camera: `samples` for each pixel. */
export function expose(scene: Scene, width: number, height: number, samples: number): Exposure {
  const triangles = scene.triangles();
  const tracer = new Intersector(
    triangles,
    scene.materials.map((m) => m.clear),
  );
  const pixels = width * height;
  const out: Exposure = {
    width,
    height,
    light: new Float32Array(pixels * 3),
    albedo: new Float32Array(pixels * 3),
    normal: new Float32Array(pixels * 3),
    depth: new Float32Array(pixels),
  };
  const eye = cameraOf(scene);
  const meeting: Meeting = { triangle: -1, distance: 0, b: 0, c: 0 };
  const shadow: Meeting = { triangle: -1, distance: 0, b: 0, c: 0 };
  const hit: Hit = { x: 0, y: 0, z: 0, u: 0, v: 0 };
  const nearby: Hit = { x: 0, y: 0, z: 0, u: 0, v: 0 };

  let seed = 1;
  let dimension = 0;
  let sample = 0;
  const next = () => {
    let h = Math.imul(seed + Math.imul(dimension >> 1, 0x9e3779b1), 0x85ebca6b) ^ (dimension << 7);
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
    h ^= h >>> 13;
    h = Math.imul(h, 0x27d4eb2f);
    h ^= h >>> 16;
    const step = dimension & 1 ? 0.5698402909980532 : 0.7548776662466927;
    if (dimension & 1) h = Math.imul(h ^ 0x5bd1e995, 0x2c1b3c6d) ^ (h >>> 12);
    dimension++;
    return ((h >>> 0) / 4294967296 + sample * step) % 1;
  };

  const relief = (m: Material, nx: number, ny: number, nz: number): Vec3 => {
    if (!m.bump) return [nx, ny, nz];
    const step = 0.004;
    nearby.u = hit.u;
    nearby.v = hit.v;
    const height = (dx: number, dy: number, dz: number) => {
      nearby.x = hit.x + dx;
      nearby.y = hit.y + dy;
      nearby.z = hit.z + dz;
      return m.bump ? m.bump(nearby) : 0;
    };
    const h = height(0, 0, 0);
    const gx = (height(step, 0, 0) - h) / step;
    const gy = (height(0, step, 0) - h) / step;
    const gz = (height(0, 0, step) - h) / step;
    const along = gx * nx + gy * ny + gz * nz;
    const bx = nx - gx + along * nx;
    const by = ny - gy + along * ny;
    const bz = nz - gz + along * nz;
    const length = Math.hypot(bx, by, bz) || 1;
    return [bx / length, by / length, bz / length];
  };

  for (let pixel = 0; pixel < pixels; pixel++) {
    const px = pixel % width;
    const py = (pixel / width) | 0;
    seed = Math.imul(pixel + 1, 0x2545f491);
    let sumR = 0;
    let sumG = 0;
    let sumB = 0;
    let taken = 0;
    let calm = true;
    for (sample = 0; sample < samples; sample++) {
      if (sample === CALM_SAMPLES && calm) break;
      taken++;
      dimension = 0;
      const fx = (px + next()) / width - 0.5;
      const fy = 0.5 - (py + next()) / height;
      const lensAngle = next() * Math.PI * 2;
      const lensRadius = Math.sqrt(next()) * eye.lens;
      const lx = Math.cos(lensAngle) * lensRadius;
      const ly = Math.sin(lensAngle) * lensRadius;
      let ox = eye.at[0] + eye.right[0] * lx + eye.up[0] * ly;
      let oy = eye.at[1] + eye.right[1] * lx + eye.up[1] * ly;
      let oz = eye.at[2] + eye.right[2] * lx + eye.up[2] * ly;
      const wide = eye.width;
      const high = (eye.width * height) / width;
      let dx = eye.target[0] + eye.right[0] * fx * wide + eye.up[0] * fy * high - ox;
      let dy = eye.target[1] + eye.right[1] * fx * wide + eye.up[1] * fy * high - oy;
      let dz = eye.target[2] + eye.right[2] * fx * wide + eye.up[2] * fy * high - oz;
      let length = Math.hypot(dx, dy, dz);
      dx /= length;
      dy /= length;
      dz /= length;
      let tr = 1;
      let tg = 1;
      let tb = 1;
      let r = 0;
      let g = 0;
      let b = 0;
      let mirrored = true;
      let first = true;
      let diffuse = 0;
      for (let bounce = 0; bounce < BOUNCES; bounce++) {
        if (!tracer.cast(ox, oy, oz, dx, dy, dz, 1e9, false, meeting)) {
          const sky = first ? background(dy) : surroundings(dx, dy, dz, mirrored);
          r += tr * sky[0];
          g += tg * sky[1];
          b += tb * sky[2];
          if (first) {
            for (let k = 0; k < 3; k++) out.albedo[pixel * 3 + k] = (out.albedo[pixel * 3 + k] as number) + 1;
            out.depth[pixel] = (out.depth[pixel] as number) + 60;
          }
          break;
        }
        const t = meeting.triangle;
        const wb = meeting.b;
        const wc = meeting.c;
        const wa = 1 - wb - wc;
        hit.x = ox + dx * meeting.distance;
        hit.y = oy + dy * meeting.distance;
        hit.z = oz + dz * meeting.distance;
        const { normals: N, colors: C, uvs: T } = triangles;
        const n9 = t * 9;
        let nx = wa * (N[n9] as number) + wb * (N[n9 + 3] as number) + wc * (N[n9 + 6] as number);
        let ny = wa * (N[n9 + 1] as number) + wb * (N[n9 + 4] as number) + wc * (N[n9 + 7] as number);
        let nz = wa * (N[n9 + 2] as number) + wb * (N[n9 + 5] as number) + wc * (N[n9 + 8] as number);
        length = Math.hypot(nx, ny, nz) || 1;
        nx /= length;
        ny /= length;
        nz /= length;
        const m = scene.materials[triangles.material[t] as number] as Material;
        if (nx * dx + ny * dy + nz * dz > 0) {
          nx = -nx;
          ny = -ny;
          nz = -nz;
        }
        hit.u = wa * (T[t * 6] as number) + wb * (T[t * 6 + 2] as number) + wc * (T[t * 6 + 4] as number);
        hit.v = wa * (T[t * 6 + 1] as number) + wb * (T[t * 6 + 3] as number) + wc * (T[t * 6 + 5] as number);
        if (m.bump) [nx, ny, nz] = relief(m, nx, ny, nz);
        const facing = Math.min(1, Math.abs(nx * dx + ny * dy + nz * dz));
        const fresnel =
          m.shine > 0 ? m.shine + (1 - m.shine) * (1 - facing) ** 5 * (1 - m.roughness * 0.8) : 0;

        let [cr, cg, cb] = m.paint ? m.paint(hit) : m.color;
        cr *= wa * (C[n9] as number) + wb * (C[n9 + 3] as number) + wc * (C[n9 + 6] as number);
        cg *= wa * (C[n9 + 1] as number) + wb * (C[n9 + 4] as number) + wc * (C[n9 + 7] as number);
        cb *= wa * (C[n9 + 2] as number) + wb * (C[n9 + 5] as number) + wc * (C[n9 + 8] as number);
        if (m.texture) {
          const { width: tw, height: th, data } = m.texture;
          const tx = Math.min(tw - 1, Math.max(0, Math.floor(hit.u * tw)));
          const ty = Math.min(th - 1, Math.max(0, Math.floor((1 - hit.v) * th)));
          const at = (ty * tw + tx) * 4;
          const alpha = (data[at + 3] as number) / 255;
          cr += ((LINEAR[data[at] as number] as number) - cr) * alpha;
          cg += ((LINEAR[data[at + 1] as number] as number) - cg) * alpha;
          cb += ((LINEAR[data[at + 2] as number] as number) - cb) * alpha;
        }

        if (first && !m.clear) {
          first = false;
          calm &&= m.calm;
          const k = pixel * 3;
          out.albedo[k] = (out.albedo[k] as number) + cr;
          out.albedo[k + 1] = (out.albedo[k + 1] as number) + cg;
          out.albedo[k + 2] = (out.albedo[k + 2] as number) + cb;
          out.normal[k] = (out.normal[k] as number) + nx;
          out.normal[k + 1] = (out.normal[k + 1] as number) + ny;
          out.normal[k + 2] = (out.normal[k + 2] as number) + nz;
          out.depth[pixel] =
            (out.depth[pixel] as number) +
            Math.hypot(hit.x - eye.at[0], hit.y - eye.at[1], hit.z - eye.at[2]);
        }

        if (fresnel > 0 && bounce < 4) {
          const along = 2 * (nx * dx + ny * dy + nz * dz);
          const mx = dx - along * nx;
          const my = dy - along * ny;
          const mz = dz - along * nz;
          const shown = glint(hit.x, hit.y, hit.z, mx, my, mz, m.roughness) * fresnel * GLINT;
          if (
            shown > 0.015 &&
            !tracer.cast(
              hit.x + nx * 2e-3,
              hit.y + ny * 2e-3,
              hit.z + nz * 2e-3,
              mx,
              my,
              mz,
              30,
              true,
              shadow,
            )
          ) {
            r += tr * shown;
            g += tg * shown;
            b += tb * shown;
          }
        }

        if (m.clear) {
          const along = 2 * (nx * dx + ny * dy + nz * dz);
          const sky = surroundings(dx - along * nx, dy - along * ny, dz - along * nz, true);
          r += tr * sky[0] * fresnel;
          g += tg * sky[1] * fresnel;
          b += tb * sky[2] * fresnel;
          const through = Math.min(7, 1 / Math.max(0.05, facing));
          tr *= cr ** through * (1 - fresnel);
          tg *= cg ** through * (1 - fresnel);
          tb *= cb ** through * (1 - fresnel);
          ox = hit.x + dx * 1e-3;
          oy = hit.y + dy * 1e-3;
          oz = hit.z + dz * 1e-3;
          continue;
        }
        const chance = Math.min(0.9, fresnel * 1.6 + (fresnel > 0 ? 0.04 : 0));
        if (chance > 0 && next() < chance) {
          const along = 2 * (nx * dx + ny * dy + nz * dz);
          const blur = m.roughness * m.roughness;
          const z = 1 - 2 * next();
          const ring = Math.sqrt(1 - z * z);
          const turn = next() * Math.PI * 2;
          dx += -along * nx + blur * ring * Math.cos(turn);
          dy += -along * ny + blur * z;
          dz += -along * nz + blur * ring * Math.sin(turn);
          length = Math.hypot(dx, dy, dz);
          dx /= length;
          dy /= length;
          dz /= length;
          const weight = fresnel / chance;
          tr *= weight;
          tg *= weight;
          tb *= weight;
          ox = hit.x + nx * 1e-3;
          oy = hit.y + ny * 1e-3;
          oz = hit.z + nz * 1e-3;
          mirrored = true;
          continue;
        }
        const rest = chance > 0 ? (1 - fresnel) / (1 - chance) : 1;
        tr *= cr * rest;
        tg *= cg * rest;
        tb *= cb * rest;
        ox = hit.x + nx * 1e-3;
        oy = hit.y + ny * 1e-3;
        oz = hit.z + nz * 1e-3;

        const du = next() * 2 - 1;
        const dv = next() * 2 - 1;
        let sx = lamp.at[0] + lamp.across[0] * du + lamp.along[0] * dv - ox;
        let sy = lamp.at[1] + lamp.across[1] * du + lamp.along[1] * dv - oy;
        let sz = lamp.at[2] + lamp.across[2] * du + lamp.along[2] * dv - oz;
        const far = Math.hypot(sx, sy, sz);
        sx /= far;
        sy /= far;
        sz /= far;
        const straight = nx * sx + ny * sy + nz * sz;
        const wrapped = (straight + m.softness) / (1 + m.softness);
        if (wrapped > 0) {
          const fall = -(lamp.normal[0] * sx + lamp.normal[1] * sy + lamp.normal[2] * sz);
          const dark = straight <= 0 || tracer.cast(ox, oy, oz, sx, sy, sz, far, true, shadow);
          const seen = dark ? m.softness * 0.3 : 1;
          const power = (seen * wrapped * Math.max(0, fall) * lamp.area) / (far * far * Math.PI);
          r += tr * power * lamp.light[0];
          g += tg * power * lamp.light[1];
          b += tb * power * lamp.light[2];
        }
        if (++diffuse > 1) {
          r += tr * 0.22;
          g += tg * 0.2;
          b += tb * 0.17;
          break;
        }
        const z = 1 - 2 * next();
        const ring = Math.sqrt(1 - z * z);
        const turn = next() * Math.PI * 2;
        dx = nx + ring * Math.cos(turn) * 0.999;
        dy = ny + z * 0.999;
        dz = nz + ring * Math.sin(turn) * 0.999;
        length = Math.hypot(dx, dy, dz) || 1;
        dx /= length;
        dy /= length;
        dz /= length;
        mirrored = false;
      }
      const peak = Math.max(r, g, b);
      const dim = peak > BRIGHTEST ? BRIGHTEST / peak : 1;
      sumR += r * dim;
      sumG += g * dim;
      sumB += b * dim;
    }
    const k = pixel * 3;
    out.light.set([sumR / taken, sumG / taken, sumB / taken], k);
    for (let c = 0; c < 3; c++) {
      out.albedo[k + c] = (out.albedo[k + c] as number) / taken;
      out.normal[k + c] = (out.normal[k + c] as number) / taken;
    }
    out.depth[pixel] = (out.depth[pixel] as number) / taken;
  }
  return out;
}

const LINEAR = Float32Array.from({ length: 256 }, (_, i) => toLinear(i / 255));

interface Eye {
  readonly at: Vec3;
  readonly target: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly width: number;
  readonly lens: number;
}

function cameraOf({ camera }: Scene): Eye {
  const tilt = (camera.tilt * Math.PI) / 180;
  const turn = (camera.turn * Math.PI) / 180;
  const distance = camera.width * 2.3;
  const back: Vec3 = [Math.cos(tilt) * Math.sin(turn), Math.sin(tilt), Math.cos(tilt) * Math.cos(turn)];
  const [x, y, z] = camera.target;
  return {
    at: [x + back[0] * distance, y + back[1] * distance, z + back[2] * distance],
    target: camera.target,
    right: [Math.cos(turn), 0, -Math.sin(turn)],
    up: [-Math.sin(tilt) * Math.sin(turn), Math.cos(tilt), -Math.sin(tilt) * Math.cos(turn)],
    width: camera.width,
    lens: camera.lens,
  };
}
