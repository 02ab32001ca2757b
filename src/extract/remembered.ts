// A large page has about a thousand different class names.
const most = 2_000;

/** `make` with its answers kept: for what is dear to work out and asked again for the same few texts. Forgets all beyond 2,000 answers. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    // A page that makes up texts without end must not fill our memory.
    if (known.size >= most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
