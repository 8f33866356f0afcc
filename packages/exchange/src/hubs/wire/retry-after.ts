import type { HttpAnswer } from "@benhan/core/ports";

/** How long the hub asks to be left alone. Only the number form: a date needs a clock that agrees with the hub's. */
export function retryAfterOf({ headers }: Pick<HttpAnswer, "headers">): number | undefined {
  const seconds = /^\d{1,6}$/.exec(headers["retry-after"]?.trim() ?? "")?.[0];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
