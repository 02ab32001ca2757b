import { badgesOn, onBadgesChange } from 'src/settings/badges';
import { fetchBadges, forgetBadges } from './room';

/** Whether this copy of the page script has fetched the layer itself; one that is there before is an older copy's. */
let ours = false;

/** Shows badges on a page of results while the user wants them, until the visit ends. Whether any store is known plays no part in it. */
async function followBadges(url: URL, visit: AbortSignal): Promise<void> {
  if (!ours) forgetBadges();
  ours = true;
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

/** What page scripts of shops with badges do on pages of results. */
export const onResults = (url: URL, visit: AbortSignal): void => void followBadges(url, visit);
