import type { StoreKey } from 'src/domain/site';
import { AspectProfile } from '../../charts/aspect-profile';
import { IntervalBar } from '../../charts/interval-bar';
import { ShareProfile } from '../../charts/share-profile';
import { IntegrityMark } from '../../components/integrity-mark';
import { language } from '../../format/language';
import { share } from '../../format/numbers';
import { t } from '../../format/say';
import type { Cell, Standing, Trade } from './cell';
import { tradeInWords, tradeMark } from './trade-words';

/** What all cells of one row are drawn against. */
export interface Frame {
  /** Where the axis of ratings begins. */
  from: number;
  /** Complaints per hundred reviews at the end of the aspect axis. */
  mostComplaints: number;
}

/** More stores than this are counted, not named. */
const mostNamed = 2;
/** Nothing here is certain: what would round to 100% is said to be above this. */
const nearlySure = 0.999;

/** Arrow and percent as shops print them; what they mean is said to who listens and on pointing. */
function TradeMark({ trade }: { trade: Trade }) {
  const { good } = trade;
  const words = tradeInWords(trade);
  return (
    <span class={`trade ${good === undefined ? '' : good ? 'up' : 'down'}`} title={words}>
      <span class="spoken">{words}</span>
      <span aria-hidden="true"> {tradeMark(trade)}</span>
    </span>
  );
}

/** A store's name and how sure the difference is; its direction is its own. */
const nameWith = (name: string, chance: number): string =>
  `\u2068${name}\u2069 (${chance > nearlySure ? `>${share(nearlySure)}` : share(chance)})`;

function Better({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const listed =
    names.length > mostNamed
      ? t('compare.betterThanMany', { n: names.length })
      : t('compare.betterThan', {
          names: new Intl.ListFormat(language(), { type: 'conjunction' }).format(names),
        });
  return (
    <small class="better-than">
      <span aria-hidden="true">✓ </span>
      {listed}
    </small>
  );
}

function Answer({ cell }: { cell: Cell }) {
  const { value, instead, href, drawing } = cell;
  if (drawing?.kind === 'integrity') return <IntegrityMark integrity={drawing.integrity} />;
  if (value === undefined) return instead === undefined ? null : <span class="instead">{instead}</span>;
  return href === undefined ? (
    <b class="answer">
      <bdi>{value}</bdi>
    </b>
  ) : (
    <a href={href}>{value}</a>
  );
}

interface CellViewProps {
  cell: Cell;
  frame: Frame;
  standing: Standing;
  /** Store names by key, for what it is better than. */
  nameOf: (key: StoreKey) => string;
}

/** One answer: its drawing, its value, what is to be known about it, and what it is clearly better than. */
export function CellView({ cell, frame, standing, nameOf }: CellViewProps) {
  const { drawing, notes, trade } = cell;
  const best = standing.better.length > 0 && standing.worse.length === 0;
  return (
    <td class={best ? 'best' : ''}>
      {drawing?.kind === 'interval' ? (
        <div class="rated">
          <IntervalBar value={drawing.value} interval={drawing.interval} from={frame.from} />
          <Answer cell={cell} />
        </div>
      ) : (
        <Answer cell={cell} />
      )}
      {trade && <TradeMark trade={trade} />}
      {drawing?.kind === 'shares' && <ShareProfile rows={drawing.shares} />}
      {drawing?.kind === 'aspects' && <AspectProfile rows={drawing.shares} most={frame.mostComplaints} />}
      {notes.map((note) => (
        <small key={note}>
          <bdi>{note}</bdi>
        </small>
      ))}
      {best && <Better names={standing.better.map(({ key, chance }) => nameWith(nameOf(key), chance))} />}
    </td>
  );
}
