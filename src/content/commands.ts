import { type TabCommand, tabCommands } from 'src/messages/protocol';
import { browser } from 'wxt/browser';

const isCommand = (value: unknown): value is { command: TabCommand } =>
  typeof value === 'object' &&
  value !== null &&
  tabCommands.some((one) => one === (value as { command?: unknown }).command);

/** Hears the worker's commands for this tab until `signal` ends it. Other extensions, pages and our own tabs are not heard. */
export function followCommands(signal: AbortSignal, onTold: (command: TabCommand) => void): void {
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    if (sender.id === browser.runtime?.id && sender.tab === undefined && isCommand(message)) onTold(message.command);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener), { once: true });
}
