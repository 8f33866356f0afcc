import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { DatedAddress } from "../record/patient.ts";
import { spellingKey } from "../text/spelling-key.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type AddressFinding, addressFindings } from "./address-findings.ts";
import { type AdminCatalogue, type AdminUnit, catalogueAt, reformDay } from "./admin-unit.ts";
import { provinceNameIn } from "./provinces.ts";
import { successorsOf } from "./successors.ts";
import { unitAt } from "./units.ts";

/** How strictly an address is checked. */
export interface CheckAddressOptions extends CallOptions {
  /** At capture (the default) nothing is worse than a warning: a list may be older than the address. At export it is an error. */
  readonly strict?: boolean;
  /** Where the address stands in the value that is checked. */
  readonly path?: JsonPath;
}

type Field = "catalogue" | "provinceCode" | "districtCode" | "communeCode";

/** Cells of the claim tables. The catalogue has none. */
const official: Readonly<Partial<Record<Field, string>>> = {
  provinceCode: "MATINH_CU_TRU",
  districtCode: "MAHUYEN_CU_TRU",
  communeCode: "MAXA_CU_TRU",
};

/**
 * Checks the unit codes of an address on a day: the catalogue is the one in force, the codes are in it and belong
 * together, there is no district after the reform, and the province code names the province of the text (24 was Bắc
 * Giang and is Bắc Ninh). Nothing is re-coded; where one code follows from the old one, `expected` of the issue suggests
 * it. An address that ended before that day may keep its old codes.
 *
 * @legal QĐ 19/2025/QĐ-TTg; 202/2025/QH15
 */
export async function checkAddress(
  address: DatedAddress,
  on: CalendarDate,
  options: CheckAddressOptions = {},
): Promise<Report<DatedAddress>> {
  const { to } = address;
  const [provinceCode, districtCode, communeCode] = [
    address.provinceCode,
    address.districtCode,
    address.communeCode,
  ].map((code) => (code === "" ? undefined : code));
  const issues: Issue[] = [];
  if (provinceCode === undefined && districtCode === undefined && communeCode === undefined) {
    return reportOf(address, issues);
  }
  const add = (field: Field, kind: keyof typeof addressFindings, expected?: string) =>
    issues.push(issueOf(field, addressFindings[kind], options, expected));
  const addSuggestion = (field: Field, expected: string | undefined) => {
    if (expected !== undefined && expected !== address[field]) add(field, "newCode", expected);
  };
  const day = to !== undefined && to < on ? to : on;
  const inForce = catalogueAt(day);
  const catalogue = address.catalogue ?? inForce;
  if (address.catalogue === undefined) add("catalogue", "catalogueMissing");
  else if (catalogue !== inForce)
    add("catalogue", inForce === "vn-admin-2025" ? "catalogueOld" : "catalogueEarly");
  const { find, suggest } = within(catalogue, day, options);

  const province = await find(provinceCode);
  if (provinceCode !== undefined) {
    if (province?.level !== "province") add("provinceCode", "unknown", await suggest(provinceCode));
    else if (namesTheOther(address.text, catalogue, provinceCode)) add("provinceCode", "otherProvince");
    else if (catalogue !== inForce) addSuggestion("provinceCode", await suggest(provinceCode));
  }
  if (districtCode !== undefined) {
    const district = await find(districtCode);
    if (catalogue === "vn-admin-2025") add("districtCode", "districtGone");
    else if (district?.level !== "district") add("districtCode", "unknown");
    else if (provinceCode !== undefined && district.province !== provinceCode)
      add("districtCode", "elsewhere");
  }
  if (communeCode !== undefined) {
    const commune = await find(communeCode);
    if (commune?.level !== "commune") add("communeCode", "unknown", await suggest(communeCode));
    else if (!liesIn(commune, provinceCode, catalogue === "vn-admin-2004" ? districtCode : undefined)) {
      add("communeCode", "elsewhere");
    } else if (catalogue !== inForce) addSuggestion("communeCode", await suggest(communeCode));
  }
  return reportOf(address, issues);
}

function liesIn(commune: AdminUnit, province: string | undefined, district: string | undefined): boolean {
  return (
    (province === undefined || commune.province === province) &&
    (district === undefined || commune.district === district)
  );
}

/** Looks codes up in one catalogue, on the nearest day on which it was in force. */
function within(catalogue: AdminCatalogue, day: CalendarDate, { signal }: CallOptions) {
  const lastDayBefore = addDays(reformDay, -1);
  const nearest =
    catalogueAt(day) === catalogue ? day : catalogue === "vn-admin-2025" ? reformDay : lastDayBefore;
  const call = signal === undefined ? {} : { signal };
  return {
    find: (code: string | undefined) =>
      code === undefined ? Promise.resolve(undefined) : unitAt(code, nearest, call),
    /** The one new code that follows from an old one, when a new one is wanted. */
    async suggest(code: string): Promise<string | undefined> {
      if (day < reformDay) return undefined;
      const succession = await successorsOf(code, { on: day, ...call });
      if (succession.kind === "whole") return succession.to.code;
      return succession.kind === "split" ? succession.population?.code : undefined;
    },
  };
}

/** True when the code has another name in the other catalogue, and the text has that one. */
function namesTheOther(text: string, catalogue: AdminCatalogue, code: string): boolean {
  const own = provinceNameIn(catalogue, code);
  const other = provinceNameIn(catalogue === "vn-admin-2025" ? "vn-admin-2004" : "vn-admin-2025", code);
  if (own === undefined || other === undefined || own === other) return false;
  return hasWords(text, other) && !hasWords(text, own);
}

function hasWords(text: string, name: string): boolean {
  const words = (value: string) => ` ${spellingKey(value.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "))} `;
  return words(text).includes(words(name));
}

function issueOf(
  field: Field,
  finding: AddressFinding,
  { strict = false, path = [] }: CheckAddressOptions,
  expected: string | undefined,
): Issue {
  const cell = official[field];
  return {
    ...finding,
    severity: finding.severity === "error" && !strict ? "warning" : finding.severity,
    path: [...path, field],
    ...(cell !== undefined && { official: cell }),
    source: "QĐ 19/2025/QĐ-TTg",
    ...(expected !== undefined && { expected }),
  };
}
