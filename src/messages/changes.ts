import type { Change } from './protocol';

const channelName = 'changes';

/** Tells our own pages that something they may show has been committed. Pages of shops cannot hear it: they are of another origin. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(change);
  channel.close();
}

/** Calls `onChange` for each announced change until `signal` ends it. */
export function followChanges(onChange: (change: Change) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<Change>) => onChange(event.data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
