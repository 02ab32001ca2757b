import { badgesOn, onBadgesChange } from 'src/settings/badges';
import { fetchBadges } from './room';

/** Shows badges on a page of results while the user wants them, until the visit ends. Whether any store is known plays no part in it. */
export async function followBadges(url: URL, visit: AbortSignal): Promise<void> {
  let shown = new AbortController();
  const follow = async (): Promise<void> => {
    shown.abort();
    shown = new AbortController();
    const signal = AbortSignal.any([visit, shown.signal]);
    if (!(await badgesOn()) || signal.aborted) return;
    const room = await fetchBadges();
    if (!signal.aborted) room?.show(url, signal);
  };
  onBadgesChange(visit, () => void follow());
  await follow();
}
