import { ASPECTS, HIDDEN, LABELS, OUTPUTS } from '../aspects/net';
import { LEVELS } from '../sparse-rows';
import { randomFrom, shuffle } from './random';

/** What the network learns from a text: the features it hears, each with how loud it is, and what it is to say. */
export interface Lesson {
  readonly features: Uint32Array;
  readonly values: Float64Array;
  /** Of each aspect 1 or 0; -1 where nobody knows. */
  readonly speaks: Int8Array;
  /** Of each aspect its label by number; -1 where it has none. */
  readonly labels: Int8Array;
}

/** A network that is learning, weight by weight: of each feature those of the hidden units, of each hidden unit those of the outputs. */
export interface Learned {
  /** Each weight of the first layer is a whole number, from -LEVELS to LEVELS, of these. */
  readonly scale: number;
  readonly first: Float64Array;
  readonly firstBias: Float64Array;
  readonly second: Float64Array;
  readonly secondBias: Float64Array;
}

type Layers = Omit<Learned, 'scale'>;

/** Rounds over the texts; on writers held back F1 was the same after 20. */
const EPOCHS = 12;
/** With .1 real reviews that were held back had .005 less of F1, and with .03 English ones had .02 less. */
const RATE = 0.06;
/** What is left of the rate in the end. */
const LAST_RATE = 0.1;
/** Pulls the weights of a feature to 0, the more the rarer it is; from .003 to .03 all were as good on writers held back. */
const DECAY = 0.003;
/** Features heard of a text; without leaving any out the rare ones learn too little, and from .5 to .8 all were as good. */
const HEARD = 0.7;
/** How much a label counts beside an aspect: on two writers held back half of it gives .003 more of F1, and .016 less of polarity. */
const LABEL_WEIGHT = 1;
/** Spread of the first weights: small enough that the first sums are about 0. */
const SPREAD = 0.05;
/** Sum of squares an AdaGrad weight begins with, so that its first steps are no jumps. */
const CALM = 1e-2;
/** Chosen among ten: see assets/language/MODEL.md. */
const SEED = 6;

/** Rounds in which the second layer learns to live with a first one that is rounded to few values, and their rate: F1 of writers and real reviews held back gains .003. */
const EPOCHS_ROUNDED = 3;
const RATE_ROUNDED = 0.02;
/** Of a thousand weights of the first layer five are cut to the largest value. */
const WITHIN = 0.995;

/** Weights with the sums of squares of their gradients (AdaGrad). */
class Weights {
  readonly squares: Float64Array;

  constructor(readonly numbers: Float64Array) {
    this.squares = new Float64Array(numbers.length).fill(CALM);
  }

  move(at: number, gradient: number, rate: number): void {
    const square = (this.squares[at] as number) + gradient * gradient;
    this.squares[at] = square;
    this.numbers[at] = (this.numbers[at] as number) - (rate * gradient) / Math.sqrt(square);
  }
}

/** Of the outputs what is wrong with them. */
function errorsOf(outputs: Float64Array, { speaks, labels }: Lesson, errors: Float64Array): void {
  errors.fill(0);
  for (let aspect = 0; aspect < ASPECTS; aspect++) {
    const wanted = speaks[aspect] as number;
    if (wanted >= 0) errors[aspect] = 1 / (1 + Math.exp(-(outputs[aspect] as number))) - wanted;
    const label = labels[aspect] as number;
    if (label < 0) continue;
    const from = ASPECTS + LABELS * aspect;
    let sum = 0;
    for (let k = 0; k < LABELS; k++) sum += Math.exp(outputs[from + k] as number);
    for (let k = 0; k < LABELS; k++) {
      errors[from + k] = LABEL_WEIGHT * (Math.exp(outputs[from + k] as number) / sum - Number(k === label));
    }
  }
}

/** A network of weights that are all near 0. */
function beginner(features: number, random: () => number): Layers {
  // Evenly spread numbers of this standard deviation.
  const around = (length: number, spread: number) =>
    Float64Array.from({ length }, () => (random() - 0.5) * Math.sqrt(12) * spread);
  return {
    first: around(features * HIDDEN, SPREAD),
    firstBias: new Float64Array(HIDDEN),
    second: around(HIDDEN * OUTPUTS, 1 / Math.sqrt(HIDDEN)),
    secondBias: new Float64Array(OUTPUTS),
  };
}

/** Learns a network from lessons whose features are numbered below `features`; the same lessons give the same weights. */
export function learnNet(lessons: readonly Lesson[], features: number): Learned {
  const random = randomFrom(SEED);
  const net = beginner(features, random);
  const learner = learnerOf(net, metIn(lessons, features));
  const order = Uint32Array.from(lessons.keys());
  const teach = (step: (lesson: Lesson) => void) => {
    shuffle(order, random);
    for (const i of order) {
      const lesson = lessons[i];
      if (lesson) step(lesson);
    }
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - ((1 - LAST_RATE) * epoch) / EPOCHS);
    teach((lesson) => learner.learn(someOf(lesson, random), rate));
  }
  const scale = roundOff(net.first);
  const settler = learnerOf(net, metIn(lessons, features));
  for (let epoch = 0; epoch < EPOCHS_ROUNDED; epoch++) {
    const rate = RATE_ROUNDED * (1 - epoch / EPOCHS_ROUNDED);
    teach((lesson) => settler.learnSecond(lesson, rate));
  }
  return { scale, ...net };
}

/** Rounds weights to whole numbers of a scale, which it tells. */
function roundOff(weights: Float64Array): number {
  const sizes = weights.map(Math.abs).sort();
  const scale = Number(((sizes[Math.floor(sizes.length * WITHIN)] ?? 1) / LEVELS).toFixed(4));
  for (let i = 0; i < weights.length; i++) {
    weights[i] = scale * Math.max(-LEVELS, Math.min(LEVELS, Math.round((weights[i] ?? 0) / scale)));
  }
  return scale;
}

function metIn(lessons: readonly Lesson[], features: number): Float64Array {
  const met = new Float64Array(features);
  for (const lesson of lessons) for (const feature of lesson.features) met[feature] = (met[feature] ?? 0) + 1;
  return met;
}

/** The lesson with some of its features, louder in the measure that others are missing. */
function someOf(lesson: Lesson, random: () => number): Lesson {
  const kept = [...lesson.features.keys()].filter(() => random() < HEARD);
  return {
    features: Uint32Array.from(kept, (i) => lesson.features[i] as number),
    values: Float64Array.from(kept, (i) => (lesson.values[i] as number) / HEARD),
    speaks: lesson.speaks,
    labels: lesson.labels,
  };
}

/** What the layers make of a lesson. */
interface Activity {
  readonly hidden: Float64Array;
  readonly outputs: Float64Array;
}

function hear(net: Layers, { features, values }: Lesson, { hidden, outputs }: Activity): void {
  hidden.set(net.firstBias);
  for (const [i, feature] of features.entries()) {
    const value = values[i] as number;
    for (let j = 0; j < HIDDEN; j++)
      hidden[j] = (hidden[j] as number) + value * (net.first[feature * HIDDEN + j] as number);
  }
  outputs.set(net.secondBias);
  for (let j = 0; j < HIDDEN; j++) {
    hidden[j] = Math.max(0, hidden[j] as number);
    const value = hidden[j] as number;
    if (value === 0) continue;
    for (let o = 0; o < OUTPUTS; o++)
      outputs[o] = (outputs[o] as number) + value * (net.second[j * OUTPUTS + o] as number);
  }
}

/** Makes the steps by one lesson: `learn` moves all weights, `learnSecond` all but those of the first layer. */
function learnerOf(net: Layers, met: Float64Array) {
  const first = new Weights(net.first);
  const firstBias = new Weights(net.firstBias);
  const second = new Weights(net.second);
  const secondBias = new Weights(net.secondBias);
  const activity = { hidden: new Float64Array(HIDDEN), outputs: new Float64Array(OUTPUTS) };
  const { hidden, outputs } = activity;
  const [pull, errors] = [new Float64Array(HIDDEN), new Float64Array(OUTPUTS)];

  /** Moves the second layer, and tells how each hidden unit is to change. */
  function moveSecond(rate: number): void {
    for (let o = 0; o < OUTPUTS; o++) if (errors[o] !== 0) secondBias.move(o, errors[o] as number, rate);
    for (let j = 0; j < HIDDEN; j++) {
      pull[j] = 0;
      const value = hidden[j] as number;
      if (value === 0) continue;
      for (let o = 0; o < OUTPUTS; o++) {
        const error = errors[o] as number;
        if (error === 0) continue;
        pull[j] = (pull[j] as number) + error * (net.second[j * OUTPUTS + o] as number);
        second.move(j * OUTPUTS + o, error * value, rate);
      }
    }
  }

  function moveFirst({ features, values }: Lesson, rate: number): void {
    for (let j = 0; j < HIDDEN; j++) if (hidden[j] !== 0) firstBias.move(j, pull[j] as number, rate);
    for (const [i, feature] of features.entries()) {
      const value = values[i] as number;
      const decay = DECAY / Math.max(1, met[feature] as number);
      for (let at = feature * HIDDEN, j = 0; j < HIDDEN; j++, at++) {
        first.move(at, value * (pull[j] as number) + decay * (net.first[at] as number), rate);
      }
    }
  }

  function learnSecond(lesson: Lesson, rate: number): void {
    hear(net, lesson, activity);
    errorsOf(outputs, lesson, errors);
    moveSecond(rate);
  }

  return {
    learnSecond,
    learn(lesson: Lesson, rate: number): void {
      learnSecond(lesson, rate);
      moveFirst(lesson, rate);
    },
  };
}
