/**
 * Time this thread has worked, in ms. What other programs do on a shared machine is not in it, though a slower machine makes it longer: a
 * bound on it stands for work that grows with the square of its input, not for speed.
 */
export function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
