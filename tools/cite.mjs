// How the source of a list is cited: in Vietnamese, the language of what is cited, for readers of both languages.
import { readFileSync } from "node:fs";

const path = "data/codes/citations.vi.json";
const { citations } = JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const english = /\b(?:and|annex|art|by|changed|code|codes|field|from|list|of|the|with)\b/i;

/** The Vietnamese citation of a source that its data file names in English. */
export function cite(basis) {
  const cited = citations[basis] ?? basis;
  if (english.test(cited)) throw new Error(`${path} has no Vietnamese citation for "${basis}"`);
  return cited.normalize("NFC");
}
