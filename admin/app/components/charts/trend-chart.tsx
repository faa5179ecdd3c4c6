import { axisTicks, lengthScale } from '~/lib/chart-scale';
import { type Frame, frames, textWidth } from './frame';

export interface TrendPoint {
  /** Short name below the point. */
  label: string;
  /** Null where there is none: the line has a gap. */
  value: number | null;
  /** The period is not over. */
  open: boolean;
}

interface TrendChartProps {
  points: TrendPoint[];
  target: { value: number; words: string } | null;
  write: (value: number) => string;
  label: string;
}

const MARGIN = { top: 26, right: 14, bottom: 26, left: 14 };

/** How a figure ran, as a line with its last value written at its end, against its target. */
export function TrendChart(props: TrendChartProps) {
  return frames([328, 190], [480, 230]).map((frame) => <Drawing key={frame.name} frame={frame} {...props} />);
}

function Drawing({ frame, points, target, write, label }: TrendChartProps & { frame: Frame }) {
  const { width, height, font } = frame;
  const values = points.flatMap(({ value }) => value ?? []);
  const top = axisTicks(Math.max(0, target?.value ?? 0, ...values), 4).at(-1) ?? 0;
  const ground = height - MARGIN.bottom;
  const rise = lengthScale(top, ground - MARGIN.top);
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, points.length - 1);
  const x = (index: number) => MARGIN.left + index * step;
  const placed = points.flatMap(({ value, open }, index) =>
    value === null ? [] : [{ x: x(index), y: ground - rise(value), value, open }],
  );
  const last = placed.at(-1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={frame.className} role="img" aria-label={label}>
      <line x1={MARGIN.left} x2={width - MARGIN.right} y1={ground} y2={ground} className="stroke-line" />
      {target && (
        <g transform={`translate(0 ${ground - rise(target.value)})`}>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            strokeWidth="2"
            strokeDasharray="6 4"
            className="stroke-ink"
          />
          <text x={MARGIN.left} y={-6} fontSize={font} className="halo fill-ink font-semibold">
            {target.words}
          </text>
        </g>
      )}
      <polyline
        points={placed.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}
        fill="none"
        strokeWidth="2.5"
        strokeLinejoin="round"
        className="stroke-basalt"
      />
      {placed.map((point) => (
        <circle
          key={point.x}
          cx={point.x}
          cy={point.y}
          r="4"
          strokeWidth="2"
          className={point.open ? 'fill-card stroke-basalt' : 'fill-basalt stroke-basalt'}
        />
      ))}
      {last && (
        <text
          x={Math.max(last.x + 8, MARGIN.left + textWidth(write(last.value), font))}
          y={last.y - 10}
          textAnchor="end"
          fontSize={font + 1}
          className="halo fill-ink font-bold"
        >
          {write(last.value)}
        </text>
      )}
      {points.map((point, index) => (
        <text
          key={point.label}
          x={x(index)}
          y={height - 6}
          textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
          fontSize={font}
          className="fill-soft"
        >
          {point.label}
        </text>
      ))}
    </svg>
  );
}
