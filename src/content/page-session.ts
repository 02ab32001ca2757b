import { numberEquals } from 'src/domain/identity';
import type { PageRef, ReviewKey } from 'src/domain/site';
import type { PageState, Summary } from 'src/domain/summary';
import { send } from 'src/messages/bus';
import type { FailureCode, PageReport, TabCommand } from 'src/messages/protocol';
import type { ReadOutcome, Site } from 'src/sites/define';
import { baseOf } from 'src/sites/reading/bases';
import { FindingWalk } from './finding-walk';
import { Outbox, type Parcel } from './outbox';
import { mountOverlay, type Overlay, type OverlayView } from './overlay';
import { offerPage, type ShownPage } from './page-door';
import { pointAt } from './point-at';
import { runInSlices, yieldToPage } from './slices';
import { FormerPage } from './stale-page';
import { watchPage } from './watch';

/** How long after its start a page may still be putting its first facts in place, in ms; until then every change is looked at. */
const settlingMs = 15_000;
/** First wait before a reading that could not be delivered is tried again, in ms; doubled each time up to a minute. */
const retryMs = 1_000;
const longestRetryMs = 60_000;
/** Firefox's driver cannot look into a closed root, so its test build opens it; every other build keeps it closed. */
const shadow = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

interface SessionOptions {
  site: Site;
  ref: PageRef;
  url: URL;
  former?: FormerPage;
  /** Ends the whole script: the extension behind it is gone. */
  onGone: () => void;
  onTick: () => void;
  onMute: () => void;
  signal: AbortSignal;
}

/** One page under one address, from its first reading to its end: reads, sends what is new, shows what comes back. */
export class PageSession implements ShownPage {
  latest: ReadOutcome | undefined;
  onShown: (() => void) | undefined;
  private readonly outbox = new Outbox();
  /** No weak one: thousands of weak entries to elements make the browser's own clearing away take ten times as long. */
  private readonly memo = new Map<Element, unknown>();
  private readonly startedAt = performance.now();
  private overlay: Overlay | undefined;
  private report: PageReport | undefined;
  private saidState: string | undefined;
  private running = false;
  private again = false;
  private retryIn = retryMs;
  /** The worker keeps nothing of this page, so each answer needs all of it. */
  private unkept = false;
  private askedForShape = false;
  private readonly findings = new FindingWalk();
  private shownLast: Element | undefined;

  constructor(readonly options: SessionOptions) {
    const { site, signal } = options;
    offerPage(this);
    signal.addEventListener('abort', () => this.overlay?.destroy());
    watchPage({
      document,
      roots: site.reviewRoots,
      wantsEverything: () => this.settling(),
      isOurs: (node) => this.overlay?.owns(node) ?? false,
      onChange: () => void this.read(),
      onTick: () => this.tick(),
      signal,
    });
    // After a soft navigation the document still shows the former page: its first change starts the reading, or patience running out.
    if (options.former) setTimeout(() => void this.read(), 1_500);
    else void this.read();
    setTimeout(() => void this.read(), settlingMs + 100);
  }

  /** What the next session must know of this page to keep its leftovers out. */
  asFormer(): FormerPage {
    const item = this.latest?.reading.item;
    return new FormerPage(item?.id, item?.title, this.latest);
  }

  /** Does on this page what the user asked for by a shortcut. */
  follow(command: TabCommand): void {
    if (command === 'open-panel') {
      this.overlay?.unfold();
      return;
    }
    const { summary, state } = this.report ?? {};
    const reviews = summary?.items.find(({ key }) => key === state?.itemKey) ?? summary?.pooled;
    const node = this.nodeOf(this.findings.next(reviews?.findings ?? []) ?? []);
    if (node) pointAt(node);
  }

  /** Reads now, or once more right after the reading under way. */
  async read(): Promise<void> {
    if (this.options.signal.aborted) return;
    this.again = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.again && !this.options.signal.aborted) {
        this.again = false;
        await this.pass();
      }
    } catch (error) {
      this.show({ state: this.stateOf('failed', { why: { id: 'readingFailed' }, todo: { id: 'reloadPage' } }) });
      console.debug('reading failed', error);
    } finally {
      this.running = false;
    }
  }

  private settling(): boolean {
    return performance.now() - this.startedAt < settlingMs && !this.latest?.reading.store?.scores?.length;
  }

  private tick(): void {
    this.options.onTick();
    // That may have been the end: what was taken off the page must not be put back.
    if (this.options.signal.aborted) return;
    this.overlay?.reattach(this.options.site.anchor(document));
  }

  private async pass(): Promise<void> {
    const { site, url, former, signal } = this.options;
    const context = { document, url, at: new Date(), memo: this.memo };
    const outcome = await runInSlices(site.read(context), signal);
    if (!outcome) return;
    for (const card of this.memo.keys()) if (!card.isConnected) this.memo.delete(card);
    if (!this.askedForShape && site.wantsShape?.(outcome)) await this.fetchShape();
    const own = former ? former.without(outcome) : outcome;
    if (former?.stillShown(own.reading) && this.settling()) return;
    this.latest = own;
    const { reading } = own;
    if (reading.block)
      return this.say(this.stateOf('blocked', { why: { id: `blocked-${reading.block}` }, todo: { id: 'passCheck' } }));
    if (reading.page === 'none') {
      if (!this.settling()) await this.say(this.stateOf('not-a-shop-page'), false);
      return;
    }
    const parcels = await runInSlices(this.outbox.pack(reading, { whole: this.unkept }), signal);
    const last = parcels?.pop();
    for (const parcel of parcels ?? []) if (!(await this.deliverPart(parcel))) return;
    if (last && !(await this.deliver(last))) return;
    // What came is taken in, what is drawn of it is drawn in a task of its own: neither holds the page up for both.
    if (last) await yieldToPage();
    this.refresh();
  }

  /** Fetches the reader of lists that the page does not describe, once, and reads again with it. */
  private async fetchShape(): Promise<void> {
    this.askedForShape = true;
    if ((await send('script', 'shape')).ok) this.again = true;
  }

  /** Sends all but the last parcel. `false`: not acknowledged, will be tried again. */
  private async deliverPart(parcel: Parcel): Promise<boolean> {
    const reply = await send('part', parcel.reading);
    if (reply.ok) parcel.delivered();
    else this.refused(reply.error, parcel);
    return reply.ok && !this.options.signal.aborted;
  }

  /** Sends the last parcel and shows the reply. `false`: not acknowledged, will be tried again. */
  private async deliver(parcel: Parcel): Promise<boolean> {
    const asked = send('reading', parcel.reading);
    // While the worker works there is time to make the overlay, which is shown when its answer comes.
    await yieldToPage();
    if (!this.options.signal.aborted) this.mounted();
    const reply = await asked;
    if (this.options.signal.aborted) return false;
    if (!reply.ok) {
      if (reply.report) this.show(reply.report);
      this.refused(reply.error, parcel);
      return false;
    }
    const firstUnkept = reply.value.state.private === true && !this.unkept;
    this.unkept = reply.value.state.private === true;
    if (firstUnkept) this.again = true;
    else parcel.delivered();
    this.retryIn = retryMs;
    this.report = reply.value;
    if (reply.value.marks && !this.onShown) void send('script', 'marks');
    return true;
  }

  private refused(error: FailureCode, parcel: Parcel): void {
    if (error === 'context-gone') this.options.onGone();
    else if (error === 'invalid-reading' || error === 'wrong-sender') {
      // Sending the same again would be refused again.
      parcel.delivered();
      this.show({ state: this.stateOf('failed', { why: { id: 'readingRefused' }, todo: { id: 'reloadPage' } }) });
    } else {
      setTimeout(() => void this.read(), this.retryIn);
      this.retryIn = Math.min(this.retryIn * 2, longestRetryMs);
    }
  }

  private stateOf(kind: PageState['kind'], more: Partial<PageState> = {}): PageState {
    const { site, url } = this.options;
    return { kind, url: url.href, site: site.id, ...more };
  }

  /** Shows a state that needs no reading and tells the worker once. */
  private async say(state: PageState, visible = true): Promise<void> {
    if (visible) this.show({ state });
    const stamp = JSON.stringify(state);
    if (stamp === this.saidState) return;
    this.saidState = stamp;
    const reply = await send('state', state);
    if (!reply.ok && reply.error === 'context-gone') this.options.onGone();
  }

  private refresh(): void {
    const { report, latest } = this;
    if (!report || !latest) return;
    const item = latest.reading.item;
    const total = item?.totals?.all ?? item?.reviewCount ?? item?.reviewCountAtLeast;
    this.show({
      state: report.state,
      ...(report.summary ? { summary: report.summary } : {}),
      progress: {
        read: this.outbox.seen,
        usable: usableOf(report),
        growing: latest.reading.sample?.endReached !== true && this.outbox.seen > 0,
        ...(total === undefined ? {} : { total }),
        ...(item?.reviewCountText === undefined ? {} : { totalText: item.reviewCountText }),
      },
    });
    this.onShown?.();
  }

  private show(view: OverlayView): void {
    const { site, signal } = this.options;
    if (!signal.aborted) this.mounted().update(view, site.anchor(document));
  }

  private mounted(): Overlay {
    this.overlay ??= mountOverlay({ signal: this.options.signal, actions: this.actions(), shadow });
    return this.overlay;
  }

  private actions() {
    return {
      pin: async (pinned: boolean) => {
        const reply = await send('pin', pinned);
        if (reply.ok) this.report = reply.value;
        this.refresh();
      },
      mute: async () => {
        await send('mute', true);
        this.options.onMute();
      },
      note: () => void send('note', null),
      openReviews: () => {
        const opener = this.options.site.opener?.(document);
        if (!opener) return;
        pointAt(opener);
        opener.focus({ preventScroll: true });
      },
      jumpTo: (keys: readonly ReviewKey[]) => {
        const node = this.nodeOf(keys);
        if (node) pointAt(node);
        return node;
      },
      evidence: () => this.latest && { site: this.options.site, outcome: this.latest },
    };
  }

  /** One of these reviews on the page; asked for the same ones again, the next of them, and after the last the first. */
  private nodeOf(keys: readonly ReviewKey[]): Element | undefined {
    const { latest, shownLast } = this;
    if (!latest) return undefined;
    const wanted = new Set<ReviewKey | undefined>(keys);
    const shown = numberEquals(latest.reading.reviews.map(baseOf));
    const nodes = latest.nodes.filter((node, at) => node && wanted.has(shown[at]));
    this.shownLast = nodes[(shownLast ? nodes.indexOf(shownLast) + 1 : 0) % nodes.length];
    return this.shownLast;
  }
}

const usableOf = ({ state, summary }: { state: PageState; summary?: Summary }): number =>
  (summary?.items.find(({ key }) => key === state.itemKey) ?? summary?.pooled)?.coverage.usable ?? 0;
