import type { CalendarDate, Gender } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { CodeLookup } from "@benhan/core/forms";
import type { FacilityMasters } from "@benhan/core/masters";
import { callable, facilityMasters, type MembersOf, object, text } from "@benhan/core/options";

/** What both directions of the mapping rest on beside record and document. */
export interface MappingOptions {
  /** Names of departments and staff. Without them codes stand alone. */
  readonly masters?: FacilityMasters;
  /** Words of codes: `MA_DANTOC`, `MA_NGHE_NGHIEP`, `MA_QUOCTICH`, `MATINH_CU_TRU`, `MAHUYEN_CU_TRU`, `MAXA_CU_TRU`. */
  readonly codes?: CodeLookup;
  /** What stands between several codes in one value (`cv365.codeSeparator`). Default `;`. */
  readonly codeSeparator?: string;
  /** Words of the sexes (`cv365.sexText`). Default `Nam`, `Nữ`; `Chưa xác định` is ours. */
  readonly sexText?: Readonly<Record<Gender, string>>;
}

export const mappingMembers: MembersOf<MappingOptions> = {
  masters: facilityMasters,
  codes: callable,
  codeSeparator: text,
  sexText: object<Record<Gender, string>>({ male: text, female: text, undetermined: text }, [
    "male",
    "female",
    "undetermined",
  ]),
};

/** The options with their defaults, and the day by which codes and names are read. */
export interface MappingContext {
  readonly masters: FacilityMasters | undefined;
  readonly codes: CodeLookup | undefined;
  readonly codeSeparator: string;
  readonly sexText: Readonly<Record<Gender, string>>;
  readonly on: CalendarDate;
  /** Filled items that could not be read, by their places; reading adds to it. */
  readonly unread: JsonPath[];
  /** Lists in which a code was looked for without finding its words, as the sources of items name them; writing adds to it. */
  readonly unnamed: Set<string>;
  /** Written in place of words that were not found. Default: nothing. */
  readonly nameless: string | undefined;
}

/** Puts the defaults in. */
export function mappingContext(options: MappingOptions, on: CalendarDate, nameless?: string): MappingContext {
  return {
    masters: options.masters,
    codes: options.codes,
    codeSeparator: options.codeSeparator ?? ";",
    sexText: options.sexText ?? { male: "Nam", female: "Nữ", undetermined: "Chưa xác định" },
    on,
    unread: [],
    unnamed: new Set(),
    nameless,
  };
}

/** The name of a department, when the catalogue knows it. */
export function departmentName(code: string | undefined, context: MappingContext): string | undefined {
  const rows = context.masters?.departments.filter((row) => row.code === code);
  return nameOn(code, rows, "=masters.departments", context);
}

/** The name of somebody of the staff, when the catalogue knows the licence. */
export function staffName(licence: string | undefined, context: MappingContext): string | undefined {
  const rows = context.masters?.practitioners.filter((row) => row.licence === licence);
  return nameOn(licence, rows, "=masters.practitioners", context);
}

function nameOn(
  code: string | undefined,
  rows: readonly { readonly name: string; readonly from: string; readonly to?: string }[] = [],
  list: string,
  { on, unnamed, nameless }: MappingContext,
): string | undefined {
  if (code === undefined) return undefined;
  const row = rows.find(({ from, to }) => from <= on && on <= (to ?? "9999")) ?? rows.at(-1);
  if (row === undefined) unnamed.add(list);
  return row === undefined ? nameless : row.name;
}

/** The words of a code, when the look-up knows it. */
export function codeName(
  list: string,
  code: string | undefined,
  { codes, on, unnamed, nameless }: MappingContext,
): string | undefined {
  if (code === undefined) return undefined;
  const answer = codes?.(list, code, on);
  if (answer !== undefined && "entry" in answer) return answer.entry.vi;
  unnamed.add(`=codes(${list})`);
  return nameless;
}
