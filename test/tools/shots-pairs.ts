/** Does each task, two at a time: one page is drawn while the browser still checks the other. Results in the order of the tasks. */
export async function inPairs<T, R>(tasks: readonly T[], work: (task: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = tasks.entries();
  const hand = async (): Promise<void> => {
    for (const [n, task] of waiting) results[n] = await work(task);
  };
  await Promise.all([hand(), hand()]);
  return results;
}
