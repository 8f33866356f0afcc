import { dateOf, type MedicalRecord } from "@benhan/core";
import type { Issue, JsonPath, Report } from "@benhan/core/faults";
import {
  foreignMasters,
  kind,
  listOf,
  medicalRecord,
  type OptionShape,
  object,
  refuseCall,
  text,
  word,
} from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { emptyDocument } from "../check/shape-document.ts";
import type { Emr365, Emr365GroupName } from "../emr365.data.ts";
import { officialOf } from "../emr365-finding.ts";
import { emr365Groups } from "../fields.data.ts";
import { careIn } from "./care-in-loss.ts";
import { careNotCarried } from "./care-not-carried.ts";
import { applyExtras, type Emr365Extra } from "./extras.ts";
import { groupMaps } from "./group-maps.ts";
import type { Row, Trace } from "./item-rule.ts";
import { jsonData } from "./json-data.ts";
import { type Emr365Loss, issueOfLoss, lossesOf } from "./losses.ts";
import { type MappingOptions, mappingContext, mappingMembers } from "./mapping-context.ts";
import { readRecord } from "./record-argument.ts";
import { viewRecord } from "./record-view.ts";
import { sureTraces } from "./sure-traces.ts";
import { itemsWithout, nameMark, type UnnamedCodes, unnamedCodes } from "./unnamed-codes.ts";

/** How a record is written as `HoSoBenhAn`. */
export interface ExportEmr365Options extends MappingOptions {
  /** Only these groups are filled; the others stay, empty. Default: all. */
  readonly groups?: readonly Emr365GroupName[];
  /** Số vào viện of the stay (`sovaovien`). It is not MA_LK. Default: the record number. */
  readonly admissionNumber?: string;
  /** What `importEmr365` kept beside the record. */
  readonly extras?: readonly Emr365Extra[];
}

/** A record in the exchange format, and everything about it that the format does not keep. */
export interface ExportedEmr365 {
  readonly document: Emr365;
  /** Paths of the record, never values. */
  readonly losses: readonly Emr365Loss[];
}

/**
 * Writes a record as `HoSoBenhAn` of CV 365/TTYQG-GPQLCL. Nothing is computed but age and names of codes, nothing is
 * made up or cut; corrected and cancelled entries are left out. Groups VIII and IX and the values of VII stay empty
 * because nobody could read their item names, and are reported, as is every loss. The report is always `ok`. The format
 * has no signature: hand the signed PDF over beside it. What of the care is not carried comes first, as warnings by kind.
 * Words of codes come from `codes` and `masters`; where they are lacking, `words_lacking` tells.
 *
 * @throws EmrError `core.options.wrong` when the record is none or an option is wrong.
 * @legal CV 365/TTYQG-GPQLCL (2025) III.1.1.d, IV
 */
export function exportEmr365(
  record: MedicalRecord,
  options: ExportEmr365Options = {},
): Report<ExportedEmr365> {
  const wrongCall = [
    ...argumentIssues("record", record, medicalRecord),
    ...optionIssues(options, exportShape),
    ...foreignMasters(record, options?.masters, ["masters"]),
  ];
  refuseCall("exportEmr365", wrongCall, guides.emr365);
  return readRecord("exportEmr365", record, (given) => exported(given, options));
}

function exported(record: MedicalRecord, options: ExportEmr365Options): Report<ExportedEmr365> {
  const written = writeEmr365(record, options);
  const { document, stale } = written;
  const losses = written.losses();
  const isCare = careIn(record);
  const issues: readonly Issue[] = [
    ...careNotCarried(record, losses.filter(isCare)),
    ...unnamedCodes(written.unnamed()),
    ...unknownGroups.map(unknownGroup),
    ...losses.map((loss) => issueOfLoss(loss, isCare(loss))),
    ...stale.map(staleExtra),
  ];
  return { ok: true, value: { document, losses }, issues };
}

const step = kind("tên hoặc vị trí", "a name or a position", (value) =>
  ["string", "number"].includes(typeof value),
);

export const exportShape: OptionShape = object<ExportEmr365Options>({
  ...mappingMembers,
  groups: listOf(word(...emr365Groups.map(({ name }) => name))),
  admissionNumber: text,
  extras: listOf(object<Emr365Extra>({ path: listOf(step), value: jsonData, instead: jsonData }, ["path"])),
});

/** The document with the way of every value into it. */
export function writeEmr365(record: MedicalRecord, options: ExportEmr365Options) {
  const { extras = [] } = options;
  const found: (readonly Trace[])[] = [];
  const { document, lists, isChosen } = writeGroups(record, options, (traces) => found.push(traces));
  const traces = sureTraces(record, found.flat());
  const own = extras.filter(({ path }) => isChosen(String(path[0])));
  const applied = applyExtras(document, own);
  return {
    ...applied,
    traces,
    unnamed: (): UnnamedCodes => {
      if (lists.size === 0) return { lists, items: new Set() };
      // Written once more with a mark for each name: which places lack one is known by nobody else.
      const marked = writeGroups(record, options, undefined, nameMark).document;
      return { lists, items: itemsWithout(marked, document, applied.document) };
    },
    losses: () => lossesOf(record, traces, ({ document: [name] }) => isChosen(String(name))),
  };
}

/** The document without extras. Who does not ask for the ways of its values has them not kept. */
export function writeGroups(
  record: MedicalRecord,
  options: ExportEmr365Options,
  tell?: (traces: readonly Trace[]) => void,
  nameless?: string,
) {
  const { groups, admissionNumber = record.recordNumber } = options;
  const isChosen = (name: string) => groups === undefined || groups.includes(name as Emr365GroupName);
  const on = dateOf(record.episode.admittedAt ?? record.episode.arrivedAt);
  const context = mappingContext(options, on, nameless);
  const view = viewRecord(record, admissionNumber, context);
  const written = emptyDocument() as unknown as Record<Emr365GroupName, Row>;
  for (const map of groupMaps) {
    const group = written[map.group];
    // What a group that was not chosen would say is written nowhere, but its losses are known by it.
    const traces = map.write(view, isChosen(map.group) ? group : { ...group });
    tell?.(traces);
  }
  for (const name of unknownGroups) if (isChosen(name)) written[name]["sovaovien"] = admissionNumber;
  return { document: written as unknown as Emr365, lists: context.unnamed, isChosen };
}

const unknownGroups = ["GiayChuyenVien", "HoSoCapCuu", "KetQuaXetNghiem"] as const;

function unknownGroup(name: (typeof unknownGroups)[number]): Issue {
  return {
    code: "exchange.emr365.group_unknown",
    severity: "information",
    path: [],
    official: `HoSoBenhAn.${name}`,
    text: {
      vi: `Chưa biết tên trường của ${name}${name === "KetQuaXetNghiem" ? " (các dòng kết quả)" : ""}; phần này để trống.`,
      en: `The item names of ${name}${name === "KetQuaXetNghiem" ? " (the result rows)" : ""} are not known; they stay empty.`,
    },
    nextStep: {
      vi: "Gửi kèm bản PDF đã ký của các giấy tờ thuộc nhóm này.",
      en: "Send the signed PDF of the papers of this group along.",
    },
  };
}

function staleExtra(path: JsonPath): Issue {
  return {
    code: "exchange.emr365.extra_stale",
    severity: "warning",
    path: [],
    official: officialOf(path),
    text: {
      vi: "Bệnh án đã thay đổi ở chỗ này từ khi nhập, hoặc lần xuất này dùng danh mục khác lần nhập; phần bổ sung của tệp cũ không được ghi lại.",
      en: "The record has changed here since the import, or the export has other catalogues than the import had; what the old file had beside it is not written.",
    },
    nextStep: {
      vi: "Đối chiếu với tệp đã nhập nếu cần.",
      en: "Compare with the imported file if it is needed.",
    },
  };
}
