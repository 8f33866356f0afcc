import { argumentKind } from "../call/call.faults.ts";
import {
  type ArgumentKind,
  argumentIssues,
  isObject,
  isPromise,
  optionIssues,
  refuseCall,
} from "../call/require-call.ts";
import type { Bilingual, Issue } from "../faults/issue.ts";
import { facilityIssues } from "../masters/facility-issues.ts";
import type { FacilityMasters } from "../masters/facility-masters.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { isCalendarDate } from "../time/calendar-date.ts";
import type { FormOptions } from "./form-options.ts";

/**
 * Refuses a call about a form whose record or options are of another kind: a misspelt option would be passed over, and
 * another paper printed than was asked for.
 *
 * @throws EmrError `core.call.wrong` with all findings
 */
export function requireFormCall(of: string, record: unknown, options: unknown): void {
  refuseCall(of, [
    ...argumentIssues(["record"], record, medicalRecord),
    ...optionIssues<FormOptions>(options, optionKinds),
    ...foreignMasters(record, options),
    ...aloneIssues(options),
  ]);
}

/** Which paper is meant as it was given is said by another option. */
function aloneIssues(options: unknown): readonly Issue[] {
  if (!isObject(options) || options["asGiven"] !== true) return [];
  const isNamed = options["about"] !== undefined || options["issued"] !== undefined;
  return isNamed ? [] : [argumentKind(["options", "asGiven"], besideItsPaper)];
}

const besideItsPaper: Bilingual = {
  vi: "đi cùng about hoặc issued, để biết giấy nào",
  en: "beside about or issued, which say of which paper",
};

/** Catalogues of another facility would put its name, its wards and its people on the paper. */
function foreignMasters(record: unknown, options: unknown): readonly Issue[] {
  const masters = isObject(options) ? options["masters"] : undefined;
  if (!medicalRecord.fits(record) || !isObject(record) || !isObject(masters) || isPromise(masters)) return [];
  const profiles = Array.isArray(masters["profiles"]) ? masters["profiles"].filter(isObject) : [];
  const issues = facilityIssues(
    record as unknown as MedicalRecord,
    { ...masters, profiles } as unknown as FacilityMasters,
  );
  return issues.map((issue) => ({
    ...issue,
    path: ["options", "masters", ...(issue.path[0] === "facilityId" ? issue.path : ["profiles"])],
  }));
}

/** {@link requireFormCall} where the record comes later. */
export function requireFormOptions(of: string, options: unknown): void {
  refuseCall(of, optionIssues<FormOptions>(options, optionKinds));
}

const isSource = (value: unknown): boolean =>
  isObject(value) && typeof value["system"] === "string" && typeof value["id"] === "string";

const medicalRecord: ArgumentKind = {
  wanted: {
    vi: "bệnh án đã kiểm tra (parseRecord trả về), không phải chuỗi JSON; thứ tự là mã mẫu, bệnh án, tùy chọn",
    en: "a record that was checked (what parseRecord returns), no JSON text; the order is code, record, options",
  },
  fits: (value) =>
    isObject(value) &&
    Array.isArray(value["entries"]) &&
    isObject(value["episode"]) &&
    isObject(value["patient"]),
};

const text: ArgumentKind = {
  wanted: { vi: "chuỗi", en: "a text" },
  fits: (value) => typeof value === "string",
};

const given: ArgumentKind = { wanted: { vi: "một đối tượng { … }", en: "an object { … }" }, fits: isObject };

const optionKinds: { readonly [name in keyof FormOptions]-?: ArgumentKind } = {
  about: {
    wanted: {
      vi: "nguồn của một mục: { system, id } như trong source của mục đó",
      en: "the source of an entry: { system, id } as its source says",
    },
    fits: isSource,
  },
  issued: {
    wanted: {
      vi: "số của bản đã cấp, hoặc nguồn { system, id } của nó",
      en: "the number of an issued copy, or its source { system, id }",
    },
    fits: (value) => typeof value === "string" || isSource(value),
  },
  asGiven: {
    wanted: { vi: "true hoặc false", en: "true or false" },
    fits: (value) => typeof value === "boolean",
  },
  copy: text,
  masters: given,
  requirements: given,
  on: {
    wanted: { vi: 'ngày có thật dạng "2026-07-02"', en: 'a day that exists, such as "2026-07-02"' },
    fits: (value) => typeof value === "string" && isCalendarDate(value),
  },
  extensions: { wanted: { vi: "danh sách (mảng)", en: "a list (array)" }, fits: Array.isArray },
  codes: { wanted: { vi: "một hàm", en: "a function" }, fits: (value) => typeof value === "function" },
};
