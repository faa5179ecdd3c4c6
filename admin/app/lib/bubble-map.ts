import { axisTicks, radiusScale } from './chart-scale';

/** Kilometres in one degree of latitude. */
const KM_PER_DEGREE = 111.32;

export interface MapPoint {
  id: string;
  name: string;
  lat: number;
  lon: number;
  value: number;
  /** Drawn hollow, with one size for all: nothing may be read from it. */
  hidden: boolean;
}

export interface Bubble extends MapPoint {
  x: number;
  y: number;
  radius: number;
}

export interface Label {
  id: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface MapSize {
  width: number;
  height: number;
  font: number;
  /** Radius of the largest bubble. */
  largest: number;
  labels: number;
}

export interface BubbleMap {
  /** Largest first, so that small ones lie on top. */
  bubbles: Bubble[];
  labels: Label[];
  pixelsPerKm: number;
  /** A round amount and the bubble that stands for it, for the legend; null when nothing was sold. */
  sample: { value: number; radius: number } | null;
}

const HIDDEN_RADIUS = 9;
const EMPTY_RADIUS = 2.5;
/** So many of the largest get their name even where bubbles crowd. */
const ALWAYS_NAMED = 3;

/**
 * Places communes on a flat map (equirectangular about their middle latitude, true enough over 150 km) and names the largest where
 * there is room.
 */
export function layOutBubbles(points: MapPoint[], size: MapSize): BubbleMap {
  const { width, height, largest } = size;
  const most = Math.max(0, ...points.map((point) => point.value));
  const radius = radiusScale(most, largest);
  const lat = middleAndSpan(points.map((point) => point.lat));
  const lon = middleAndSpan(points.map((point) => point.lon));
  const shrink = Math.cos((lat.middle * Math.PI) / 180);
  const perDegree = Math.min((width - 2 * largest) / (lon.span * shrink), (height - 2 * largest) / lat.span);

  const bubbles = points
    .map((point) => ({
      ...point,
      x: width / 2 + (point.lon - lon.middle) * shrink * perDegree,
      y: height / 2 + (lat.middle - point.lat) * perDegree,
      radius: point.hidden ? HIDDEN_RADIUS : Math.max(radius(point.value), EMPTY_RADIUS),
    }))
    .sort((a, b) => b.radius - a.radius);

  // The first tick of a fine axis: round, and small enough for a legend.
  const value = axisTicks(most, 8)[1];
  const sample = value === undefined ? null : { value, radius: radius(value) };

  return { bubbles, labels: placeLabels(bubbles, size), pixelsPerKm: perDegree / KM_PER_DEGREE, sample };
}

/** Degrees; a lone place gets some land around it, so that there is a scale to draw. */
function middleAndSpan(degrees: number[]) {
  const low = Math.min(...degrees);
  const high = Math.max(...degrees);
  return { middle: (low + high) / 2, span: Math.max(high - low, 0.05) };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function placeLabels(bubbles: Bubble[], { width, height, font, labels }: MapSize): Label[] {
  const taken: Box[] = bubbles.map(({ x, y, radius }) => {
    // The square inside the circle: a label may cut its rim, not its heart.
    const half = radius * 0.7;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const placed: Label[] = [];
  const names: Box[] = [];
  const fits = (box: Box, others: Box[]) =>
    box.left >= 0 &&
    box.right <= width &&
    box.top >= 0 &&
    box.bottom <= height &&
    !others.some((other) => overlap(box, other));

  const named = bubbles.filter((one) => !one.hidden && one.value > 0);
  for (const [rank, bubble] of named.entries()) {
    if (placed.length === labels) break;
    const places = candidates(bubble, font);
    const found =
      places.find(({ box }) => fits(box, [...taken, ...names])) ??
      // The largest are what the map is about: their names may lie over bubbles, but never over a name.
      (rank < ALWAYS_NAMED ? places.find(({ box }) => fits(box, names)) : undefined);
    if (!found) continue;
    names.push(found.box);
    placed.push(found.label);
  }
  return placed;
}

function candidates({ id, name, x, y, radius }: Bubble, font: number): { label: Label; box: Box }[] {
  const long = name.length * font * 0.58;
  const gap = 4;
  const label = (anchor: Label['anchor'], textX: number, textY: number) => {
    const left = anchor === 'start' ? textX : anchor === 'end' ? textX - long : textX - long / 2;
    return {
      label: { id, text: name, x: textX, y: textY, anchor },
      box: { left, right: left + long, top: textY - font * 0.9, bottom: textY + font * 0.3 },
    };
  };
  return [
    label('start', x + radius + gap, y + font * 0.35),
    label('end', x - radius - gap, y + font * 0.35),
    label('middle', x, y - radius - gap),
    label('middle', x, y + radius + gap + font * 0.8),
    label('middle', x, y + font * 0.35),
  ];
}

/** A name without what every neighbour has too, for a place with little room. */
export function shortPlaceName(name: string): string {
  return name.replace(/^(Phường|Xã|Thị trấn|Đặc khu)\s+/u, '');
}
