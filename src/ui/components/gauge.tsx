import { t } from '../format/say';

interface GaugeProps {
  /** Store score 0–100; absent: a grey dashed ring. */
  value?: number | undefined;
  letter?: string | undefined;
  /** Still being read. */
  busy?: boolean;
  /** Side in px. */
  size?: number;
}

const name = (value: number | undefined, letter: string | undefined): string =>
  value === undefined
    ? t('panel.gauge.none')
    : letter
      ? t('panel.gauge.letter', { value: Math.round(value), letter })
      : t('panel.gauge.value', { value: Math.round(value) });

/** The store score as an arc of 270°, its letter inside. Without a score the ring is dashed and grey: unknown is never coloured. */
export function Gauge({ value, letter, busy, size = 60 }: GaugeProps) {
  const small = size < 40;
  const known = value !== undefined;
  // Three quarters of the circle are the scale; the gap below keeps room for the number.
  const span = small ? 100 : 75;
  return (
    <svg
      class={`gauge${small ? ' small' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 60 60"
      role="img"
      aria-label={name(value, letter)}
    >
      <g
        transform={`rotate(${small ? -90 : 135} 30 30)`}
        fill="none"
        stroke-width={small ? 7 : 5}
        stroke-linecap="round"
      >
        <circle
          class={known ? 'track' : 'track unknown'}
          cx="30"
          cy="30"
          r="25"
          {...(known ? { pathLength: 100, 'stroke-dasharray': `${span} 100` } : { 'stroke-dasharray': '.1 9.72' })}
        />
        {known && (
          <circle
            class="fill"
            cx="30"
            cy="30"
            r="25"
            pathLength={100}
            stroke-dasharray={`${(value / 100) * span} 100`}
          />
        )}
      </g>
      <text class="letter" x="30" y={small ? 38.5 : letter ? 36 : 37} text-anchor="middle">
        {letter ?? (known ? Math.round(value) : busy ? '…' : '–')}
      </text>
      {!small && known && letter && (
        <text class="figure" x="30" y="55" text-anchor="middle">
          {Math.round(value)}
        </text>
      )}
    </svg>
  );
}
