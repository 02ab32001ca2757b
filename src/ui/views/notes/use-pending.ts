import type { PendingQuote } from '../../services/notes';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';

/** A quote taken from a page that waits for its note, if it belongs where this screen is. */
export function usePending(storeKey: string | undefined): { pending: PendingQuote | undefined; drop: () => void } {
  const { notes } = useServices();
  const { value, again } = useLive(() => notes.pending(), [notes]);
  const mine = value && (storeKey === undefined || value.storeKey === storeKey) ? value : undefined;
  return { pending: mine, drop: () => void notes.dropPending().then(again, again) };
}
