import type { DatedAddress } from "../../record/patient.ts";
import { foldKey } from "../../text/fold-key.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { CodeLookup } from "../code-lookup.ts";

/** The codes of an address, from the smallest unit to the largest, and the list that names them. */
const units = [
  ["communeCode", "MAXA_CU_TRU"],
  ["districtCode", "MAHUYEN_CU_TRU"],
  ["provinceCode", "MATINH_CU_TRU"],
] as const;

/**
 * An address on one line, for papers that have no cell for ward and province: its text, then the units that its codes
 * name and the text does not. A code that the list does not know is not printed.
 */
export function addressLine(address: DatedAddress, on: CalendarDate, codes?: CodeLookup): string {
  let line = address.text.trim().replace(/[\s,;]+$/, "");
  for (const [member, list] of units) {
    const name = unitName(address, address[member], list, on, codes);
    if (name !== undefined && !says(address.text, name)) line = line === "" ? name : `${line}, ${name}`;
  }
  return line;
}

function unitName(
  { catalogue }: DatedAddress,
  code: string | undefined,
  list: string,
  on: CalendarDate,
  codes: CodeLookup | undefined,
): string | undefined {
  const answer = code === undefined ? undefined : codes?.(list, code, on);
  if (answer === undefined || !("entry" in answer)) return undefined;
  // The same digits name different places in the two catalogues.
  const other = catalogue !== undefined && answer.edition.startsWith("vn-admin-");
  return other && answer.edition !== catalogue ? undefined : answer.entry.vi;
}

/** The words of a text without case and marks; "P.12" and "P12" are one. */
function wordsOf(text: string): string {
  const words = foldKey(text).replace(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${words.replace(/(?<= (?:p|q|f|x|tp|tt|tx|h|t))(?=\d)/gu, " ").trim()} `;
}

/** What addresses write for the kind of a unit. */
const kinds: readonly (readonly [kind: string, ...short: readonly string[]])[] = [
  ["thanh pho", "tp", "t p"],
  ["thi tran", "tt"],
  ["thi xa", "tx"],
  ["dac khu"],
  ["phuong", "p", "f"],
  ["quan", "q"],
  ["huyen", "h"],
  ["tinh", "t"],
  ["xa", "x"],
];

/**
 * Does the address name the unit? In full, with its kind shortened, or by the bare name between commas: a street may
 * bear the name of its ward.
 */
function says(text: string, name: string): boolean {
  const said = wordsOf(text);
  const full = wordsOf(name);
  if (said.includes(full)) return true;
  const [kind, ...short] = kinds.find(([one]) => full.startsWith(` ${one} `)) ?? [];
  if (kind === undefined) return false;
  const bare = full.slice(kind.length + 2).trim();
  if (short.some((one) => said.includes(` ${one} ${bare} `))) return true;
  return !/^\d+$/.test(bare) && text.split(/[,;–-]/).some((part) => wordsOf(part).trim() === bare);
}
