import { aspectIds } from 'src/domain/aspects';
import { clauseTable } from '../review-tables';
import {
  addToNet as addClause,
  spokenBy as clauseOf,
  beginNet as clearNet,
  type FoundByRules,
  hear as hearAll,
  labelledBy as labelOf,
  NO_LABEL,
  outputOf as scoreOf,
} from './net-sums';
import { SET } from './tag-set';
import { Kind } from './vocabulary';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [addToNet, beginNet, hear, labelledBy, outputOf, spokenBy] = [
  addClause,
  clearNet,
  hearAll,
  labelOf,
  scoreOf,
  clauseOf,
];
const { told } = Kind;
const aspects = aspectIds.length;

/** Letters after which a stretch ends with its clause: longer than nearly all sentences the model learned from. */
const LONG = 48;
const MOST_IN_STRETCH = 64;
/** Log odds from which on the stretch speaks of an aspect: best on writers and on real reviews held back, where from -1.2 to 0 F1 stays within .01. */
const LIKELY = -0.8;
/** The first aspect of people and of what comes after the sale; those before it are the goods and their way to the buyer. */
const FIRST_OF_PEOPLE = aspectIds.indexOf('pre-sales-advice');

const { froms, tos, starts, ends, sets } = clauseTable;
/** The numbers of its clauses in the table, `count` of them. */
const clauses = new Uint8Array(MOST_IN_STRETCH);
let count = 0;
let length = 0;
/** What the words of all of them do. */
let does = 0;

/** What a training is told of each stretch instead of what is said of it; none ends for being long. `isHeard`: the network would be asked. */
type Listener = (clauses: Uint8Array, found: FoundByRules, isHeard: boolean) => void;
let listener: Listener | undefined;
/** Makes a training listen, or with nothing given stop. */
export const listen = (one?: Listener): void => {
  listener = one;
};

/** Begins a stretch: a few clauses of a review that are judged together by the model beside the rules. */
export function beginStretch(): void {
  count = 0;
  length = 0;
  does = 0;
}

/** Adds the clause with this number, whose words do this. */
export function addToStretch(clause: number, use: number): void {
  clauses[count++] = clause;
  length += (tos[clause] as number) - (froms[clause] as number);
  does |= use;
}

/** Whether the stretch should end. */
export const isLong = (): boolean => (length >= LONG && listener === undefined) || count === MOST_IN_STRETCH;

/** Whether the model is asked: where nobody is spoken of and nothing after the sale, the rules for the goods know enough. */
function isOfPeople(found: FoundByRules): boolean {
  if ((does & told) !== 0) return true;
  for (let i = 0; i < found.count; i++) if ((found.aspects[i] as number) >= FIRST_OF_PEOPLE) return true;
  return false;
}

/** The tags of all clauses of the stretch. */
const tags = new Int32Array(SET);
function gatherTags(): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < count; i++) {
    const at = SET * (clauses[i] as number);
    a |= sets[at] as number;
    b |= sets[at + 1] as number;
    c |= sets[at + 2] as number;
    d |= sets[at + 3] as number;
  }
  tags[0] = a;
  tags[1] = b;
  tags[2] = c;
  tags[3] = d;
}

/** An aspect the stretch speaks of, its label by number, and the clause that speaks most for it. */
export interface Spoken {
  readonly aspect: number;
  readonly label: number;
  readonly start: number;
  readonly end: number;
}

/** What the rules found in the stretch, each with its clause. */
export interface FoundInClauses extends FoundByRules {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Calls `use` with what the stretch says: what the rules found, or, where people or the after-sales are spoken of, what the model makes of it. */
export function judgeStretch(found: FoundInClauses, use: (spoken: Spoken) => void): void {
  if (count === 0) return;
  const isHeard = isOfPeople(found);
  listener?.(clauses.subarray(0, count), found, isHeard);
  if (!isHeard || listener) {
    for (let i = 0; i < found.count; i++) use(foundAt(found, i, found.labels[i] as number));
    return;
  }
  beginNet();
  for (let i = 0; i < count; i++) addToNet(froms[clauses[i] as number] as number, tos[clauses[i] as number] as number);
  gatherTags();
  hear(tags, found);
  for (let aspect = 0; aspect < aspects; aspect++) {
    const odds = outputOf(aspect);
    if (odds <= LIKELY) continue;
    const at = placeIn(found, aspect);
    if (at < found.count) {
      use(foundAt(found, at, labelledBy(aspect, found.labels[at] as number)));
    } else {
      const clause = clauses[spokenBy(aspect)] as number;
      use({
        aspect,
        label: labelledBy(aspect, NO_LABEL),
        start: starts[clause] as number,
        end: ends[clause] as number,
      });
    }
  }
}

/** The place of an aspect in what the rules found; behind the last where it is not there. */
function placeIn({ aspects: all, count: end }: FoundByRules, aspect: number): number {
  let at = 0;
  while (at < end && all[at] !== aspect) at++;
  return at;
}

const foundAt = (found: FoundInClauses, i: number, label: number): Spoken => ({
  aspect: found.aspects[i] as number,
  label,
  start: found.starts[i] as number,
  end: found.ends[i] as number,
});
