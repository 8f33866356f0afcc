import type { Bilingual, Issue } from "../../faults/issue.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { listOf, object } from "../../options/option-shape.ts";
import { notNegative, plainObject, text } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { type DataClass, dataClasses, isSensitive } from "../data-class/data-class.ts";
import { dataClassOf } from "../data-class/data-class-of.ts";
import { recordFields } from "../data-class/record-fields.schema.ts";
import { type TransferAgreement, transferAgreement } from "../egress/transfer-agreement.ts";
import { type LegalGround, legalGrounds } from "../legal-basis/legal-grounds.ts";
import { type ProcessingPurpose, purposeList } from "../legal-basis/processing-purpose.ts";
import { volumeIssues } from "./volume-alert.ts";

/** Who receives data, as the facility keeps it. */
export interface DataRecipient {
  /** The code by which purposes name it, and transfer agreements as their recipient. */
  readonly code: string;
  readonly name: Bilingual;
  /** Country where it keeps the data, ISO 3166-1. Absent: not known, and listed as a gap. */
  readonly region?: string;
}

/** A field of the facility's own, with its class. */
export interface OwnField {
  readonly path: string;
  readonly dataClass: DataClass;
}

/** What the facility says about its processing; the fields and their classes come from the schemas. */
export interface InventoryOptions {
  readonly purposes: readonly ProcessingPurpose[];
  readonly recipients?: readonly DataRecipient[];
  readonly agreements?: readonly TransferAgreement[];
  /** How long data of a class are kept, in words; most from the retention rules. */
  readonly retention?: { readonly [name in DataClass]?: Bilingual };
  /** How data of a class are protected: encryption, rights, log. */
  readonly protection?: { readonly [name in DataClass]?: Bilingual };
  /** Fields that the facility stores beyond the schemas, each with its class. */
  readonly fields?: readonly OwnField[];
  /** How many citizens the data tell of. @legal NĐ 165/2025/NĐ-CP; QĐ 20/2025/QĐ-TTg */
  readonly citizens?: number;
}

/** Data of one class in one part of the model. Plain data: it may go into JSON. */
export interface InventoryRow {
  /** `record.patient`, `record.entries.diagnosis`. */
  readonly group: string;
  readonly dataClass: DataClass;
  readonly isSensitive: boolean;
  readonly fields: readonly string[];
  /** Codes of the purposes that need this class. */
  readonly purposes: readonly string[];
  readonly grounds: readonly LegalGround[];
  /** Sources of the grounds. */
  readonly legalBasis: readonly string[];
  readonly recipients: readonly string[];
  /** Codes of recipients that keep data outside Viet Nam. */
  readonly crossBorder: readonly string[];
  /** Keys of the transfer agreements that cover this class. */
  readonly agreements: readonly string[];
  readonly retention?: Bilingual;
  readonly protection?: Bilingual;
}

/** The inventory, with what it still lacks. */
export interface ProcessingInventory {
  readonly rows: readonly InventoryRow[];
  /** Gaps: classes without purpose, retention or protection, recipients without agreement or country, volume. */
  readonly issues: readonly Issue[];
}

const shape = /* @__PURE__ */ object<InventoryOptions>(
  {
    purposes: purposeList,
    recipients: /* @__PURE__ */ listOf(
      /* @__PURE__ */ object<DataRecipient>({ code: text, name: plainObject, region: text }, [
        "code",
        "name",
      ]),
    ),
    agreements: /* @__PURE__ */ listOf(transferAgreement),
    retention: plainObject,
    protection: plainObject,
    fields: /* @__PURE__ */ listOf(
      /* @__PURE__ */ object<OwnField>({ path: text, dataClass: text }, ["path", "dataClass"]),
    ),
    citizens: notNegative,
  },
  ["purposes"],
);

/**
 * What personal data the facility processes, for what, on which ground, who receives them and how long they are kept:
 * the core of the impact assessment file. Made of the schemas, so that no field is forgotten.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ20–22; NĐ 356/2025/NĐ-CP Đ17–20
 */
export function processingInventory(options: InventoryOptions): ProcessingInventory {
  refuseCall("processingInventory", optionIssues(options, shape));
  const { fields = [], citizens } = options;
  const own = recordFields().map(({ path }) => ({ path, dataClass: dataClassOf(path) }));
  const groups = new Map<string, { group: string; dataClass: DataClass; fields: string[] }>();
  for (const { path, dataClass } of [...own, ...fields]) {
    const known = Object.hasOwn(dataClasses, dataClass) ? dataClass : "unclassified";
    const group = groupOf(path);
    const key = `${group} ${known}`;
    const found = groups.get(key) ?? { group, dataClass: known, fields: [] };
    found.fields.push(path);
    groups.set(key, found);
  }
  const rows = [...groups.values()].map((found) => rowOf(found, options));
  return { rows, issues: [...gapsOf(rows, options), ...volumeIssues(citizens ?? 0)] };
}

/** The part of the model: entries by their kind, everything else by the member of its root. */
function groupOf(path: string): string {
  const steps = path.split(".");
  if (steps[1] === "entries") return steps.slice(0, 3).join(".");
  return steps.length > 2 ? steps.slice(0, 2).join(".") : (steps[0] ?? path);
}

function rowOf(
  { group, dataClass, fields }: Pick<InventoryRow, "group" | "dataClass" | "fields">,
  { purposes, recipients = [], agreements = [], retention = {}, protection = {} }: InventoryOptions,
): InventoryRow {
  const needed = purposes.filter((one) => one.dataClasses.includes(dataClass));
  const grounds = unique(needed.flatMap((one) => one.grounds));
  const codes = unique(needed.flatMap((one) => one.recipients ?? []));
  const abroad = recipients.filter(
    ({ code, region }) => codes.includes(code) && region !== undefined && region !== "VN",
  );
  const kept = retention[dataClass];
  const guarded = protection[dataClass];
  return {
    group,
    dataClass,
    isSensitive: isSensitive(dataClass),
    fields,
    purposes: needed.map(({ code }) => code),
    grounds,
    legalBasis: unique(grounds.map((ground) => legalGrounds[ground]?.source ?? ground)),
    recipients: codes,
    crossBorder: abroad.map(({ code }) => code),
    agreements: agreements
      .filter((one) => codes.includes(one.recipient) && one.dataClasses.includes(dataClass))
      .map(({ id }) => id),
    ...(kept !== undefined && { retention: kept }),
    ...(guarded !== undefined && { protection: guarded }),
  };
}

function gapsOf(
  rows: readonly InventoryRow[],
  { recipients = [], purposes }: InventoryOptions,
): readonly Issue[] {
  const classes = unique(rows.map(({ dataClass }) => dataClass)).filter((name) => name !== "none");
  const ofClass = (name: DataClass) => rows.find(({ dataClass }) => dataClass === name);
  const named = unique(purposes.flatMap((one) => one.recipients ?? []));
  return [
    ...classes.flatMap((name) => {
      const row = ofClass(name);
      const { vi, en } = dataClasses[name].name;
      return [
        row?.purposes.length === 0
          ? gap(
              "no_purpose",
              `chưa có mục đích xử lý cho lớp dữ liệu ${vi}`,
              `no purpose is given for data of the class ${en}`,
            )
          : undefined,
        row?.retention === undefined
          ? gap(
              "no_retention",
              `chưa có thời hạn lưu giữ cho lớp dữ liệu ${vi}`,
              `no time of keeping is given for data of the class ${en}`,
            )
          : undefined,
        row?.protection === undefined
          ? gap(
              "no_protection",
              `chưa có biện pháp bảo vệ cho lớp dữ liệu ${vi}`,
              `no protection is given for data of the class ${en}`,
            )
          : undefined,
      ];
    }),
    ...named.map((code) => {
      const known = recipients.find((one) => one.code === code);
      return known?.region === undefined
        ? gap(
            "no_region",
            "một bên nhận chưa có tên hoặc nước lưu dữ liệu",
            "a recipient has no name or country",
          )
        : undefined;
    }),
  ].filter((issue) => issue !== undefined);
}

function gap(what: string, vi: string, en: string): Issue {
  return {
    code: `core.privacy.inventory_${what}`,
    severity: "warning",
    path: ["purposes"],
    text: { vi: `Sổ kê: ${vi}.`, en: `Inventory: ${en}.` },
    nextStep: { vi: "Bổ sung rồi lập lại sổ kê.", en: "Add it and make the inventory again." },
    rule: "PDP-09",
    source: "Luật 91/2025/QH15 Đ20–22; NĐ 356/2025/NĐ-CP Đ17–20",
  };
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
