import componentsCss from 'assets/styles/components.css?inline';
import marksCss from 'assets/styles/marks.css?inline';
import { onMarksOff } from 'src/settings/marks';
import { ReviewMarkButton } from 'src/ui/components/review-mark';
import { ReviewMarkCard } from 'src/ui/components/review-mark-card';
import { t } from 'src/ui/format/say';
import { Layer, type LayerParts } from '../layer/layer';
import type { Seated } from '../layer/seats';
import { spotAtEnd } from '../layer/spots';
import type { ShownPage } from '../page-door';
import { Arrangement, type Weighed } from './arrangement';
import { ArrangeBar } from './bar';
import { KnownMarks } from './known';
import { type Arranged, type MarksRoom, offerMarks } from './room';
import { type ShownReview, ShownReviews } from './shown';

type MarkedCard = ShownReview & Seated;

/** Size of every mark's seat, px. */
const size = { width: 64, height: 22 } as const;
/** What counts less than this is dimmed: reviews that were held to be rather unbelievable than believable. */
const little = 0.5;
/** Least time between two looks for cards while the page is scrolled, ms. */
const scrollMs = 150;

/** The marks beside the reviews of one page: drawn near the window, dimming and ordering all that are on the page. */
export class PageMarks implements LayerParts<MarkedCard>, MarksRoom {
  readonly css = componentsCss + marksCss;
  readonly label = t('marks.label');
  readonly size = size;
  readonly everyChange = false;
  private readonly end = new AbortController();
  private readonly layer: Layer<MarkedCard>;
  private readonly known = new KnownMarks(() => this.end.abort());
  private readonly shown = new ShownReviews();
  private readonly arrangement = new Arrangement();
  private readonly listeners = new Set<() => void>();
  private dimmed = false;
  private sorted = false;
  private stale = false;
  private marked = 0;

  constructor(
    private readonly page: ShownPage,
    shadow: ShadowRootMode,
  ) {
    this.layer = new Layer(this, { signal: this.end.signal, shadow });
    page.options.signal.addEventListener('abort', () => this.end.abort());
  }

  start(): void {
    const { signal } = this.end;
    signal.addEventListener('abort', () => this.leave());
    offerMarks(this);
    this.page.onShown = () => this.onShown();
    onMarksOff(signal, () => this.end.abort());
    this.followScroll(signal);
    this.layer.start();
  }

  get arranged(): Arranged {
    const { marked, dimmed, sorted } = this;
    return { marked, dimmed, sorted, sortable: this.arrangement.canSort(this.weighed()) };
  }

  dim(on: boolean): void {
    this.dimmed = on;
    if (!on) this.arrangement.undim();
    void this.rearrange();
  }

  sort(on: boolean): void {
    this.sorted = on;
    if (!on) this.arrangement.unsort();
    void this.rearrange();
  }

  follow(onChange: () => void, signal: AbortSignal): void {
    this.listeners.add(onChange);
    signal.addEventListener('abort', () => this.listeners.delete(onChange));
  }

  spotOf = ({ node }: MarkedCard) => spotAtEnd(node, size);

  *cards(): Generator<void, readonly MarkedCard[]> {
    const near = yield* this.shown.near(this.page.latest);
    return near.map((each) => ({ ...each, about: each.key }));
  }

  async ask(cards: readonly MarkedCard[], { again = false }: { again?: boolean }): Promise<boolean> {
    const asked = this.dimmed || this.sorted ? this.shown.latest : cards;
    const told = await this.known.ask(
      asked.map(({ key }) => key),
      { again: again || this.stale },
    );
    this.stale = false;
    this.arrange();
    return told;
  }

  mark({ key }: MarkedCard, does: { onFocus(): void; onPress(): void }) {
    const mark = this.known.of(key);
    return mark && <ReviewMarkButton mark={mark} {...does} />;
  }

  opened({ key }: MarkedCard, { onLeave }: { onLeave(): void }) {
    const mark = this.known.of(key);
    return (
      <ReviewMarkCard mark={mark} onLeave={onLeave}>
        <ArrangeBar room={this} />
      </ReviewMarkCard>
    );
  }

  entry(marked: number): string {
    this.marked = marked;
    this.tell();
    return t('marks.entry', { n: marked });
  }

  private onShown(): void {
    // More evidence can change what every review counts.
    this.stale = true;
    this.layer.scan();
  }

  private followScroll(signal: AbortSignal): void {
    let waiting = false;
    const onScroll = (): void => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        this.layer.scan();
      }, scrollMs);
    };
    addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  }

  private weighed(): Weighed[] {
    return this.shown.latest.flatMap(({ key, node }) => {
      const mark = this.known.of(key);
      return mark ? [{ key, node, weight: mark.weight }] : [];
    });
  }

  /** What the user asked for, with all reviews on the page: those far from the window are not asked about before. */
  private async rearrange(): Promise<void> {
    this.tell();
    await this.layer.refresh();
    this.layer.draw();
    this.layer.settle();
  }

  private arrange(): void {
    if (this.end.signal.aborted || !(this.dimmed || this.sorted)) return;
    const weighed = this.weighed();
    if (this.dimmed) this.arrangement.dim(weighed, little);
    if (this.sorted) this.arrangement.sort(weighed);
    this.layer.settle();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private leave(): void {
    this.page.onShown = undefined;
    this.arrangement.undim();
    this.arrangement.unsort();
    offerMarks(undefined);
    this.tell();
  }
}
