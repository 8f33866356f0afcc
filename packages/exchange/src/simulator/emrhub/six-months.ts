/** Whether two days (`yyyyMMdd`) lie less than six months apart, in either order. */
export function withinSixMonths(one: string, other: string): boolean {
  const [first, last] = one < other ? [one, other] : [other, one];
  const after = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(4, 6)) - 1 + 6, 1));
  const daysOfMonth = new Date(Date.UTC(after.getUTCFullYear(), after.getUTCMonth() + 1, 0)).getUTCDate();
  after.setUTCDate(Math.min(Number(first.slice(6)), daysOfMonth));
  return last < after.toISOString().slice(0, 10).replaceAll("-", "");
}
