import { addMs, epochMs, type Instant } from "@benhan/core";
import type { CoPaymentAnswer } from "./co-payment.ts";

/**
 * Keeps a card from being asked for again too soon: the gateway has a list of accounts that may look up no more. Counted
 * from the moment of asking, whatever came of it.
 */
export interface CoPaymentPause {
  /** From when on the card may be asked for, and what it answered last; `undefined`: now. */
  heldBack(
    key: string,
    now: Instant,
  ): { readonly notBefore: Instant; readonly last?: CoPaymentAnswer } | undefined;
  asked(key: string, now: Instant): void;
  answered(key: string, answer: CoPaymentAnswer): void;
  /** The request certainly never reached the gateway: it does not count. */
  notAsked(key: string): void;
}

export function createCoPaymentPause(pauseMs: number): CoPaymentPause {
  const cards = new Map<string, { readonly at: Instant; readonly last?: CoPaymentAnswer }>();
  // What lies in the future was asked before the clock was set back: it is over.
  const isRecent = (at: Instant, now: Instant) => {
    const age = epochMs(now) - epochMs(at);
    return age >= 0 && age < pauseMs;
  };
  return {
    heldBack(key, now) {
      const card = cards.get(key);
      if (card === undefined) return undefined;
      const notBefore = addMs(card.at, pauseMs);
      if (!isRecent(card.at, now)) return undefined;
      return { notBefore, ...(card.last && { last: card.last }) };
    },
    asked(key, now) {
      // In the order of asking, so that what is over stands in front.
      for (const [old, { at }] of cards) {
        if (isRecent(at, now)) break;
        cards.delete(old);
      }
      cards.delete(key);
      cards.set(key, { at: now });
    },
    answered(key, last) {
      const card = cards.get(key);
      if (card !== undefined) cards.set(key, { ...card, last });
    },
    notAsked(key) {
      cards.delete(key);
    },
  };
}
