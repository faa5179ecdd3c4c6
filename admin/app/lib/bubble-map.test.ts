import { describe, expect, it } from 'vitest';
import { layOutBubbles, type MapPoint, shortPlaceName } from './bubble-map';

const size = { width: 400, height: 300, font: 12, largest: 30, labels: 5 };

const commune = (id: string, lat: number, lon: number, value: number): MapPoint => ({
  id,
  name: `Phường ${id}`,
  lat,
  lon,
  value,
  hidden: false,
});

describe('the bubble map', () => {
  const map = layOutBubbles(
    [
      commune('nam', 11.3, 106.8, 100),
      commune('bac', 12.1, 106.9, 400),
      { ...commune('dong', 11.7, 107.3, 0), hidden: true },
      commune('tay', 11.6, 106.4, 0),
    ],
    size,
  );
  const at = (id: string) => map.bubbles.find((bubble) => bubble.id === id)!;

  it('has north at the top and east on the right', () => {
    expect(at('bac').y).toBeLessThan(at('nam').y);
    expect(at('dong').x).toBeGreaterThan(at('tay').x);
  });

  it('keeps every bubble inside', () => {
    const rounding = 1e-6;
    for (const { x, y, radius } of map.bubbles) {
      expect(x - radius).toBeGreaterThanOrEqual(-rounding);
      expect(x + radius).toBeLessThanOrEqual(size.width + rounding);
      expect(y - radius).toBeGreaterThanOrEqual(-rounding);
      expect(y + radius).toBeLessThanOrEqual(size.height + rounding);
    }
  });

  it('gives four times the money four times the area', () => {
    expect(at('bac').radius / at('nam').radius).toBeCloseTo(2);
  });

  it('lets nothing be read from a hidden place, not even its name beside a size', () => {
    expect(map.labels.map((label) => label.id)).not.toContain('dong');
    const other = layOutBubbles(
      map.bubbles.map((bubble) => (bubble.id === 'dong' ? { ...bubble, value: 50 } : bubble)),
      size,
    );
    expect(other.bubbles.find((bubble) => bubble.id === 'dong')?.radius).toBe(at('dong').radius);
  });

  it('measures kilometres: a degree of latitude is 111 km', () => {
    const km = (at('nam').y - at('bac').y) / map.pixelsPerKm;
    expect(km).toBeCloseTo(0.8 * 111.32, 0);
  });

  it('names the largest, and never one name over another', () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      commune(`nơi ${index}`, 11.5 + index * 0.001, 106.8 + index * 0.001, 100 - index),
    );
    const crowded = layOutBubbles([...crowd, commune('xa', 12.1, 107.4, 1)], { ...size, labels: 40 });
    const ids = crowded.labels.map((label) => label.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(30);
    const rows = crowded.labels.map(({ x, y, anchor }) => `${anchor} ${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('names the three largest even where they crowd each other', () => {
    const crowd = Array.from({ length: 20 }, (_, index) =>
      commune(`nơi ${index}`, 11.5 + (index % 5) * 0.06, 106.8 + index * 0.01, 100 - index),
    );
    const crowded = layOutBubbles([...crowd, commune('xa', 12.1, 107.4, 1)], size);
    const ids = crowded.labels.map((label) => label.id);
    expect(ids).toEqual(expect.arrayContaining(['nơi 0', 'nơi 1', 'nơi 2']));
  });

  it('has a round amount in its legend, drawn as large as the map would', () => {
    expect(map.sample?.value).toBe(50);
    expect((map.sample?.radius ?? 0) ** 2 / at('nam').radius ** 2).toBeCloseTo(0.5);
  });

  it('survives a single place', () => {
    const alone = layOutBubbles([commune('một', 11.5, 106.8, 5)], size);
    expect(alone.bubbles[0]?.x).toBeCloseTo(200);
    expect(Number.isFinite(alone.pixelsPerKm)).toBe(true);
  });
});

describe('short names of places', () => {
  it('drop the kind of unit alone', () => {
    expect(shortPlaceName('Phường Đồng Xoài')).toBe('Đồng Xoài');
    expect(shortPlaceName('Xã Bù Gia Mập')).toBe('Bù Gia Mập');
    expect(shortPlaceName('Xãnh')).toBe('Xãnh');
  });
});
