import { openDatabase } from 'src/db/open';
import { parseReading, stateReportSchema, storeKeySchema } from 'src/domain/schemas';
import type { WhatIf } from 'src/domain/what-if';
import { ok } from 'src/lib/result';
import { handledBy, handler, serve } from 'src/messages/bus';
import { type Erasure, type ScriptName, type SyncAsked, scriptNames } from 'src/messages/protocol';
import { METHOD_VERSION } from 'src/score/method-version';
import { signalIds } from 'src/trust';
import { dialWeights } from 'src/trust/credibility';
import { createWordReader } from 'src/trust/word-reader';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { catchUp } from './fresh-summary';
import { createMemory } from './memory';
import { cardRefsSchema, onCards, onPinCard, pinCardSchema } from './on-cards';
import { onCommand } from './on-command';
import { erasureSchema, onErase } from './on-erase';
import { onFreshen } from './on-freshen';
import { onInstalled } from './on-installed';
import { markKeysSchema, onMarks } from './on-marks';
import { onMarksSetting } from './on-marks-setting';
import { onMute } from './on-mute';
import { onNote } from './on-note';
import { onPart } from './on-part';
import { onPermissionsAdded, onPermissionsRemoved } from './on-permissions';
import { onPin } from './on-pin';
import { onQuote } from './on-quote';
import { onReading } from './on-reading';
import { replicaHandlers } from './on-replica';
import { onScript } from './on-script';
import { onStartup } from './on-startup';
import { onState } from './on-state';
import { createSync, syncAskedSchema } from './on-sync';
import { onTryOut } from './on-try-out';
import { onWhatIf, whatIfSchema } from './on-what-if';
import { forgetPageState } from './page-state';
import { offerQuotes, quoteMenuId } from './quote-menu';
import { renewOutdated } from './renew';
import { followOwnChanges, onFolderAlarm, onFolderStart } from './replica/alarms';
import { onAlarm } from './tidy';
import type { Tools } from './tools';
import { weights } from './weights';

const parsed =
  <T>(schema: z.ZodMiniType<T>) =>
  (payload: unknown): T | undefined => {
    const result = schema.safeParse(payload);
    return result.success ? result.data : undefined;
  };

/** For events nobody waits for: what fails is told in the console, and made up for at a later event. */
const inBackground =
  <Args extends unknown[]>(work: (...args: Args) => Promise<unknown>) =>
  (...args: Args): void => {
    work(...args).catch((error) => console.debug('background work failed', error));
  };

/** What content scripts ask. */
const tabHandlers = (tools: Tools, renew: () => void) => ({
  reading: handler({
    from: 'tab',
    parse: parseReading,
    handle: (input, caller) => onReading(tools, input, caller).finally(renew),
  }),
  part: handler({ from: 'tab', parse: parseReading, handle: (input, caller) => onPart(tools, input, caller) }),
  state: handler({ from: 'tab', parse: parsed(stateReportSchema), handle: onState }),
  pin: handler({
    from: 'tab',
    parse: parsed<boolean>(z.boolean()),
    handle: (pinned, caller) => onPin(tools, pinned, caller),
  }),
  cards: handler({
    from: 'tab',
    parse: parsed<z.infer<typeof cardRefsSchema>>(cardRefsSchema),
    handle: (refs, caller) => onCards(tools, refs, caller),
  }),
  pinCard: handler({
    from: 'tab',
    parse: parsed<z.infer<typeof pinCardSchema>>(pinCardSchema),
    handle: (pin, caller) => onPinCard(tools, pin, caller),
  }),
  marks: handler({
    from: 'tab',
    parse: parsed<z.infer<typeof markKeysSchema>>(markKeysSchema),
    handle: (keys, caller) => onMarks(tools, keys, caller),
  }),
  script: handler({
    from: 'tab',
    parse: parsed<ScriptName>(z.enum(scriptNames)),
    handle: (name, caller) => onScript(name, caller),
  }),
  note: handler({ from: 'tab', parse: parsed(z.null()), handle: onNote }),
  mute: handler({ from: 'tab', parse: parsed<boolean>(z.boolean()), handle: onMute }),
});

/** What our own pages ask. */
const pageHandlers = (tools: Tools, sync: ReturnType<typeof createSync>, renew: () => void) => ({
  freshen: handler({
    from: 'page',
    parse: parsed<string>(storeKeySchema),
    handle: (key) => onFreshen(tools, key).finally(renew),
  }),
  erase: handler({
    from: 'page',
    parse: parsed<Erasure>(erasureSchema),
    handle: (what) => onErase(tools, what),
  }),
  method: handler({
    from: 'page',
    parse: parsed(z.null()),
    handle: async () => ok({ version: METHOD_VERSION, signals: signalIds, weights: dialWeights('default') }),
  }),
  tryOut: handler({ from: 'page', parse: parseReading, handle: (input) => onTryOut(tools, input) }),
  whatIf: handler({
    from: 'page',
    parse: parsed<WhatIf>(whatIfSchema),
    handle: (question) => onWhatIf(tools, question),
  }),
  sync: handler({ from: 'page', parse: parsed<SyncAsked>(syncAskedSchema), handle: sync.onAsked }),
});

/**
 * Registers every listener of the worker. To be called synchronously when it starts: the event that woke it is delivered to the
 * listeners that are there after the first turn.
 */
export function startWorker(scorer: Tools['scorer']): void {
  const words = createWordReader(weights);
  const tools: Tools = { openDb: openDatabase, now: () => new Date(), scorer, words, memory: createMemory() };
  const renew = inBackground(() => renewOutdated(tools));
  const sync = createSync(tools);
  const own = { ...tabHandlers(tools, renew), ...pageHandlers(tools, sync, renew) };
  // Whoever asks about the folder waits for the work that is done there, not the other way round.
  serve({ ...handledBy(own, tools.memory.desk.first), ...replicaHandlers(tools) });
  browser.runtime.onInstalled.addListener(inBackground(onInstalled));
  browser.runtime.onStartup.addListener(inBackground(() => onStartup(tools)));
  browser.alarms.onAlarm.addListener(inBackground((alarm) => onAlarm(tools, alarm)));
  browser.alarms.onAlarm.addListener(inBackground((alarm) => onFolderAlarm(tools, alarm)));
  browser.runtime.onStartup.addListener(inBackground(() => onFolderStart(tools)));
  browser.permissions.onAdded.addListener(inBackground(onPermissionsAdded));
  browser.permissions.onRemoved.addListener(inBackground(onPermissionsRemoved));
  browser.commands.onCommand.addListener(inBackground((name, tab) => onCommand(tools, name, tab)));
  browser.runtime.onInstalled.addListener(inBackground(offerQuotes));
  browser.permissions.onAdded.addListener(inBackground(offerQuotes));
  browser.permissions.onRemoved.addListener(inBackground(offerQuotes));
  // Firefox on phones has no context menu.
  browser.contextMenus?.onClicked.addListener(
    inBackground(async ({ menuItemId, selectionText }, tab) => {
      if (menuItemId === quoteMenuId) await onQuote(tools, selectionText, tab);
    }),
  );
  browser.storage.onChanged.addListener(inBackground(onMarksSetting));
  browser.storage.onChanged.addListener(inBackground(sync.onStorage));
  browser.tabs.onRemoved.addListener(inBackground((tabId: number) => forgetPageState(tabId)));
  followOwnChanges(tools);
  inBackground(() => catchUp(tools).finally(renew))();
  sync.start();
}
