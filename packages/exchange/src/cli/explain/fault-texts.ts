import { heldByPerson } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { dismissedByPerson } from "../../outbox/person-acts.ts";
import { faultCatalogue } from "./fault-catalogue.data.ts";

/** What a code says and what is to be done, in words for people; what differs from case to case stands as `…`. */
export interface FaultTexts {
  readonly text: Bilingual;
  readonly nextStep?: Bilingual;
}

/** Codes that entries of the queue bear although nothing failed. */
const acts: Readonly<Record<string, FaultTexts>> = {
  [heldByPerson]: {
    text: { vi: "Có người giữ lại mục này.", en: "A person keeps this entry back." },
    nextStep: {
      vi: "Khi được gửi thì gửi lại mục (resend); lý do giữ nằm trong nhật ký.",
      en: "Send it again (resend) once it may leave; why it is kept back stands in the log.",
    },
  },
  [dismissedByPerson]: {
    text: { vi: "Có người đã bỏ mục này.", en: "A person gave this entry up." },
  },
};

/** Faults of hubs begin with the name of theirs and tell its code: here neither is known, and a sentence wants a subject. */
const withHub = (text: string, hub: string): string =>
  text.replace(/^…/, hub).replace(/ \((?:mã|code) …\)/, "");

/** What is known of a code that an entry, a latch or a receipt bears; `undefined` for a code of a hub's own. */
export function faultTextsOf(code: string): FaultTexts | undefined {
  if (Object.hasOwn(acts, code)) return acts[code];
  const entry = Object.hasOwn(faultCatalogue, code) ? faultCatalogue[code] : undefined;
  if (entry === undefined) return undefined;
  const [, vi, en, nextVi, nextEn] = entry;
  if (vi === "") return undefined;
  const text = code.startsWith("exchange.hub.")
    ? { vi: withHub(vi, "Cổng"), en: withHub(en, "The hub") }
    : { vi, en };
  return { text, ...(nextVi !== "" && { nextStep: { vi: nextVi, en: nextEn } }) };
}
