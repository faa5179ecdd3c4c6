import { merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { pile } from '../geometry/pile.js';
import { blob, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { half, pointing, sphereDirections, sprig, thorn, thorns } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { flesh, juicy, matt, satin } from '../props/materials.js';
import { egg } from '../props/pieces.js';
import { rgb } from '../render/color.js';
import type { Scene } from '../render/scene.js';
import type { Compositions } from './compose.js';

function rambutan(s: Scene, at: Vec3, r: number): void {
  s.put(
    egg(
      [r, r * 1.08, r],
      ([x, y, z]) => mix(rgb('#B01E22'), rgb('#D8452E'), fbm(x * 2, y * 2, z * 2, 2)),
      24,
    ),
    satin,
    { at },
  );
  const hair = tube(
    [
      [0, -0.02, 0],
      [0, 0.1, 0],
      [0.04, 0.2, 0],
      [0.12, 0.27, 0],
    ],
    (t) => 0.026 * (1 - t) + 0.004,
    {
      sides: 4,
      rows: 6,
      up: [1, 0, 0],
      color: (_u, v) => mix(rgb('#C4252A'), rgb('#D7B24A'), smoothstep(0.35, 1, v)),
    },
  );
  for (const d of sphereDirections(150)) {
    s.put(hair, flesh, {
      at: [at[0] + d[0] * r, at[1] + d[1] * r * 1.08, at[2] + d[2] * r],
      ...pointing(d),
      size: r * 1.9 * s.random.between(0.85, 1.2),
      roll: s.random.between(-0.3, 0.3),
    });
  }
}

function mangosteen(s: Scene, at: Vec3, r: number, yaw = 0): void {
  s.put(
    egg(
      [r, r * 0.9, r],
      ([x, y, z]) => scale(mix(rgb('#4A1730'), rgb('#6E2540'), fbm(x * 2, y * 2, z * 2, 3)), 0.95),
      48,
    ),
    satin,
    { at },
  );
  const petal = blob(
    20,
    ([x, y, z]) => 1 / Math.hypot(x / 0.36, y / 0.07, z / 0.3),
    ([x, , z]) => mix(rgb('#8AA04A'), rgb('#5C7434'), Math.hypot(x, z)),
  );
  for (let k = 0; k < 4; k++) {
    const a = yaw + k * 1.571;
    s.put(petal, satin, {
      at: [at[0] + Math.cos(a) * r * 0.36, at[1] + r * 0.88, at[2] - Math.sin(a) * r * 0.36],
      yaw: a,
      roll: -0.35,
      size: r,
    });
  }
  s.put(
    tube(
      [
        [0, 0, 0],
        [0, 0.2, 0],
        [0.05, 0.38, 0],
      ],
      0.075,
      { color: () => rgb('#7A6A3A') },
    ),
    matt,
    { at: [at[0], at[1] + r * 0.88, at[2]], size: r },
  );
}

const avocadoRim = (angle: number): number =>
  0.98 + 0.42 * Math.max(0, Math.cos(angle)) ** 2 - 0.14 * Math.abs(Math.sin(angle)) ** 4 * 0.6;

const avocadoSkin = ([x, y, z]: Vec3): Vec3 =>
  mix(rgb('#2E4A22'), rgb('#5E7F36'), fbm(x * 7, y * 7, z * 7, 2));

export const fruitScenes: Compositions = {
  'bo-sap': (s) => {
    ground(s, 'leaf');
    s.look({ width: 6.4, tilt: 33, target: [0, 0.75, 0.15] });
    const whole = blob(
      72,
      ([x, y, z]) => {
        const up = Math.max(0, y);
        return 0.98 + 0.5 * up ** 3 + 0.012 * noise(x * 22, y * 22, z * 22);
      },
      (d) => avocadoSkin(d),
    );
    s.put(whole, satin, { at: [-1.35, 0.95, -0.9], roll: 1.1, pitch: 0.2, yaw: 0.5 });
    s.put(whole, satin, { at: [1.15, 0.95, -1.35], roll: -1.2, yaw: -0.4 });
    const cut = (share: number, angle: number, seed: boolean): Vec3 => {
      const yellow = mix(rgb('#F3E07E'), rgb('#D9DA6B'), smoothstep(0.55, 0.82, share));
      const tone = mix(yellow, rgb('#8DB04A'), smoothstep(0.8, 0.94, share));
      const hollow = !seed && share * avocadoRim(angle) < 0.42 ? rgb('#DDBE62') : tone;
      return share > 0.965 ? rgb('#3F5E2A') : hollow;
    };
    const piece = (seed: boolean) =>
      half({
        rim: avocadoRim,
        depth: 0.85,
        face: (v, a) => cut(v, a, seed),
        skin: avocadoSkin,
        relief: (v, a) => (seed ? 0 : -0.36 * Math.sqrt(Math.max(0, 1 - ((v * avocadoRim(a)) / 0.44) ** 2))),
      });
    s.put(piece(true), flesh, { at: [-0.75, 0.85, 1.0], pitch: -1.05, yaw: 0.45 });
    s.put(
      egg(
        [0.44, 0.46, 0.44],
        ([x, y, z]) => mix(rgb('#7A4524'), rgb('#A96A3A'), fbm(x * 3, y * 3, z * 3, 3)),
        36,
      ),
      satin,
      { at: [-0.67, 1.02, 1.12] },
    );
    s.put(piece(false), flesh, { at: [1.4, 0.82, 0.8], pitch: -1.05, yaw: -0.4 });
  },
  'chom-chom': (s) => {
    ground(s, 'wood');
    s.look({ width: 6, tilt: 34, target: [0, 0.75, 0.1] });
    for (const [x, y, z] of [
      [-1.4, 0.62, -0.6],
      [-0.3, 0.62, -1.1],
      [0.85, 0.62, -0.85],
      [-0.95, 0.62, 0.55],
      [0.25, 0.62, 0.2],
      [1.45, 0.62, 0.25],
      [-0.45, 1.4, -0.35],
      [0.65, 1.35, -0.3],
    ] as const)
      rambutan(s, [x, y, z], 0.56);
    s.put(
      tube(
        [
          [-0.2, 2.0, -0.9],
          [0, 1.5, -0.6],
          [0.2, 1.0, -0.5],
        ],
        0.05,
        { color: () => rgb('#6B5233') },
      ),
      matt,
    );
    sprig(s, [-0.1, 1.95, -0.9], 2.6, 1.15);
    sprig(s, [0.2, 1.9, -0.9], 0.2, 1.15);
    const shell = half({
      rim: () => 0.56,
      depth: 0.5,
      face: (v) => (v > 0.9 ? rgb('#C4252A') : rgb('#F6E6DA')),
      skin: () => rgb('#B8252A'),
      relief: (v) => -0.4 * Math.sqrt(1 - Math.min(1, v) ** 2),
    });
    const open: Vec3 = [0.55, 0.5, 1.6];
    s.put(shell, flesh, { at: open, pitch: -1.25 });
    thorns(s, thorn(0.035, 0.28, '#C4252A', '#D7B24A'), 150, open, [0.54, 0.5, 0.54], (d) => d[1] < 0);
    s.put(
      egg([0.45, 0.5, 0.45], ([, y]) => mix(rgb('#E4DDCB'), rgb('#FBF8EF'), (y + 1) / 2), 32),
      juicy,
      { at: [0.55, 0.74, 1.6] },
    );
  },
  'mang-cut': (s) => {
    ground(s, 'stone');
    s.look({ width: 6, tilt: 32, target: [0, 0.7, 0.1] });
    mangosteen(s, [-1.45, 0.78, -0.75], 0.88, 0.3);
    mangosteen(s, [0.35, 0.78, -1.25], 0.88, 0.9);
    mangosteen(s, [1.9, 0.72, -0.5], 0.8, 0.1);
    mangosteen(s, [-1.75, 0.7, 1.05], 0.78, 0.5);
    const rind = half({
      rim: () => 0.95,
      depth: 0.85,
      face: (v) => (v > 0.95 ? rgb('#4A1730') : mix(rgb('#A8365A'), rgb('#C9577A'), noise(v * 20, 0.5, 0.5))),
      skin: () => rgb('#54192F'),
      relief: (v) => (v < 0.74 ? -0.45 * Math.sqrt(1 - (v / 0.74) ** 2) : 0),
    });
    const at: Vec3 = [0.55, 0.82, 0.85];
    s.put(rind, satin, { at, pitch: -1.12, yaw: -0.1 });
    const segment = egg([0.2, 0.3, 0.28], ([, y]) => mix(rgb('#E9E1D2'), rgb('#FFFDF6'), (y + 1) / 2), 28);
    for (let k = 0; k < 6; k++) {
      const a = k * 1.047;
      s.put(segment, juicy, {
        at: [
          at[0] + 0.34 * Math.sin(a),
          at[1] + 0.14 - 0.14 * Math.cos(a),
          at[2] + 0.12 + 0.32 * Math.cos(a),
        ],
        yaw: a,
        pitch: 0.35,
      });
    }
  },
  nhan: (s) => {
    ground(s, 'leaf');
    s.look({ width: 6, tilt: 38, target: [0.05, 0.6, 0.15] });
    const skin = egg(
      [0.33, 0.325, 0.33],
      ([x, y, z]) =>
        scale(
          mix(rgb('#B98A4C'), rgb('#D6AE70'), fbm(x * 3, y * 3, z * 3, 3)),
          0.9 + 0.2 * noise(x * 16, y * 16, z * 16),
        ),
      28,
    );
    const at = pile(s.random, {
      count: 64,
      radius: 0.33,
      reach: 1.75,
      shape: (d) => 1.7 - d * 0.72,
      tries: 40,
    });
    for (const spot of at) {
      const tone = s.random.between(0.88, 1.1);
      s.put(skin, satin, { at: spot, yaw: s.random.between(0, 7), pitch: s.random.between(0, 7) }, [
        tone,
        tone,
        tone,
      ]);
    }
    for (let i = 0; i < 16; i++) {
      const [x, z] = [s.random.between(-1.2, 1.2), s.random.between(-1.2, 0.9)];
      s.put(
        tube(
          [
            [0, 2.0, -0.7],
            [x * 0.5, 1.9, z * 0.5 - 0.3],
            [x, 1.6 - 0.4 * Math.hypot(x, z), z],
          ],
          0.03,
          { sides: 6, color: () => rgb('#7A5B35') },
        ),
        matt,
      );
    }
    s.put(
      tube(
        [
          [-0.4, 2.6, -1.5],
          [-0.1, 2.3, -1.0],
          [0, 1.95, -0.65],
        ],
        0.06,
        { color: () => rgb('#6B4F2E') },
      ),
      matt,
    );
    sprig(s, [-0.2, 2.3, -1.1], 2.9, 1.3);
    sprig(s, [0, 2.2, -1.0], 0.1, 1.3);
    const shell = half({
      rim: () => 0.34,
      depth: 0.32,
      face: (v) => (v > 0.9 ? rgb('#B98A4C') : rgb('#EBDDBE')),
      skin: () => rgb('#B98A4C'),
      relief: (v) => -0.26 * Math.sqrt(1 - Math.min(1, v) ** 2),
    });
    for (const [x, z, yaw] of [
      [1.5, 1.55, 0.3],
      [-1.65, 1.55, -0.3],
    ] as const) {
      s.put(shell, satin, { at: [x, 0.3, z], pitch: -1.1, yaw });
      s.put(
        egg([0.28, 0.28, 0.28], ([, y]) => mix(rgb('#A89C82'), rgb('#DED4BA'), (y + 1) / 2), 32),
        juicy,
        { at: [x, 0.37, z + 0.03] },
      );
    }
  },
  'dua-luoi': (s) => {
    ground(s, 'stone');
    s.look({ width: 6.8, tilt: 26, target: [0.1, 1.15, 0] });
    const netting = (x: number, y: number, z: number) => {
      const warp = fbm(x * 1.3, y * 1.3, z * 1.3, 2) * 2.4;
      const a = Math.abs(fbm(x * 5 + warp, y * 5, z * 5, 2) - 0.5);
      const b = Math.abs(fbm(x * 5, y * 5 + warp, z * 5 + 8, 2) - 0.5);
      return smoothstep(0.05, 0.012, Math.min(a, b));
    };
    const rind = (d: Vec3): Vec3 =>
      mix(
        mix(rgb('#7F9A5A'), rgb('#9DB070'), fbm(d[0] * 2, d[1] * 2, d[2] * 2, 2)),
        rgb('#DCD3AC'),
        netting(...d),
      );
    const melon = blob(200, (d) => 1.5 * (1 + 0.012 * netting(...d)), rind);
    const at: Vec3 = [-0.95, 1.48, -0.9];
    s.put(melon, matt, { at, roll: 0.15 });
    s.put(
      tube(
        [
          [0, 0, 0],
          [0, 0.35, 0],
          [0.06, 0.5, 0],
        ],
        0.085,
        { color: () => rgb('#8A9A5A') },
      ),
      matt,
      { at: [at[0] - 0.2, at[1] + 1.45, at[2]] },
    );
    s.put(
      tube(
        [
          [-0.55, 0.05, 0.05],
          [-0.2, 0, 0],
          [0.2, 0.02, 0],
          [0.6, -0.05, 0.05],
        ],
        0.075,
        { color: () => rgb('#8A9A5A') },
      ),
      matt,
      { at: [at[0] - 0.16, at[1] + 1.98, at[2]] },
    );
    const wedgeColor = (v: number): Vec3 => mix(rgb('#F3A24E'), rgb('#F8BE6E'), v);
    for (const [x, z, yaw] of [
      [1.35, 0.65, -0.35],
      [0.35, 1.5, 0.15],
    ] as const) {
      const wedge = (inner: boolean) =>
        surface(
          40,
          20,
          (u, v) => {
            const a = (u - 0.5) * 2.5;
            const r = inner ? 0.72 + 0.1 * v : 1.45;
            const w = (v - 0.5) * (inner ? 0.46 : 0.85);
            return [Math.sin(a) * r, 1.42 - Math.cos(a) * r, w];
          },
          { color: inner ? () => rgb('#F7B868') : (u, v) => rind([Math.sin(u * 3), u * 2, v]) },
        );
      const side = (sign: number) =>
        surface(
          40,
          14,
          (u, v) => {
            const a = (u - 0.5) * 2.5;
            const r = 0.72 + 0.73 * v;
            return [Math.sin(a) * r, 1.42 - Math.cos(a) * r, sign * (0.23 + 0.195 * v)];
          },
          {
            color: (u, v) =>
              v > 0.95
                ? rgb('#9DB070')
                : v > 0.86
                  ? rgb('#D9D08A')
                  : scale(wedgeColor(v), 0.94 + 0.1 * noise(u * 30, v * 12, 0.5)),
          },
        );
      s.put(merge([wedge(true), wedge(false), side(1), side(-1)]), juicy, {
        at: [x, 0, z],
        yaw,
        pitch: -0.25,
      });
    }
  },
  'chuoi-tuoi': (s) => {
    ground(s, 'rose');
    s.look({ width: 6.2, tilt: 34, target: [0, 0.65, 0.1] });
    const banana = (lift: number) => {
      const path: Vec3[] = Array.from({ length: 9 }, (_, i) => {
        const t = i / 8;
        return [0.2 + 3.5 * t, lift * Math.sin(t * 2.6) + 0.28, 0.95 * Math.sin(t * Math.PI) ** 1.1];
      });
      return tube(
        path,
        (t, a) =>
          (0.1 + 0.25 * smoothstep(0.02, 0.22, t) * (1 - smoothstep(0.82, 0.97, t) * 0.78)) *
          (1 + 0.045 * Math.cos(a * 5)) *
          (t > 0.995 ? 0.5 : 1),
        {
          sides: 20,
          rows: 60,
          color: (u, v) => {
            const yellow = mix(rgb('#F3C52E'), rgb('#E2A91E'), noise(u * 9, v * 6, lift * 9));
            const greenish = mix(rgb('#A9B23C'), yellow, smoothstep(0.02, 0.2, v));
            const speck = smoothstep(0.8, 0.86, noise(u * 28, v * 60, lift * 7));
            return mix(
              mix(greenish, rgb('#4A3418'), smoothstep(0.955, 0.985, v)),
              rgb('#8A5A20'),
              speck * 0.7,
            );
          },
        },
      );
    };
    const at: Vec3 = [-1.95, 0.1, -0.55];
    for (let k = 0; k < 6; k++)
      s.put(banana(0.12), satin, { at, yaw: 0.5 - k * 0.2, size: 1 + 0.03 * Math.sin(k * 3) });
    for (let k = 0; k < 5; k++)
      s.put(banana(0.25), satin, {
        at: [at[0] + 0.02, at[1] + 0.42, at[2] + 0.02],
        yaw: 0.38 - k * 0.21,
        size: 0.93,
      });
    s.put(
      blob(
        30,
        ([x, y, z]) =>
          (1 / Math.hypot(x / 0.42, y / 0.42, z / 0.5)) * (1 + 0.12 * noise(x * 4, y * 4, z * 4)),
        () => rgb('#8E8A3A'),
      ),
      matt,
      { at: [at[0] + 0.02, 0.55, at[2]] },
    );
    s.put(
      tube(
        [
          [0, 0, 0],
          [-0.4, 0.1, -0.25],
          [-0.62, 0.15, -0.4],
        ],
        0.2,
        { color: (_u, v) => mix(rgb('#8E8A3A'), rgb('#4A3418'), smoothstep(0.85, 1, v)) },
      ),
      matt,
      { at: [at[0], 0.6, at[2]] },
    );
  },
};
