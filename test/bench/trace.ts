import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

/** One task of a page's main thread. */
interface Task {
  /** Milliseconds that scripts of ours worked in it, with the layout they asked for. */
  ms: number;
  /** Whether an answer of the worker came in it: then the chip is drawn and finds its place. */
  answered: boolean;
}

/** Events that are a script at work; on a page without scripts of its own, ours. */
const scripted = new Set([
  ...['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'v8.callFunction'],
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);
const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

const isOurs = ({ name, args }: TraceEvent): boolean =>
  name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension://') === true;

/** Microseconds the thread worked, or where the browser does not tell, time on the clock. */
const workOf = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;
const holds = (one: TraceEvent, other: TraceEvent): boolean =>
  other.ts >= one.ts && other.ts + (other.dur ?? 0) <= one.ts + (one.dur ?? 0);

const isAnswer = ({ args }: TraceEvent): boolean =>
  args?.chrome_mojo_event_info?.mojo_interface_tag === 'extensions.mojom.MessagePort';

/**
 * What scripts of ours did in each task of a page's main thread, from their first line on, while `work` goes on. What the page lays out and
 * paints by itself in the same task is not counted. The page must have no scripts of its own.
 */
export async function tasksOf(browser: Browser, page: Page, work: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const first = traceEvents.find(isOurs);
  if (!first) throw new Error('no script of ours in the trace');
  const own = traceEvents.filter(({ pid, tid, dur }) => pid === first.pid && tid === first.tid && dur !== undefined);
  const answers = own.filter(isAnswer);
  const scripts = own.filter(({ name, ts }) => ts >= first.ts && scripted.has(name));
  return own
    .filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur >= first.ts)
    .map((task) => {
      const inside = scripts.filter((one) => holds(task, one));
      const outermost = inside.filter((one) => !inside.some((other) => other !== one && holds(other, one)));
      const ms = outermost.reduce((sum, one) => sum + workOf(one), 0) / 1000;
      return { ms, answered: answers.some((one) => holds(task, one)) };
    });
}
