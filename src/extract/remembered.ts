/** `make` with its answers kept: for what is dear to work out and asked again for the same few texts. Forgets all beyond `most` answers. */
export function remembered<T>(make: (key: string, more?: string) => T, most = 500): (key: string, more?: string) => T {
  const known = new Map<string, T>();
  return (key, more) => {
    const name = more === undefined ? key : `${key}\u0001${more}`;
    if (known.has(name)) return known.get(name) as T;
    const value = make(key, more);
    // A page that makes up texts without end must not fill our memory.
    if (known.size >= most) known.clear();
    known.set(name, value);
    return value;
  };
}
