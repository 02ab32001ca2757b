/**
 * Tells of elements given in document order whether more than `most` of those before stand around them. Each is read with all it holds, so
 * without a bound a page that nests the same thing a thousand times costs by the square. A form whose field stands for `contains` holds nothing.
 */
export function shallow(most: number): (element: Element) => boolean {
  const around: Element[] = [];
  return (element) => {
    for (let last = around.at(-1); last; last = around.at(-1)) {
      if (typeof last.contains === 'function' && last.contains(element)) break;
      around.pop();
    }
    if (around.length >= most) return false;
    around.push(element);
    return true;
  };
}
