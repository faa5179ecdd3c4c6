const lattice = (x: number, y: number, z: number): number => {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(z, 2147483647 - 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};
const ease = (t: number) => t * t * (3 - 2 * t);

/** Smooth value noise in space, 0…1, one feature per unit. */
export function noise(x: number, y: number, z: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const u = ease(x - ix);
  const v = ease(y - iy);
  const w = ease(z - iz);
  const row = (dy: number, dz: number) => {
    const a = lattice(ix, iy + dy, iz + dz);
    return a + (lattice(ix + 1, iy + dy, iz + dz) - a) * u;
  };
  const near = row(0, 0) + (row(1, 0) - row(0, 0)) * v;
  const far = row(0, 1) + (row(1, 1) - row(0, 1)) * v;
  return near + (far - near) * w;
}

/** Noise summed over octaves, about 0…1. */
export function fbm(x: number, y: number, z: number, octaves = 4): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  for (let i = 0; i < octaves; i++) {
    sum += weight * noise(x, y, z);
    total += weight;
    weight *= 0.5;
    x = x * 2.03 + 11.3;
    y = y * 2.03 + 5.7;
    z = z * 2.03 + 3.1;
  }
  return sum / total;
}
