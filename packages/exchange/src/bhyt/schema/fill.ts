import type { Bilingual } from "@benhan/core/faults";

/** Puts names into the `{slots}` of a sentence in both languages. The names are of fields, never contents. */
export function fill(sentence: Bilingual, slots: Readonly<Record<string, string>>): Bilingual {
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
  return { vi: put(sentence.vi), en: put(sentence.en) };
}
