import 'assets/styles/tokens.css';
import badgesCss from 'assets/styles/badges.css?inline';
import componentsCss from 'assets/styles/components.css?inline';
import marksCss from 'assets/styles/marks.css?inline';
import './shop.css';
import { render } from 'preact';
import { Layer, type LayerParts } from 'src/content/layer/layer';
import type { Seated } from 'src/content/layer/seats';
import { spotAtEnd, spotBeside } from 'src/content/layer/spots';
import { ArrangeBar } from 'src/content/marks/bar';
import type { MarksRoom } from 'src/content/marks/room';
import { ReviewMarkButton } from 'src/ui/components/review-mark';
import { ReviewMarkCard } from 'src/ui/components/review-mark-card';
import { StoreMark } from 'src/ui/components/store-badge';
import { StoreBadgeCard } from 'src/ui/components/store-badge-card';
import { t } from 'src/ui/format/say';
import type { Language } from '../../tools/locale';
import { sampleNow } from '../popup/samples';
import { type BadgeCase, type BesideCase, type MarkCase, type SituationName, situations } from './situations';

type Drawn<C> = C & Seated;

/** Sizes of seats as the two layers have them, px. */
const badgeSize = { width: 66, height: 24 };
const markSize = { width: 64, height: 22 };

const quiet = { everyChange: false, ask: async () => true } as const;

/** The cards as a layer asks for them: in slices of one. */
function* all<C>(cards: readonly C[]): Generator<void, readonly C[]> {
  yield;
  return cards;
}

function badges(cards: readonly Drawn<BadgeCase>[]): LayerParts<Drawn<BadgeCase>> {
  return {
    ...quiet,
    css: badgesCss,
    label: t('badges.label'),
    size: badgeSize,
    spotOf: ({ node, beside }) => spotBeside(node, beside, badgeSize),
    cards: () => all(cards),
    mark: ({ badge, scores }, does) =>
      badge || scores.length > 0 ? <StoreMark badge={badge} scores={scores} {...does} /> : undefined,
    opened: ({ badge, scores, store }, does) => (
      <StoreBadgeCard badge={badge} name={store} scores={scores} now={sampleNow} onPin={() => undefined} {...does} />
    ),
    entry: () => t('badges.entry', { known: 3, total: cards.length }),
  };
}

function marks(cards: readonly Drawn<MarkCase>[], arranged: MarksRoom['arranged']): LayerParts<Drawn<MarkCase>> {
  const room: MarksRoom = { arranged, dim: () => undefined, sort: () => undefined, follow: () => undefined };
  return {
    ...quiet,
    css: componentsCss + marksCss,
    label: t('marks.label'),
    size: markSize,
    spotOf: ({ node }) => spotAtEnd(node, markSize),
    cards: () => all(cards),
    mark: ({ mark }, does) => <ReviewMarkButton mark={mark} {...does} />,
    opened: ({ mark }, does) => (
      <ReviewMarkCard mark={mark} {...does}>
        <ArrangeBar room={room} />
      </ReviewMarkCard>
    ),
    entry: (n) => t('marks.entry', { n }),
  };
}

/** The shop's own page: results or reviews, one element a card. */
function shopPage(found: BesideCase): Element[] {
  const cards = 'badges' in found ? found.badges : found.marks;
  render(
    <main>
      <h1>示例商城</h1>
      {cards.map((card) =>
        'store' in card ? (
          <article key={card.store} class="result">
            <i class="photo" />
            <p>{card.title}</p>
            <span class="store">{card.store}</span>
          </article>
        ) : (
          <article key={card.text} class="review" dir="auto">
            <p>{card.text}</p>
          </article>
        ),
      )}
    </main>,
    document.body,
  );
  return [...document.querySelectorAll('article')];
}

function start(found: BesideCase): void {
  const nodes = shopPage(found);
  const seated = <C,>(cards: readonly C[]): Drawn<C>[] =>
    cards.flatMap((card, n) => {
      const node = nodes[n];
      return node ? [{ ...card, node, about: String(n), beside: node.querySelector('.store') ?? undefined }] : [];
    });
  const options = { signal: new AbortController().signal, shadow: 'open' } as const;
  if ('badges' in found) new Layer(badges(seated(found.badges)), options).start();
  else {
    const { dimmed = false, sortable } = found;
    const arranged = { marked: found.marks.length, dimmed, sorted: false, sortable };
    new Layer(marks(seated(found.marks), arranged), options).start();
  }
}

/** Opens one card as the keys do, once the marks are drawn. */
function open(n: number): void {
  const root = [...document.querySelectorAll('span')].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
  const [...drawn] = root?.querySelectorAll<HTMLElement>('.mark') ?? [];
  drawn[n]?.focus();
}

// Opened as …#badges/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
const found: BesideCase = situations[name](language);
document.documentElement.lang = language.replace('_', '-');
document.title = name;
start(found);
setTimeout(() => {
  if (found.open !== undefined) open(found.open);
  document.body.dataset.ready = '';
}, 400);
