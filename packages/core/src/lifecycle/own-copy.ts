/**
 * A copy that nobody else can change: a verb waits many times between what it checks and what it writes, and hooks of
 * the host get what they may write into. What looks like an object and answers each time anew (a proxy, a getter) is
 * asked once, and stays as it answered. A function is handed on: no schema takes it.
 */
export function ownCopy<T>(value: T): T {
  return copied(value, new Map()) as T;
}

function copied(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (done.has(value)) return done.get(value);
  try {
    return structuredClone(value);
  } catch {
    return asked(value, done);
  }
}

/** Member by member, of what cannot be cloned as a whole. One that cannot be asked is missing. */
function asked(value: object, done: Map<object, unknown>): unknown {
  done.set(value, undefined);
  try {
    const copy = Array.isArray(value)
      ? Array.from(value, (item) => copied(item, done))
      : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copied(item, done)]));
    done.set(value, copy);
    return copy;
  } catch {
    return undefined;
  }
}
