import type { OutcomeClass } from "@benhan/core";

/**
 * What an HTTP status means when the body says nothing. Never that the content is refused: a proxy that answers 400 to
 * everything would otherwise kill the whole queue.
 */
export function outcomeOfStatus(status: number): OutcomeClass {
  if (status >= 200 && status < 300) return "UNKNOWN";
  if (status === 401 || status === 403) return "AUTH_EXPIRED";
  if (status === 408 || status === 425 || status === 429 || status >= 500) return "RETRYABLE";
  return "CONFIG";
}
