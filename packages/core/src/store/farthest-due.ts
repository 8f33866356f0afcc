/**
 * How far ahead of `now` a `notBefore` or the end of a lease may lie, in milliseconds: 24 hours. Waiting times are
 * minutes and an hour at most, so what lies farther was written while a clock was wrong. A store takes such an entry
 * as due; else a clock that was years ahead for a minute would keep entries back for years. It follows that the clocks
 * of workers on one store must agree to well within a day.
 */
export const farthestDueMs = 86_400_000;
