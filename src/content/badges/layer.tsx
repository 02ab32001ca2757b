import badgesCss from 'assets/styles/badges.css?inline';
import baseCss from 'assets/styles/base.css?inline';
import tokensCss from 'assets/styles/tokens.css?inline';
import { render } from 'preact';
import { openPage } from 'src/extract/page';
import type { ResultCard, ResultPages } from 'src/sites/reading/result-cards';
import { StoreMark } from 'src/ui/components/store-badge';
import { StoreBadgeCard } from 'src/ui/components/store-badge-card';
import { convention, language } from 'src/ui/format/language';
import { t } from 'src/ui/format/say';
import { extensionAlive } from '../alive';
import { dress, keepInside } from '../overlay-walls';
import { runInSlices } from '../slices';
import { watchPage } from '../watch';
import { KnownStores } from './known';
import { followPointer } from './pointer';
import { type Seat, Seats } from './seats';

interface LayerOptions {
  pages: ResultPages;
  url: URL;
  signal: AbortSignal;
  shadow: ShadowRootMode;
}

/** Distance of the card from a mark that has the focus, px: the focus stays in view. */
const under = 4;
/** Least distance of the card from the edge of the window, px. */
const edge = 8;
/** How far the card reaches over a mark that the pointer rests on, px: the pointer is inside it at once. */
const over = 10;

/**
 * The layer of badges on a page of results: one anonymous host with a closed root at the end of the document, there from the start and the
 * same whether none or all of the stores are known. Every card has a seat of one size in it; what is drawn in a seat only we can see.
 */
export class BadgeLayer {
  private readonly host = document.createElement('span');
  private readonly root: ShadowRoot;
  private readonly surface = document.createElement('div');
  private readonly entry = document.createElement('button');
  private readonly cardBox = document.createElement('div');
  private readonly seats: Seats;
  private readonly known: KnownStores;
  private readonly end = new AbortController();
  private opened: { seat: Seat; by: 'pointer' | 'focus' } | undefined;
  private scanning = false;
  private again = false;

  constructor(private readonly options: LayerOptions) {
    this.root = this.host.attachShadow({ mode: options.shadow });
    dress(this.root, [tokensCss, baseCss, badgesCss]);
    keepInside(this.root);
    this.surface.className = 'surface';
    this.surface.lang = language();
    this.surface.dataset.convention = convention();
    this.entry.className = 'entry';
    this.entry.type = 'button';
    const bar = document.createElement('div');
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', t('badges.label'));
    bar.append(this.entry);
    this.seats = new Seats(bar);
    this.surface.append(bar, this.cardBox);
    this.root.append(this.surface);
    this.known = new KnownStores(() => this.end.abort());
    options.signal.addEventListener('abort', () => this.end.abort());
  }

  start(): void {
    const { signal } = this.end;
    document.documentElement.append(this.host);
    signal.addEventListener('abort', () => this.destroy());
    this.root.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.onKey(event));
    for (const box of [this.cardBox, this.seats.box])
      box.addEventListener('focusout', ({ relatedTarget }) => this.onFocusOut(relatedTarget));
    watchPage({
      document,
      roots: ':root',
      wantsEverything: () => true,
      isOurs: (node) => node === this.host,
      onChange: () => void this.scan(),
      onTick: () => this.tick(),
      signal,
    });
    followPointer<Seat>({
      at: (x, y, target) => this.seats.at(x, y, target),
      onRest: (seat) => this.open(seat, 'pointer'),
      onDismiss: () => this.opened?.by === 'pointer' && this.close(),
      signal,
    });
    this.followLayout(signal);
    void this.scan();
  }

  private followLayout(signal: AbortSignal): void {
    const quiet = { capture: true, passive: true, signal } as const;
    const settle = (): void => this.seats.placeSoon();
    addEventListener('resize', () => void this.scan(), quiet);
    addEventListener('scroll', ({ target }) => this.onScroll(target), quiet);
    addEventListener('load', settle, quiet);
    addEventListener('transitionend', settle, quiet);
    document.addEventListener('visibilitychange', () => !document.hidden && void this.refresh({ again: true }), {
      signal,
    });
    const sizes = new ResizeObserver(settle);
    sizes.observe(document.body);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  private tick(): void {
    if (!extensionAlive()) {
      this.end.abort();
      return;
    }
    // A page may throw out what it does not know; it is put back whatever it shows.
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.seats.forgetGone();
    this.seats.placeSoon();
  }

  private onScroll(target: EventTarget | null): void {
    if (this.opened?.by === 'pointer') this.close();
    // With the page itself the seats scroll along; what scrolls inside it moves its cards alone.
    if (target !== document) this.seats.placeSoon();
  }

  private async scan(): Promise<void> {
    this.again = true;
    if (this.scanning) return;
    this.scanning = true;
    try {
      while (this.again && !this.end.signal.aborted) {
        this.again = false;
        const { pages, url } = this.options;
        const cards = pages.cards(openPage({ document, url, at: new Date() }));
        await runInSlices(this.seats.take(cards), this.end.signal);
        this.draw();
        await this.refresh();
      }
    } catch (error) {
      console.debug('badges not drawn', error);
    } finally {
      this.scanning = false;
    }
  }

  private async refresh(how: { again?: boolean } = {}): Promise<void> {
    if (
      await this.known.ask(
        this.seats.all.map(({ card }) => card.ref),
        how,
      )
    )
      this.draw();
  }

  private draw(): void {
    if (this.end.signal.aborted) return;
    let known = 0;
    for (const seat of this.seats.all) {
      const badge = this.known.of(seat.card.ref);
      const { scores } = seat.card;
      seat.marked = badge !== undefined || scores.length > 0;
      if (badge) known++;
      const press = (): void => this.enter();
      render(
        seat.marked ? (
          <StoreMark badge={badge} scores={scores} onFocus={() => this.open(seat, 'focus')} onPress={press} />
        ) : null,
        seat.box,
      );
    }
    const entry = t('badges.entry', { known, total: this.seats.all.length });
    this.entry.ariaLabel = entry;
    this.entry.dataset.text = entry;
    if (this.opened) this.drawCard(this.opened.seat);
  }

  private drawCard(seat: Seat): void {
    const { ref, scores }: ResultCard = seat.card;
    const badge = this.known.of(ref);
    render(
      <StoreBadgeCard
        badge={badge}
        name={ref.storeName}
        scores={scores}
        now={new Date()}
        onPin={this.known.pinnable ? (pinned) => void this.pin(seat, pinned) : undefined}
        onLeave={() => this.opened?.by === 'pointer' && this.close()}
      />,
      this.cardBox,
    );
  }

  private async pin(seat: Seat, pinned: boolean): Promise<void> {
    await this.known.pin(seat.card.ref, pinned);
    await this.refresh({ again: true });
    this.draw();
  }

  private open(seat: Seat, by: 'pointer' | 'focus'): void {
    if (this.end.signal.aborted || !seat.marked) return;
    this.opened = { seat, by };
    this.drawCard(seat);
    const card = this.card();
    if (!card) return;
    if (!card.matches(':popover-open')) card.showPopover();
    const mark = seat.box.getBoundingClientRect();
    const width = document.scrollingElement?.clientWidth ?? innerWidth;
    const top = by === 'focus' ? mark.bottom + under : mark.top - over;
    const above = mark.top - under - card.offsetHeight;
    const fits = top + card.offsetHeight <= innerHeight - edge || above < edge;
    const wanted = by === 'focus' && !fits ? above : Math.min(top, innerHeight - edge - card.offsetHeight);
    card.style.left = `${Math.max(edge, Math.min(mark.left - over, width - edge - card.offsetWidth))}px`;
    card.style.top = `${Math.max(edge, wanted)}px`;
  }

  private close(): void {
    if (!this.opened) return;
    this.opened = undefined;
    render(null, this.cardBox);
  }

  private card(): HTMLElement | null {
    return this.cardBox.querySelector('.card');
  }

  /** From a mark into its card: to the check box where there is one. */
  private enter(): void {
    (this.card()?.querySelector<HTMLElement>('button') ?? this.card())?.focus({ preventScroll: true });
  }

  private onFocusOut(to: EventTarget | null): void {
    const stays = to instanceof Element && to.closest('.mark, .card');
    if (this.opened?.by === 'focus' && !stays) this.close();
  }

  private onKey(event: KeyboardEvent): void {
    const { key } = event;
    const active = this.root.activeElement;
    if (key === 'Escape') {
      const mark = active?.closest('.card') ? this.opened?.seat.box.querySelector<HTMLElement>('.mark') : undefined;
      this.close();
      mark?.focus({ preventScroll: true });
      this.close();
      return;
    }
    const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const step = steps[key];
    if (step === undefined || active?.closest('.card')) return;
    event.preventDefault();
    const marks = this.seats.marks();
    const at = marks.indexOf(active as HTMLElement);
    const next = at < 0 ? marks[step > 0 ? 0 : marks.length - 1] : marks[at + step];
    next?.scrollIntoView({ block: 'nearest' });
    (next ?? this.entry).focus({ preventScroll: true });
  }

  private destroy(): void {
    this.close();
    for (const seat of this.seats.all) render(null, seat.box);
    this.seats.clear();
    this.host.remove();
  }
}
