import { type LibraryFailure, libraryFailure } from 'src/db/failure';
import type { FittedReading } from 'src/db/records';
import { type Saved, saveReading } from 'src/db/save-reading';
import type { Db } from 'src/db/schema';
import type { Reading } from 'src/domain/reading';
import type { Salvaged } from 'src/domain/salvage';
import type { StoreKey } from 'src/domain/site';
import type { PageState, Summary } from 'src/domain/summary';
import { ok } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import { announce } from 'src/messages/changes';
import type { PageReport, ReadingReply } from 'src/messages/protocol';
import { marksSetting, mutedSetting, pauseSetting, readSettings } from 'src/settings/items';
import { dialNow } from './dial';
import { passingEvidence } from './evidence';
import { fitReading } from './fit-reading';
import { ensureFreshSummary } from './fresh-summary';
import { keepPageState } from './page-state';
import { hearNewWords } from './read-words';
import { inSlices, pause } from './slices';
import { plainState, stateOf } from './state-of';
import { isFull, relieveOnce } from './tidy';
import { showOnToolbar } from './toolbar';
import type { Tools } from './tools';

interface Look {
  reading: Reading;
  refused: string[];
  fitted?: FittedReading;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** An answer from this reading alone, or none where even that fails. */
async function answerInPassing(tools: Tools, { fitted }: Look): Promise<Summary | undefined> {
  try {
    const evidence = fitted && (await passingEvidence(fitted, tools.words));
    const at = { now: tools.now(), ...(await dialNow()).stance };
    return evidence && (await inSlices(tools.scorer.summarise(evidence, at)));
  } catch {
    return undefined;
  }
}

const report = (state: PageState, summary: Summary | undefined): PageReport => ({ state, ...(summary && { summary }) });

/** Nothing is kept: answered from this reading alone, and forgotten with the reply. */
async function answerPrivately(tools: Tools, look: Look): Promise<PageReport> {
  const summary = await answerInPassing(tools, look);
  return report({ ...stateOf({ ...look, summary }), private: true }, summary);
}

/** What the user can do about a library that did not take a reading. */
const todos: Record<LibraryFailure, string> = {
  newer: 'libraryNewer',
  unread: 'libraryUnread',
  other: 'freeTheLibrary',
};

/** The device could not keep the reading: the page is answered from it alone, and will send it again. */
async function answerUnkept(tools: Tools, look: Look, error: unknown): Promise<ReadingReply> {
  const summary = await answerInPassing(tools, look);
  const problem = { kind: 'failed', why: { id: 'notKept' }, todo: { id: todos[libraryFailure(error)] } } as const;
  const state: PageState = { ...stateOf({ ...look, summary }), ...problem };
  return { ok: false, error: 'db-unavailable', detail: messageOf(error), report: report(state, summary) };
}

/** The Summary after a commit. Scoring that fails loses nothing: the store stays marked as owed. */
async function assessed(tools: Tools, db: Db, key: StoreKey): Promise<Summary | undefined> {
  try {
    return await ensureFreshSummary(tools, db, key);
  } catch (error) {
    console.debug('not assessed', key, error);
    return undefined;
  }
}

/** Answers from all that is kept, after the commit. */
async function answerFromKept(tools: Tools, db: Db, look: Look, saved: Saved): Promise<PageReport> {
  for (const key of saved.gone) announce({ store: 'summaries', key });
  const summary = await assessed(tools, db, saved.storeKey);
  for (const key of saved.others) await assessed(tools, db, key);
  const refused = [...look.refused, ...saved.refused];
  const state = stateOf({ ...look, refused, summary, storeKey: saved.storeKey });
  if (summary) return report(state, summary);
  return { state: { ...state, kind: 'failed', why: { id: 'notScored' }, todo: { id: 'comeBack' } } };
}

/** Keeps a reading; when the device is full, what was not seen for longest makes room for it. */
async function saveMakingRoom(tools: Tools, db: Db, fitted: FittedReading): Promise<Saved | undefined> {
  try {
    return await saveReading(db, fitted);
  } catch (error) {
    if (!isFull(error) || !(await relieveOnce(tools, db))) throw error;
    return saveReading(db, fitted);
  }
}

/** The reading with what the words of its new reviews say, where a few come to an item under way. Words that cannot be read wait. */
async function withWords({ memory, words }: Tools, fitted: FittedReading): Promise<FittedReading> {
  const held = fitted.item && memory.reviews.held(fitted.item.key);
  try {
    return held ? { ...fitted, said: await hearNewWords(fitted.reading.reviews, held, words) } : fitted;
  } catch (error) {
    console.debug('words not read', error);
    return fitted;
  }
}

async function keepAndAnswer(tools: Tools, look: Look, fitted: FittedReading): Promise<ReadingReply> {
  let db: Db;
  let saved: Saved | undefined;
  try {
    db = await tools.openDb();
    saved = await saveMakingRoom(tools, db, await withWords(tools, fitted));
    if (saved?.itemKey && saved.reviews) tools.memory.reviews.follow(saved.itemKey, saved.reviews);
  } catch (error) {
    return answerUnkept(tools, look, error);
  }
  return ok(saved ? await answerFromKept(tools, db, look, saved) : { state: plainState('not-a-shop-page', look) });
}

/**
 * Answers a page's reading: holds it against its sender, keeps it in one commit, then scores and answers. The reply comes after the
 * commit, so an acknowledged reading is never lost.
 */
export async function onReading(tools: Tools, input: Salvaged<Reading>, caller: Caller): Promise<ReadingReply> {
  const fit = fitReading(input.value, caller.urls, tools.now());
  if (!fit.ok) return fit;
  const { fitted, refused } = fit.value;
  const look: Look = { reading: input.value, refused: [...input.refused, ...refused], ...(fitted && { fitted }) };

  const { hostname } = new URL(look.reading.url);
  const [muted, paused] = await readSettings(mutedSetting, pauseSetting);
  if (muted.includes(hostname)) return ok({ state: plainState('muted', look) });
  if (caller.private || paused) {
    const passing = await answerPrivately(tools, look);
    void showOnToolbar(caller.tabId, passing.state, passing.summary);
    return ok(passing);
  }
  const reply = fitted ? await keepAndAnswer(tools, look, fitted) : ok(report(stateOf(look), undefined));
  const told = reply.ok ? reply.value : reply.report;
  // The page waits, the button does not: its three calls come after the reply.
  if (told) void pause().then(() => showOnToolbar(caller.tabId, told.state, told.summary));
  const [marks] = await Promise.all([
    reply.ok && reply.value.state.itemKey !== undefined && marksSetting.get(),
    told && keepPageState(caller.tabId, told.state),
  ]);
  return reply.ok && marks ? ok({ ...reply.value, marks }) : reply;
}
