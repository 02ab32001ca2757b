/** Methods that all answer later. */
type Answering<T> = { [Name in keyof T]: T[Name] extends (...args: infer _Args) => Promise<unknown> ? T[Name] : never };

/**
 * Services that are fetched when first asked for something: a popup must not wait for what only a full page needs. Every method has to be
 * one that answers by a promise.
 */
export function lazily<T extends Answering<T>>(load: () => Promise<T>): T {
  const ask =
    (name: string | symbol) =>
    async (...args: unknown[]): Promise<unknown> => {
      const loaded = (await load()) as Record<string | symbol, (...args: unknown[]) => Promise<unknown>>;
      return loaded[name]?.(...args);
    };
  return new Proxy({} as T, { get: (_, name) => ask(name) });
}
