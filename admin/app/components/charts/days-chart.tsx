import { formatDate, formatDong, formatNumber } from '@cho-phien/storefront/format';
import { axisTicks, lengthScale } from '~/lib/chart-scale';
import { type Frame, frames } from './frame';

interface Day {
  date: string;
  goods: number;
}

const MARGIN = { top: 20, right: 4, bottom: 22, left: 46 };

/** Goods sold a day, as bars. Values are written in thousands of đồng. */
export function DaysChart({ days, label }: { days: Day[]; label: string }) {
  return frames([328, 180], [720, 240]).map((frame) => (
    <Drawing key={frame.name} days={days} frame={frame} label={label} />
  ));
}

function Drawing({ days, frame, label }: { days: Day[]; frame: Frame; label: string }) {
  const { width, height, font } = frame;
  const ticks = axisTicks(Math.max(0, ...days.map((day) => day.goods)), 3);
  const plot = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const ground = height - MARGIN.bottom;
  const bar = lengthScale(ticks.at(-1) ?? 0, plot.height);
  const step = plot.width / Math.max(1, days.length);
  const last = days.at(-1);
  const lastTop = last ? ground - bar(last.goods) : ground;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={frame.className} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${ground - bar(tick)})`}>
          <line x1={MARGIN.left} x2={width - MARGIN.right} className="stroke-line" />
          <text x={MARGIN.left - 6} y={font * 0.35} textAnchor="end" fontSize={font} className="fill-soft">
            {formatNumber(tick / 1_000)}
          </text>
        </g>
      ))}
      {days.map((day, index) => (
        <rect
          key={day.date}
          x={MARGIN.left + index * step + step * 0.15}
          y={ground - bar(day.goods)}
          width={step * 0.7}
          height={bar(day.goods)}
          className={day === last ? 'fill-basalt' : 'fill-edge'}
        >
          <title>{`${formatDate(day.date)}: ${formatDong(day.goods)}`}</title>
        </rect>
      ))}
      {last && (
        <text
          x={width - MARGIN.right}
          y={lastTop - 6}
          textAnchor="end"
          fontSize={font}
          className="halo fill-ink font-semibold"
        >
          {formatNumber(last.goods / 1_000)}
        </text>
      )}
      {days.map(
        (day, index) =>
          (index % 7 === days.length % 7 || day === last) && (
            <text
              key={day.date}
              x={MARGIN.left + (index + 0.5) * step}
              y={height - 5}
              textAnchor={day === last ? 'end' : 'middle'}
              fontSize={font}
              className="fill-soft"
            >
              {formatDate(day.date).slice(0, 5)}
            </text>
          ),
      )}
    </svg>
  );
}
