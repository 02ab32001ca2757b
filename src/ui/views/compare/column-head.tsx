import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { ago } from '../../format/dates';
import { t, word } from '../../format/say';
import { addresses } from '../frame/addresses';
import { isOld, type Moment } from './about-rows';

/** What can be done with one column. */
export interface ColumnActions {
  /** Moves a column to a place among the others, counted from 0. */
  move: (key: StoreKey, to: number) => void;
  remove: (key: StoreKey) => void;
}

/** What a column tells of being dragged over and dropped. */
export interface Dragging {
  start: (key: StoreKey) => void;
  over: (key: StoreKey) => void;
  drop: (key: StoreKey) => void;
  end: () => void;
}

interface ColumnHeadProps {
  store: Summary;
  place: number;
  of: number;
  moment: Moment;
  actions: ColumnActions;
  /** Another column is held over this one. */
  target: boolean;
  drag: {
    start: (key: StoreKey) => void;
    over: (key: StoreKey) => void;
    drop: (key: StoreKey) => void;
    end: () => void;
  };
}

/** A store's name, or what stands in for it. */
export const nameOf = ({ storeName }: Summary): string => storeName ?? t('popup.unnamed');

type Mover = Pick<ColumnHeadProps, 'place' | 'of' | 'actions'> & { store: Summary; by: -1 | 1 };

/** Moves its column one place; its arrow keys move it either way. */
function MoveButton({ store, place, of, actions, by }: Mover) {
  const step = (by: number): void => {
    const to = place + by;
    if (to >= 0 && to < of) actions.move(store.key, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(document.documentElement.dir === 'rtl' ? -by : by);
  };
  return (
    <button
      type="button"
      data-move={by}
      aria-label={t(by < 0 ? 'compare.moveBack' : 'compare.moveOn', { name: nameOf(store) })}
      aria-disabled={by < 0 ? place === 0 : place === of - 1}
      onClick={() => step(by)}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true">{by < 0 ? '‹' : '›'}</span>
    </button>
  );
}

/** Whose column it is, where and when the store was seen, and how to move it: by dragging, by its two buttons, by arrow keys on them. */
export function ColumnHead({ store, place, of, moment, actions, target, drag }: ColumnHeadProps) {
  const { key, site, lastSeenAt } = store;
  const name = nameOf(store);
  return (
    <th
      scope="col"
      class={target ? 'target' : ''}
      data-column={key}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', name);
        drag.start(key);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        drag.over(key);
      }}
      onDrop={(event) => {
        event.preventDefault();
        drag.drop(key);
      }}
      onDragEnd={drag.end}
    >
      <span class="column-tools">
        {of > 1 &&
          ([-1, 1] as const).map((by) => (
            <MoveButton key={by} store={store} place={place} of={of} actions={actions} by={by} />
          ))}
        <button type="button" aria-label={t('compare.remove', { name })} onClick={() => actions.remove(key)}>
          <span aria-hidden="true">✕</span>
        </button>
      </span>
      <a class="column-name" href={addresses.store(key)} draggable={false}>
        <bdi>{name}</bdi>
      </a>
      <small>
        {[word('sites', site), ago(lastSeenAt, moment.now), ...(isOld(store, moment) ? [t('compare.old')] : [])].join(
          ' · ',
        )}
      </small>
    </th>
  );
}
