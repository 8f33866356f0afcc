import type { Bilingual } from "@benhan/core/faults";

/** What stands in the `{slots}` of a sentence: a name that both languages write alike, or words of each. */
export type Slots = Readonly<Record<string, string | Bilingual>>;

/** Puts names into the `{slots}` of a sentence in both languages. The names are of fields, never contents. */
export function fill({ vi, en }: Bilingual, slots: Slots): Bilingual {
  return { vi: filled(vi, "vi", slots), en: filled(en, "en", slots) };
}

// Every finding comes by here, twice: searching by hand costs a fraction of a regex with a function.
function filled(sentence: string, language: "vi" | "en", slots: Slots): string {
  let text = "";
  let done = 0;
  for (let open = sentence.indexOf("{"); open >= 0; open = sentence.indexOf("{", open + 1)) {
    const close = sentence.indexOf("}", open);
    if (close < 0) break;
    const name = sentence.slice(open + 1, close);
    const words = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (words === undefined) continue;
    text += sentence.slice(done, open) + (typeof words === "string" ? words : words[language]);
    done = close + 1;
  }
  return done === 0 ? sentence : text + sentence.slice(done);
}
