import baseCss from 'assets/styles/base.css?inline';
import layerCss from 'assets/styles/layer.css?inline';
import textsCss from 'assets/styles/texts.css?inline';
import toggleCss from 'assets/styles/toggle.css?inline';
import tokensCss from 'assets/styles/tokens.css?inline';
import tonesCss from 'assets/styles/tones.css?inline';
import { render, type VNode } from 'preact';
import { convention, language } from 'src/ui/format/language';
import { extensionAlive } from '../alive';
import { dress, keepInside } from '../overlay-walls';
import { runInSlices } from '../slices';
import { watchPage } from '../watch';
import { followPointer } from './pointer';
import { type Seat, type Seated, Seats } from './seats';
import type { Size, Spot } from './spots';
import { followTouch } from './touch';

/** What a layer draws and knows: the rest is the same for all layers. */
export interface LayerParts<C extends Seated> {
  css: string;
  /** Name of the layer for who cannot see it. */
  label: string;
  size: Size;
  spotOf: (card: C) => Spot;
  /** Whether every change of the page may bring new cards; else `scan` is called from outside. */
  everyChange: boolean;
  /** The cards that are to have a seat now. */
  cards(): Generator<void, readonly C[]>;
  /** Asks about cards not asked about before, or about all. Says whether there is an answer. */
  ask(cards: readonly C[], how: { again?: boolean }): Promise<boolean>;
  /** The mark in a card's seat: a button of class `mark`; none where there is nothing to say. */
  mark(card: C, does: { onFocus(): void; onPress(): void }): VNode | undefined;
  /** What opens over a mark: a popover of class `card`. */
  opened(card: C, does: { onLeave(): void }): VNode;
  /** What the layer's one stop in the order of the Tab key says, given how many cards are marked. */
  entry(marked: number): string;
}

/** What opened a card, and with it what closes it again. */
type OpenedBy = 'pointer' | 'focus' | 'touch';

interface LayerOptions {
  signal: AbortSignal;
  /** `open` only in test builds that must look inside. */
  shadow: ShadowRootMode;
}

/** Distance of the card from a mark that has the focus, px: the focus stays in view. */
const under = 4;
/** Least distance of the card from the edge of the window, px. */
const edge = 8;
/** How far the card reaches over a mark that the pointer rests on, px: the pointer is inside it at once. */
const over = 10;

/**
 * A layer of marks over a page: one anonymous host with a closed root at the end of the document, there from the start and the same
 * whatever is known. Every card has a seat of one size in it; what is drawn in a seat only we can see.
 */
export class Layer<C extends Seated> {
  private readonly host = document.createElement('span');
  private readonly root: ShadowRoot;
  private readonly surface = document.createElement('div');
  private readonly entry = document.createElement('button');
  private readonly cardBox = document.createElement('div');
  private readonly seats: Seats<C>;
  private readonly end = new AbortController();
  private opened: { seat: Seat<C>; by: OpenedBy } | undefined;
  private scanning = false;
  private again = false;

  constructor(
    private readonly parts: LayerParts<C>,
    { signal, shadow }: LayerOptions,
  ) {
    this.root = this.host.attachShadow({ mode: shadow });
    dress(this.root, [tokensCss, tonesCss, baseCss, textsCss, toggleCss, layerCss, parts.css]);
    keepInside(this.root);
    this.surface.className = 'surface';
    this.surface.lang = language();
    this.surface.dataset.convention = convention();
    this.entry.className = 'entry';
    this.entry.type = 'button';
    const bar = document.createElement('div');
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', parts.label);
    bar.append(this.entry);
    this.seats = new Seats(bar, parts.size, parts.spotOf);
    this.surface.append(bar, this.cardBox);
    this.root.append(this.surface);
    signal.addEventListener('abort', () => this.stop());
  }

  start(): void {
    const { signal } = this.end;
    document.documentElement.append(this.host);
    signal.addEventListener('abort', () => this.destroy());
    this.root.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.onKey(event));
    for (const box of [this.cardBox, this.seats.box])
      box.addEventListener('focusout', ({ relatedTarget }) => this.onFocusOut(relatedTarget));
    const { everyChange } = this.parts;
    watchPage({
      document,
      roots: everyChange ? ':root' : ':not(*)',
      wantsEverything: () => everyChange,
      isOurs: (node) => node === this.host,
      onChange: () => everyChange && this.scan(),
      onTick: () => this.tick(),
      signal,
    });
    this.followHand(signal);
    this.followLayout(signal);
    this.scan();
  }

  /** Ends the layer for good. */
  stop(): void {
    this.end.abort();
  }

  /** Looks for cards anew, now or right after the look under way. */
  scan(): void {
    void this.look();
  }

  /** Draws what is known now. */
  draw(): void {
    if (this.end.signal.aborted) return;
    let marked = 0;
    for (const seat of this.seats.all) {
      const press = (): void => this.enter(seat);
      const mark = this.parts.mark(seat.card, { onFocus: () => this.open(seat, 'focus'), onPress: press });
      seat.marked = mark !== undefined;
      if (mark) marked++;
      render(mark ?? null, seat.box);
    }
    const entry = this.parts.entry(marked);
    this.entry.ariaLabel = entry;
    this.entry.dataset.text = entry;
    if (this.opened) this.drawCard(this.opened.seat);
  }

  /** Asks again about all cards, and draws the answers. */
  async refresh(how: { again?: boolean } = {}): Promise<void> {
    const cards = this.seats.all.map(({ card }) => card);
    if (await this.parts.ask(cards, how)) this.draw();
  }

  /** Places all seats anew before long, as after a change of the page's layout. */
  settle(): void {
    this.seats.placeSoon();
  }

  private followHand(signal: AbortSignal): void {
    const at = (x: number, y: number, target: EventTarget | null) => this.seats.at(x, y, target);
    followPointer<Seat<C>>({
      at,
      onRest: (seat) => this.open(seat, 'pointer'),
      onDismiss: () => this.opened?.by !== 'focus' && this.close(),
      signal,
    });
    followTouch<Seat<C>>({
      at,
      onTap: (seat) => this.open(seat, 'touch'),
      onElsewhere: () => this.opened?.by === 'touch' && this.close(),
      host: this.host,
      signal,
    });
  }

  private followLayout(signal: AbortSignal): void {
    const quiet = { capture: true, passive: true, signal } as const;
    const settle = (): void => this.settle();
    addEventListener('resize', () => this.scan(), quiet);
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
      this.stop();
      return;
    }
    // A page may throw out what it does not know; it is put back whatever it shows.
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.seats.forgetGone();
    this.settle();
  }

  private onScroll(target: EventTarget | null): void {
    if (this.opened?.by !== 'focus') this.close();
    // With the page itself the seats scroll along; what scrolls inside it moves its cards alone.
    if (target !== document) this.settle();
  }

  private async look(): Promise<void> {
    this.again = true;
    if (this.scanning) return;
    this.scanning = true;
    try {
      while (this.again && !this.end.signal.aborted) {
        this.again = false;
        const cards = await runInSlices(this.parts.cards(), this.end.signal);
        if (cards) await runInSlices(this.seats.take(cards), this.end.signal);
        this.draw();
        await this.refresh();
      }
    } catch (error) {
      console.debug('marks not drawn', error);
    } finally {
      this.scanning = false;
    }
  }

  private drawCard(seat: Seat<C>): void {
    const leave = (): void => {
      if (this.opened?.by === 'pointer') this.close();
    };
    render(this.parts.opened(seat.card, { onLeave: leave }), this.cardBox);
  }

  private open(seat: Seat<C>, by: OpenedBy): void {
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

  /** From a mark into its card: to the button where there is one. */
  private enter(seat: Seat<C>): void {
    // A screen reader may press a mark that never had the focus.
    if (this.opened?.seat !== seat) this.open(seat, 'focus');
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
