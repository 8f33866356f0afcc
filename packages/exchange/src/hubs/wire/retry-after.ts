import type { HttpAnswer } from "@benhan/core/ports";
import { field, textOf } from "./json-answer.ts";

/**
 * How long the hub asks to be left alone. Only the number form: a date needs a clock that agrees with the hub's. A
 * transport of the host may hand over anything as headers: what cannot be read is not asked for.
 */
export function retryAfterOf({ headers }: Pick<HttpAnswer, "headers">): number | undefined {
  const seconds = /^\d{1,6}$/.exec(textOf(field(headers ?? undefined, "retry-after")) ?? "")?.[0];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
