/**
 * Tells of elements given in document order whether more than `most` of those before stand around them. Each is read with all it holds, so
 * without a bound a page that nests the same thing a thousand times costs by the square.
 */
export function shallow(most: number): (element: Element) => boolean {
  const around: Element[] = [];
  return (element) => {
    while (around.length > 0 && !around.at(-1)?.contains(element)) around.pop();
    if (around.length >= most) return false;
    around.push(element);
    return true;
  };
}
