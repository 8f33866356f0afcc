import type { Bilingual } from "@benhan/core/faults";

/** How messages name the gateway. */
export const bhxhName: Bilingual = { vi: "Cổng BHXH", en: "The BHXH gateway" };
