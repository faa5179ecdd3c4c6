import type { ProvinceCommune } from '@cho-phien/backend/contract';
import { formatDongShort } from '@cho-phien/storefront/format';
import { type Bubble, type BubbleMap, layOutBubbles, shortPlaceName } from '~/lib/bubble-map';
import type { Month } from '~/lib/month';
import { useMessages } from '~/messages';
import { communeHref } from '../commune-table';
import { type Frame, frames, textWidth } from './frame';

/** Communes as bubbles where they lie; the area of a bubble is what its sellers sold. */
export function CommuneMap({ communes, month, label }: Omit<DrawingProps, 'frame'>) {
  return frames([328, 376], [600, 500]).map((frame) => (
    <Drawing key={frame.name} communes={communes} month={month} frame={frame} label={label} />
  ));
}

interface DrawingProps {
  communes: ProvinceCommune[];
  month: Month;
  frame: Frame;
  label: string;
}

function Drawing({ communes, month, frame, label }: DrawingProps) {
  const t = useMessages().overview.map;
  const { width, height, font } = frame;
  const wide = frame.name === 'wide';
  const legendHeight = wide ? 46 : 62;
  const map = layOutBubbles(
    communes.filter(isPlaced).map((commune) => ({
      id: commune.commune_code,
      name: shortPlaceName(commune.name),
      lat: commune.lat,
      lon: commune.lon,
      value: commune.suppressed ? 0 : commune.gmv_net,
      hidden: commune.suppressed,
    })),
    { width, height: height - legendHeight, font, largest: wide ? 36 : 24, labels: wide ? 10 : 5 },
  );
  const byCode = new Map(communes.map((commune) => [commune.commune_code, commune]));
  const describe = (bubble: Bubble) => {
    const commune = byCode.get(bubble.id);
    if (!commune || bubble.hidden) return t.bubbleHidden(commune?.name ?? bubble.name);
    return t.bubble(commune.name, formatDongShort(commune.gmv_net), commune.orders_delivered);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing
    <svg viewBox={`0 0 ${width} ${height}`} className={frame.className} role="group" aria-label={label}>
      {map.bubbles.map((bubble) => {
        const commune = byCode.get(bubble.id);
        const drawn = (
          <>
            <title>{describe(bubble)}</title>
            <circle cx={bubble.x} cy={bubble.y} r={bubble.radius} className={lookOf(bubble)} />
            {bubble.hidden && (
              <text x={bubble.x} y={bubble.y + 3.5} textAnchor="middle" fontSize="11" className="fill-soft">
                {t.hidden}
              </text>
            )}
          </>
        );
        return commune && bubble.value > 0 ? (
          <a key={bubble.id} href={communeHref(commune, month)} aria-label={describe(bubble)}>
            {drawn}
          </a>
        ) : (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is focusable only so that its figure can be read by keyboard
          <g key={bubble.id} role="img" tabIndex={0} aria-label={describe(bubble)}>
            {drawn}
          </g>
        );
      })}
      {map.labels.map((place) => (
        <text
          key={place.id}
          x={place.x}
          y={place.y}
          textAnchor={place.anchor}
          fontSize={font}
          className="halo fill-ink font-semibold"
        >
          {place.text}
        </text>
      ))}
      <Legend frame={frame} map={map} />
    </svg>
  );
}

/** A commune whose centre nobody has entered yet stands in the table alone. */
function isPlaced({ lat, lon }: ProvinceCommune): boolean {
  return lat !== 0 && lon !== 0;
}

function lookOf({ hidden, value }: Bubble): string {
  if (hidden) return 'fill-card stroke-edge [stroke-dasharray:3_2]';
  return value > 0 ? 'fill-basalt/55 stroke-basalt-deep' : 'fill-edge';
}

/** Scale bar, an amount as a bubble, and what a hollow circle means; on a phone in two rows. */
function Legend({ frame, map }: { frame: Frame; map: BubbleMap }) {
  const t = useMessages().overview.map;
  const { width, height, font } = frame;
  const wide = frame.name === 'wide';
  const { pixelsPerKm, sample } = map;
  const km = [50, 20, 10, 5, 1].find((length) => length * pixelsPerKm <= width * 0.25) ?? 1;
  const line = height - (wide ? 18 : font * 0.9);
  const upperLine = wide ? line : line - font * 2;
  const end = 2 + km * pixelsPerKm;
  const middle = -font * 0.33;
  return (
    <g fontSize={font}>
      <g transform={`translate(0 ${upperLine})`}>
        <path d={`M2 -5v5H${end}v-5`} fill="none" strokeWidth="1.5" className="stroke-soft" />
        <text x={end + 6} className="fill-soft">
          {t.km(km)}
        </text>
      </g>
      {sample && (
        <g transform={`translate(${width * (wide ? 0.4 : 0.62)} ${upperLine})`}>
          <circle cy={middle} r={sample.radius} className="fill-basalt/55 stroke-basalt-deep" />
          <text x={sample.radius + 6} className="fill-soft">
            {formatDongShort(sample.value)}
          </text>
        </g>
      )}
      <g transform={`translate(${wide ? width - textWidth(t.hiddenLegend, font) - 10 : 10} ${line})`}>
        <circle cy={middle} r="7" className="fill-card stroke-edge [stroke-dasharray:3_2]" />
        <text x="14" className="fill-soft">
          {t.hiddenLegend}
        </text>
      </g>
    </g>
  );
}
