/** `make` with its answers kept: for what is dear to work out and asked again for the same few texts. Forgets all beyond 500 answers. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) {
      // A page that makes up texts without end must not fill our memory.
      if (known.size >= 500) known.clear();
      known.set(key, make(key));
    }
    return known.get(key) as T;
  };
}
