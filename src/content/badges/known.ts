import type { CardRef, StoreBadge } from 'src/domain/badge';
import { send } from 'src/messages/bus';

/** What is known of the stores on one page, asked for once a card and again when the user comes back to the tab. */
export class KnownStores {
  private readonly answers = new Map<string, StoreBadge | null>();
  /** Whether stores may be pinned from this tab. */
  pinnable = false;

  constructor(private readonly onGone: () => void) {}

  of(ref: CardRef): StoreBadge | undefined {
    return this.answers.get(JSON.stringify(ref)) ?? undefined;
  }

  /** Asks about cards not asked about before, or about all. Says whether there is an answer. */
  async ask(refs: readonly CardRef[], { again = false } = {}): Promise<boolean> {
    const due = new Map(refs.map((ref) => [JSON.stringify(ref), ref]));
    if (!again) for (const key of this.answers.keys()) due.delete(key);
    if (due.size === 0) return false;
    const reply = await send('cards', [...due.values()]);
    if (!reply.ok) {
      if (reply.error === 'context-gone') this.onGone();
      return false;
    }
    this.pinnable = !reply.value.private;
    for (const [i, key] of [...due.keys()].entries()) this.answers.set(key, reply.value.badges[i] ?? null);
    return true;
  }

  /** Pins or unpins; every card of the store shows it at the next answer. */
  async pin(ref: CardRef, pinned: boolean): Promise<void> {
    const reply = await send('pinCard', { ref, pinned });
    if (reply.ok) this.answers.set(JSON.stringify(ref), reply.value.badges[0] ?? null);
    else if (reply.error === 'context-gone') this.onGone();
  }
}
