import type { Bilingual } from "@benhan/core/faults";

/** What a text says for the command line or the library, and the path that does it here. */
const paths: readonly (readonly [RegExp, string])[] = [
  [/outbox status --entry (?:MÃ_MỤC|ENTRY_ID)/g, "GET /outbox/{entryId}"],
  [/outbox status --list/g, "GET /outbox"],
  [/outbox (hold|resend|dismiss)(?: (?:MÃ_MỤC|ENTRY_ID))?/g, "POST /outbox/{entryId}/$1"],
  [/outbox release(?: (?:CỔNG|HUB))?/g, "POST /hubs/{hub}/release"],
  [
    /signDocument \((?:qua HTTP: POST \/signatures\/prepare rồi|over HTTP: POST \/signatures\/prepare, then) \/signatures\/complete\)/g,
    "POST /signatures/prepare, /signatures/complete",
  ],
  [/\blookUpCard\b/g, "POST /cards/look-up"],
];

/** A text in the words of a caller over HTTP, who has neither the command line nor the library. */
export function overHttp({ vi, en }: Bilingual): Bilingual {
  const told = (text: string) => paths.reduce((said, [words, path]) => said.replace(words, path), text);
  return { vi: told(vi), en: told(en) };
}
