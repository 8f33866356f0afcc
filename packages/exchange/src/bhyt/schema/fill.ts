import type { Bilingual } from "@benhan/core/faults";

/** What stands in the `{slots}` of a sentence: a name that both languages write alike, or words of each. */
export type Slots = Readonly<Record<string, string | Bilingual>>;

/** Puts names into the `{slots}` of a sentence in both languages. The names are of fields, never contents. */
export function fill(sentence: Bilingual, slots: Slots): Bilingual {
  const put = (language: "vi" | "en") =>
    sentence[language].replace(/\{(\w+)\}/g, (slot, name: string) => {
      const words = slots[name] ?? slot;
      return typeof words === "string" ? words : words[language];
    });
  return { vi: put("vi"), en: put("en") };
}
