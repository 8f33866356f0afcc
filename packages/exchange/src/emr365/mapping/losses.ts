import type { MedicalRecord } from "@benhan/core";
import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import type { Trace } from "./item-rule.ts";

/** Why something of the record is not in the document, or does not come back from it. */
export type Emr365LossKind = "not_in_format" | "reshaped" | "unknown_items" | "not_chosen";

/** One thing that does not survive the way into a document and back. */
export interface Emr365Loss {
  readonly kind: Emr365LossKind;
  /** Where in the record; everything below it is meant. */
  readonly path: JsonPath;
}

/**
 * Everything of a record that a document does not give back. A part of which nothing is told is named once, at its
 * top; what is written for the reader and would be read as something else is `reshaped`.
 */
export function lossesOf(
  record: MedicalRecord,
  traces: readonly Trace[],
  isChosen: (trace: Trace) => boolean,
): readonly Emr365Loss[] {
  const fates = new Map<string, Emr365LossKind | "told">();
  for (const trace of traces) {
    const key = JSON.stringify(trace.record);
    const fate = !isChosen(trace) ? "not_chosen" : trace.told ? "told" : "reshaped";
    // What two items say is told when one of them does.
    if (fates.get(key) !== "told") fates.set(key, fate);
  }
  const walk = (
    value: unknown,
    path: JsonPath,
    otherwise: Emr365LossKind,
  ): readonly Emr365Loss[] | "kept" => {
    const fate = fates.get(JSON.stringify(path));
    if (fate === "told") return "kept";
    if (fate !== undefined) return [{ kind: fate, path }];
    if (typeof value !== "object" || value === null) return [{ kind: otherwise, path }];
    const isList = Array.isArray(value);
    const inner = Object.entries(value).map(([step, item]) => {
      const own = [...path, isList ? Number(step) : step];
      return walk(item, own, path[0] === "entries" && path.length === 1 ? kindOf(item) : otherwise);
    });
    if (inner.length === 0) return "kept";
    const losses = inner.flatMap((one) => (one === "kept" ? [] : one));
    const isWhole = (one: readonly Emr365Loss[] | "kept") =>
      one !== "kept" && one[0]?.kind === otherwise && one[0].path.length === path.length + 1;
    const whole = inner.every(isWhole);
    return whole && path.length > 0 ? [{ kind: otherwise, path }] : losses.length === 0 ? "kept" : losses;
  };
  const found = walk(record, [], "not_in_format");
  return found === "kept" ? [] : found;
}

/** Results of the laboratory, transfers and triage have groups, whose items nobody could read. */
function kindOf(entry: unknown): Emr365LossKind {
  const { kind } = entry as { readonly kind: string };
  return ["laboratory-result", "transfer", "triage"].includes(kind) ? "unknown_items" : "not_in_format";
}

interface LossWords {
  readonly code: string;
  /** Of a loss that is none of care. */
  readonly severity: "information";
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const beside: Bilingual = {
  vi: "Gửi kèm bản PDF đã ký của bệnh án; bệnh án gốc vẫn giữ đầy đủ.",
  en: "Send the signed PDF of the record along; the record itself keeps everything.",
};

/** Why something is lost, and what to do about it. */
export const lossWords: Readonly<Record<Emr365LossKind, LossWords>> = {
  not_in_format: {
    code: "exchange.emr365.loss_not_in_format",
    severity: "information",
    text: { vi: "Định dạng không có chỗ cho phần này.", en: "The format has no place for this." },
    nextStep: beside,
  },
  reshaped: {
    code: "exchange.emr365.loss_reshaped",
    severity: "information",
    text: {
      vi: "Có trong tệp cho người đọc, nhưng khi nhập lại sẽ thành dạng khác hoặc không đọc được.",
      en: "It is in the file for readers, but comes back in another form, or not at all.",
    },
    nextStep: beside,
  },
  unknown_items: {
    code: "exchange.emr365.loss_unknown_items",
    severity: "information",
    text: {
      vi: "Định dạng có nhóm này nhưng tên trường chưa ai đọc được; không tự đặt tên.",
      en: "The format has a group for this, but its item names are not known; none are invented.",
    },
    nextStep: beside,
  },
  not_chosen: {
    code: "exchange.emr365.loss_not_chosen",
    severity: "information",
    text: { vi: "Nằm trong một nhóm không được chọn xuất.", en: "It stands in a group that was not chosen." },
    nextStep: { vi: "Xuất toàn bộ nếu cần.", en: "Export the whole if it is needed." },
  },
};

/** A loss as a finding: a warning when it is one of care. */
export function issueOfLoss({ kind, path }: Emr365Loss, ofCare: boolean): Issue {
  return { ...lossWords[kind], ...(ofCare && { severity: "warning" }), path };
}
