/** The largest of the numbers, 0 of none; unlike `Math.max(...numbers)` of any number of them. */
export function largest(numbers: Iterable<number>): number {
  let most = 0;
  for (const one of numbers) if (one > most) most = one;
  return most;
}
