import type { WordNumbers } from '../aspects/lexicon';
import type { WordGraph } from '../aspects/word-graph';

/** A state: the number of its set of tags, and where its letters lead, by their places in the alphabet. */
interface State {
  set: number;
  readonly next: Map<number, State>;
}

/** The words as a tree of letters, by their codes. */
function treeOf({ numbers, entries }: Pick<WordNumbers, 'numbers' | 'entries'>, sets: Map<string, number>): State {
  const root: State = { set: 0, next: new Map() };
  for (const [word, number] of numbers) {
    const tags = (entries[number] ?? []).join(' ');
    const set = sets.get(tags) ?? sets.size + 1;
    sets.set(tags, set);
    let at = root;
    for (const letter of word) {
      const code = letter.charCodeAt(0);
      const next: State = at.next.get(code) ?? { set: 0, next: new Map() };
      at.next.set(code, next);
      at = next;
    }
    at.set = set;
  }
  return root;
}

/** The states of a tree, equal ones once, each after those it leads to. */
interface Joined {
  readonly set: number;
  readonly edges: readonly (readonly [letter: number, to: number])[];
}

function joined(root: State): Joined[] {
  const known = new Map<string, number>();
  const states: Joined[] = [];
  const add = ({ set, next }: State): number => {
    const edges = [...next].sort(([one], [other]) => one - other).map(([letter, to]) => [letter, add(to)] as const);
    const key = `${set}:${edges.join(' ')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, states.length);
    return states.push({ set, edges }) - 1;
  };
  add(root);
  return states;
}

/** Each once, the commonest first. */
function byCount(all: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([one, count], [other, more]) => more - count || one - other).map(([one]) => one);
}

/** The states with the places of sets and letters in these lists, the sets from 1 on, and the letters of each state in order. */
function graphOf(states: readonly Joined[], sets: readonly number[], letters: readonly number[]): WordGraph {
  const setPlaces = new Map(sets.map((set, place) => [set, place + 1]));
  const letterPlaces = new Map(letters.map((letter, place) => [letter, place]));
  const edgesOf = ({ edges }: Joined) =>
    edges.map(([letter, to]) => [letterPlaces.get(letter) ?? 0, to] as const).sort(([one], [other]) => one - other);
  const all = states.map(edgesOf);
  const firsts = new Uint32Array(states.length + 1);
  for (const [state, edges] of all.entries()) firsts[state + 1] = (firsts[state] ?? 0) + edges.length;
  return {
    states: states.length,
    sets: Uint16Array.from(states, ({ set }) => setPlaces.get(set) ?? 0),
    firsts,
    letters: Uint16Array.from(all.flat(), ([letter]) => letter),
    targets: Uint16Array.from(all.flat(), ([, to]) => to),
  };
}

/** Words as the smallest graph of states, the tags of its sets from number 1 on, by blanks, and its alphabet; of both the commonest first. */
export interface JoinedWords {
  readonly graph: WordGraph;
  readonly sets: readonly string[];
  readonly characters: string;
}

/** Joins words with what they have in common, beginnings and ends. */
export function joinWords(words: Pick<WordNumbers, 'numbers' | 'entries'>): JoinedWords {
  const setNumbers = new Map<string, number>();
  const states = joined(treeOf(words, setNumbers));
  const sets = byCount(states.map(({ set }) => set).filter((set) => set > 0));
  const letters = byCount(states.flatMap(({ edges }) => edges.map(([letter]) => letter)));
  const names = [...setNumbers.keys()];
  return {
    graph: graphOf(states, sets, letters),
    sets: sets.map((set) => names[set - 1] ?? ''),
    characters: letters.map((code) => String.fromCharCode(code)).join(''),
  };
}
