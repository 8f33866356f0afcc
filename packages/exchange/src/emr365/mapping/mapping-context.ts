import type { CalendarDate, Gender } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { CodeLookup } from "@benhan/core/forms";
import type { FacilityMasters } from "@benhan/core/masters";

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

/** The names of the options. */
export const mappingOptions: readonly (keyof MappingOptions)[] = [
  "masters",
  "codes",
  "codeSeparator",
  "sexText",
];

/** The options with their defaults, and the day by which codes and names are read. */
export interface MappingContext {
  readonly masters: FacilityMasters | undefined;
  readonly codes: CodeLookup | undefined;
  readonly codeSeparator: string;
  readonly sexText: Readonly<Record<Gender, string>>;
  readonly on: CalendarDate;
  /** Filled items that could not be read, by their places; reading adds to it. */
  readonly unread: JsonPath[];
}

/** Puts the defaults in. */
export function mappingContext(options: MappingOptions, on: CalendarDate): MappingContext {
  return {
    masters: options.masters,
    codes: options.codes,
    codeSeparator: options.codeSeparator ?? ";",
    sexText: options.sexText ?? { male: "Nam", female: "Nữ", undetermined: "Chưa xác định" },
    on,
    unread: [],
  };
}

/** The name of a department, when the catalogue knows it. */
export function departmentName(
  code: string | undefined,
  { masters, on }: MappingContext,
): string | undefined {
  const rows = masters?.departments.filter((row) => row.code === code) ?? [];
  return (rows.find((row) => row.from <= on && on <= (row.to ?? "9999")) ?? rows.at(-1))?.name;
}

/** The name of somebody of the staff, when the catalogue knows the licence. */
export function staffName(licence: string | undefined, { masters, on }: MappingContext): string | undefined {
  const rows = masters?.practitioners.filter((row) => row.licence === licence) ?? [];
  return (rows.find((row) => row.from <= on && on <= (row.to ?? "9999")) ?? rows.at(-1))?.name;
}

/** The words of a code, when the look-up knows it. */
export function codeName(
  list: string,
  code: string | undefined,
  { codes, on }: MappingContext,
): string | undefined {
  if (code === undefined) return undefined;
  const answer = codes?.(list, code, on);
  return answer !== undefined && "entry" in answer ? answer.entry.vi : undefined;
}
