interface TradeAxisProps {
  /** −100 (the trade's worst store) to 100 (its best); 0 is the trade's mean. Right is always better. */
  percent: number;
}

/** Where a score stands between the worst and the best store of its trade. The words beside it say the same, so it is hidden from readers. */
export function TradeAxis({ percent }: TradeAxisProps) {
  const at = `${50 + Math.max(-100, Math.min(100, percent)) * 0.48}%`;
  const tone = percent === 0 ? 'level' : percent > 0 ? 'up' : 'down';
  return (
    <svg class={`axis ${tone}`} width="100%" height="16" aria-hidden="true">
      <line class="base" x1="1%" x2="99%" y1="8" y2="8" />
      <line class="mean" x1="50%" x2="50%" y1="2" y2="14" />
      <line class="reach" x1="50%" x2={at} y1="8" y2="8" />
      <circle class="mark" cx={at} cy="8" r="4.5" />
    </svg>
  );
}
