import { describe, expect, it } from 'vitest';
import { blob } from '../geometry/solids.js';
import { Intersector, type Meeting } from './intersect.js';
import { material } from './material.js';
import { Scene } from './scene.js';

const meeting = (): Meeting => ({ triangle: -1, distance: 0, b: 0, c: 0 });

/** A heap of little balls in a cube, and one ball of glass above it. */
function balls(): { scene: Scene; centers: [number, number, number][] } {
  const scene = new Scene('balls');
  const ball = blob(24, 0.5);
  const centers = Array.from({ length: 60 }, (): [number, number, number] => [
    scene.random.between(-5, 5),
    scene.random.between(-5, 5),
    scene.random.between(-5, 5),
  ]);
  const dull = material([1, 1, 1]);
  for (const at of centers) scene.put(ball, dull, { at });
  scene.put(ball, material([1, 1, 1], { clear: true }), { at: [0, 20, 0] });
  return { scene, centers };
}

describe('a ray', () => {
  const { scene, centers } = balls();
  const intersector = new Intersector(
    scene.triangles(),
    scene.materials.map((m) => m.clear),
  );

  it('meets the ball that is nearest on its way, as reckoned without the tree', () => {
    let met = 0;
    for (let i = 0; i < 500; i++) {
      const [x, z] = [scene.random.between(-5, 5), scene.random.between(-5, 5)];
      const tops = centers.map(([cx, cy, cz]) => cy + Math.sqrt(0.25 - (x - cx) ** 2 - (z - cz) ** 2));
      const top = Math.max(...tops.filter((y) => !Number.isNaN(y)), Number.NEGATIVE_INFINITY);
      const found = meeting();
      const hit = intersector.cast(x, 10, z, 0, -1, 0, 1e9, false, found);
      const grazing = centers.some(([cx, , cz]) => Math.abs(Math.hypot(x - cx, z - cz) - 0.5) < 0.05);
      if (grazing) continue;
      expect(hit).toBe(top > Number.NEGATIVE_INFINITY);
      if (!hit) continue;
      met++;
      expect(10 - found.distance).toBeCloseTo(top, 1);
    }
    expect(met).toBeGreaterThan(50);
  });

  it('is let through by glass when it asks for shadow, and is stopped by what is dull', () => {
    expect(intersector.cast(0, 25, 0, 0, -1, 0, 10, false, meeting())).toBe(true);
    expect(intersector.cast(0, 25, 0, 0, -1, 0, 10, true, meeting())).toBe(false);
    const [[x, y, z] = [0, 0, 0]] = centers;
    expect(intersector.cast(x, y + 9, z, 0, -1, 0, 20, true, meeting())).toBe(true);
  });
});
