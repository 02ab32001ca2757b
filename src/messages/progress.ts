import type { ReplicaProgress } from 'src/domain/replica';

const channelName = 'replica-progress';

/** Tells our own pages how far the work on the library folder is; to be called some times a second at most. */
export function announceProgress(progress: ReplicaProgress): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(progress);
  channel.close();
}

/** Calls `onProgress` while work on the library folder goes on, until `signal` ends it. The end is told by a Change of `replica`. */
export function followProgress(onProgress: (progress: ReplicaProgress) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<ReplicaProgress>) => onProgress(event.data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
