import { useState } from 'preact/hooks';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { useServices } from '../../services/services';
import { Answers } from './answers';
import { ArithmeticPart } from './arithmetic-part';
import { HistoryPart } from './history-part';
import { ItemChoice } from './item-choice';
import { NotesPart, quoteOf } from './notes-part';
import { PartNav, parts, showPart } from './part-nav';
import { everything, type WeighedReview } from './review-filter';
import { ReviewsPart } from './reviews-part';
import { useDials } from './use-dials';
import { useKept } from './use-kept';
import { useReviews } from './use-reviews';
import { isTrial, noTrial, toggled, useWhatIf } from './use-what-if';
import { VanishedPart } from './vanished-part';
import { WhatIfBar } from './what-if-bar';

/** Everything below a store's head, about all of its items or the one chosen. */
export function StoreParts({ summary }: { summary: Summary }) {
  const { key: storeKey, items, pooled } = summary;
  const services = useServices();
  const version = `${summary.assessedAt} ${summary.reviewsReadAt ?? ''}`;
  // Where all that was read is of goods that many sellers share, the store has no reviews of its own: its first item speaks.
  const [chosen, choose] = useState<ItemKey | undefined>(pooled.coverage.read === 0 ? items[0]?.key : undefined);
  const [trial, setTrial] = useState(noTrial);
  const [filter, setFilter] = useState(everything);
  const item = items.find(({ key }) => key === chosen);
  const about = item ?? pooled;
  const kept = useKept(storeKey, version);
  const outcome = useWhatIf({ storeKey, itemKey: item?.key, version }, trial);
  const dials = useDials({ storeKey, itemKey: item?.key, version: outcome.base && version });
  const reviews = useReviews(kept.reviews, outcome.base?.weights, item?.key);
  const jump = (only: readonly ReviewKey[]): void => {
    setFilter({ ...everything, only });
    showPart('reviews');
  };
  const note = ({ kept: one }: WeighedReview): void => {
    void services.storePage.quote({ storeKey, itemKey: one.itemKey, quote: quoteOf(one, summary) });
    showPart('notes');
  };
  const asks = about.aspects.some(({ negative }) => negative > 0);
  return (
    <>
      <PartNav shown={parts.filter((part) => part !== 'ask' || asks)} />
      <ItemChoice items={items} chosen={item?.key} onChoose={choose} />
      <Answers summary={summary} item={item} onJump={jump} />
      <HistoryPart visits={kept.visits} trend={about.rating.trend} />
      <ArithmeticPart
        summary={summary}
        reviews={about}
        ofItem={item !== undefined || items.length === 1}
        outcome={outcome}
        dials={dials}
        trial={trial}
        onTrial={setTrial}
      />
      <ReviewsPart
        reviews={reviews.own}
        findings={[...about.findings, ...(item ? [] : items.flatMap(({ findings }) => findings))]}
        filter={filter}
        onFilter={setFilter}
        without={trial.reviews}
        onWithout={(key) => setTrial({ ...trial, reviews: toggled(trial.reviews, key) })}
        onNote={note}
      />
      <VanishedPart summary={summary} reviews={reviews.all} />
      <NotesPart storeKey={storeKey} itemKey={item?.key} />
      {isTrial(trial) && (
        <WhatIfBar outcome={outcome} onShow={() => showPart('arithmetic')} onReset={() => setTrial(noTrial)} />
      )}
    </>
  );
}
