import type { StoreTraits } from "@benhan/core/contract";
import type { OptionalPart } from "@benhan/storage/adapter";

/** On pools of its own. */
export const poolTraits: StoreTraits = { durable: true, shared: true, damageable: true };

/** Inside a transaction of the host: two handles of one connection are not two that may work at once. */
export const hostTraits: StoreTraits = { durable: false, shared: false, damageable: false };

/** Parts that the example leaves out. */
export const undeclared: readonly OptionalPart[] = ["audit", "consents", "tickets", "cards"];
