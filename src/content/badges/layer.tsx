import badgesCss from 'assets/styles/badges.css?inline';
import { openPage } from 'src/extract/page';
import type { ResultCard, ResultPages } from 'src/sites/reading/result-cards';
import { StoreMark } from 'src/ui/components/store-badge';
import { StoreBadgeCard } from 'src/ui/components/store-badge-card';
import { t } from 'src/ui/format/say';
import { Layer, type LayerParts } from '../layer/layer';
import type { Seated } from '../layer/seats';
import { spotBeside } from '../layer/spots';
import { KnownStores } from './known';

interface BadgeOptions {
  pages: ResultPages;
  url: URL;
  signal: AbortSignal;
  shadow: ShadowRootMode;
}

type StoreCard = ResultCard & Seated;

/** Size of every badge's seat, px. */
const size = { width: 66, height: 24 } as const;

/** The layer of badges on one page of results. */
class Badges implements LayerParts<StoreCard> {
  readonly css = badgesCss;
  readonly label = t('badges.label');
  readonly size = size;
  readonly everyChange = true;
  private readonly layer: Layer<StoreCard>;
  private readonly known: KnownStores;
  private shown: readonly StoreCard[] = [];

  constructor(private readonly options: BadgeOptions) {
    this.layer = new Layer(this, options);
    this.known = new KnownStores(() => this.layer.stop());
  }

  start(): void {
    this.layer.start();
  }

  spotOf = ({ node, beside }: StoreCard) => spotBeside(node, beside, size);

  *cards(): Generator<void, readonly StoreCard[]> {
    const { pages, url } = this.options;
    const cards = pages.cards(openPage({ document, url, at: new Date() }));
    this.shown = cards.map((card) => ({ ...card, beside: card.store, about: JSON.stringify(card.ref) }));
    return this.shown;
  }

  ask(cards: readonly StoreCard[], how: { again?: boolean }): Promise<boolean> {
    return this.known.ask(
      cards.map(({ ref }) => ref),
      how,
    );
  }

  mark({ ref, scores }: StoreCard, does: { onFocus(): void; onPress(): void }) {
    const badge = this.known.of(ref);
    return badge || scores.length > 0 ? <StoreMark badge={badge} scores={scores} {...does} /> : undefined;
  }

  opened({ ref, scores }: StoreCard, { onLeave }: { onLeave(): void }) {
    return (
      <StoreBadgeCard
        badge={this.known.of(ref)}
        name={ref.storeName}
        scores={scores}
        now={new Date()}
        onPin={this.known.pinnable ? (pinned) => void this.pin(ref, pinned) : undefined}
        onLeave={onLeave}
      />
    );
  }

  entry(): string {
    const known = this.shown.filter(({ ref }) => this.known.of(ref)).length;
    return t('badges.entry', { known, total: this.shown.length });
  }

  private async pin(ref: ResultCard['ref'], pinned: boolean): Promise<void> {
    await this.known.pin(ref, pinned);
    await this.layer.refresh({ again: true });
    this.layer.draw();
  }
}

/** Draws badges over a page of results until the signal ends it. */
export const showBadges = (options: BadgeOptions): void => new Badges(options).start();
