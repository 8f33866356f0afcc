import {
  checkRecord,
  type FacilityId,
  type Instant,
  type LocalMinute,
  type MedicalRecord,
  type SourceKey,
} from "@benhan/core";
import { hasErrors, type Issue, type JsonPath, type Report, valueAt } from "@benhan/core/faults";
import { argumentsOf } from "../call-arguments.ts";
import { contentFindings } from "../check/content-findings.ts";
import { shapeDocument } from "../check/shape-document.ts";
import { walkTexts } from "../check/walk-texts.ts";
import { mostImportedRows } from "../codec/emr365-limits.ts";
import type { Emr365 } from "../emr365.data.ts";
import { FindingList, findingAt, officialOf } from "../emr365-finding.ts";
import { readDay, readMoment } from "../text/emr365-moments.ts";
import { isRichText, plainOfRichText } from "../text/rich-text.ts";
import { writeEmr365 } from "./export-emr365.ts";
import { type Emr365Extra, extrasOf } from "./extras.ts";
import { groupMaps } from "./group-maps.ts";
import { importFindings as findings } from "./import-findings.ts";
import type { Trace } from "./item-rule.ts";
import {
  type MappingContext,
  type MappingOptions,
  mappingContext,
  mappingOptions,
} from "./mapping-context.ts";
import { beginRecord, type RecordDraft } from "./record-draft.ts";
import { unreadIn } from "./unread-content.ts";

/** What the format does not say about a record, and how it is read. */
export interface ImportEmr365Options extends MappingOptions {
  readonly facilityId: FacilityId;
  /** Official code of the facility: the format does not carry it. */
  readonly facilityCode: string;
  /** When the import writes it, by the clock of the server. */
  readonly recordedAt: Instant;
  /** Where the record came from; its system is that of the entries too. Default `{ system: "cv365", id: sovaovien }`. */
  readonly source?: SourceKey;
}

/** A record that was read from a document, and what of the document it does not hold. */
export interface ImportedEmr365 {
  readonly record: MedicalRecord;
  /** Give them to `exportEmr365`, and it writes the same document again. */
  readonly extras: readonly Emr365Extra[];
}

/**
 * Reads what stands below `HoSoBenhAn` as a record. Every entry is marked `imported` and has a source made of its place, so
 * that a second import changes nothing. No clinical content is made up: what is not enough for an entry (a report
 * without diagnosis, a laboratory sheet without values) stays in `extras`. What the record must have and the format does
 * not say is set: the ordinary discharge, the relation `other`, the end of the day of which only the day is told, the
 * type of the episode by its admission; each is listed as `filled_in`. A file is read by `decodeEmr365` first.
 *
 * @throws EmrError `exchange.emr365.wrong_argument` for wrong options, never for content.
 */
export function importEmr365(document: unknown, options: ImportEmr365Options): Report<ImportedEmr365> {
  argumentsOf("importEmr365(document, { facilityId, facilityCode, recordedAt, source, masters, codes })")
    .options(options, importOptions, ["facilityId", "facilityCode", "recordedAt"])
    .end();
  const shaped = shapeDocument(document, "value");
  if (rowsOf(shaped.document) > mostImportedRows) {
    return { ok: false, issues: [...shaped.findings, findingAt(findings.tooManyRows, [])] };
  }
  if (hasErrors(shaped.findings)) return { ok: false, issues: shaped.findings };
  const draft = readEmr365Draft(shaped.document, options);
  if (draft === undefined) {
    return {
      ok: false,
      issues: [...shaped.findings, findingAt(findings.noArrival, ["ThongTinVaoVien", "denkhambenhluc"])],
    };
  }
  const report = checkRecord({ ...draft.record, entries: draft.entries });
  const places = new Map(draft.origins.map(({ record, document }) => [JSON.stringify(record), document]));
  const issues = new FindingList<Issue>();
  issues.addAll(shaped.findings);
  issues.addAll(richTexts(shaped.document));
  for (const path of draft.unread) {
    issues.add(findings.unreadable.code, () =>
      findingAt(findings.unreadable, placeOf(path, shaped.document)),
    );
  }
  issues.addAll(report.issues.map((issue) => inDocument(issue, places, shaped.document)));
  if (!report.ok) return { ok: false, issues: issues.end() };
  const record = report.value;
  const again = writeEmr365(record, { ...options, admissionNumber: admissionNumberOf(shaped.document) });
  const extras = extrasOf(shaped.document, again.document);
  for (const origin of draft.origins) {
    if (!isFilled(shaped.document, origin.document)) continue;
    issues.add("exchange.emr365.filled_in", () => filledIn(origin, shaped.document));
  }
  const isUnread = unreadIn(shaped.document);
  for (const extra of extras) {
    const kind = isUnread(extra) ? findings.notInRecord : findings.keptBeside;
    issues.add(kind.code, () => findingAt(kind, extra.path));
  }
  return { ok: true, value: { record, extras }, issues: issues.end() };
}

const importOptions: readonly (keyof ImportEmr365Options)[] = [
  ...mappingOptions,
  "facilityId",
  "facilityCode",
  "recordedAt",
  "source",
];

function rowsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>(
    (sum, inner) => sum + rowsOf(inner),
    Array.isArray(value) ? value.length : 0,
  );
}

/** The record while it is still unchecked; undefined when the document tells no moment of arrival. */
export function readEmr365Draft(
  document: Emr365,
  options: ImportEmr365Options,
): (RecordDraft & Pick<MappingContext, "unread">) | undefined {
  const { denkhambenhluc } = document.ThongTinVaoVien;
  const { thoigianvaovien, soba } = document.ThongTinBenhNhan;
  const { ngaynhapkhoa } = document.ThongTinDieuTri;
  const arrived = [denkhambenhluc, thoigianvaovien, ngaynhapkhoa]
    .map(momentOf)
    .find((found) => found !== undefined);
  if (arrived === undefined) return undefined;
  const number = admissionNumberOf(document);
  const source = options.source ?? { system: "cv365", id: number || soba.trim() };
  const context = mappingContext(options, (momentOf(thoigianvaovien) ?? arrived).slice(0, 10) as never);
  const draft = beginRecord({ system: source.system, occurredAt: arrived, recordedAt: options.recordedAt });
  Object.assign(draft.record, {
    facilityId: options.facilityId,
    facilityCode: options.facilityCode,
    source,
    recordNumber: number,
    medium: { kind: "electronic" },
    patient: {
      identity: { kind: "known" },
      identifiers: [],
      gender: "undetermined",
      addresses: [],
      representatives: [],
    },
    coverages: [],
    episode: {
      type: momentOf(thoigianvaovien) === undefined ? "outpatient-exam" : "inpatient",
      payer: "other",
      arrivedAt: arrived,
    },
  });
  if (soba.trim() === "" && number !== "") {
    draft.origins.push({ record: ["recordNumber"], document: ["ThongTinBenhNhan", "sovaovien"] });
  }
  for (const map of groupMaps) map.read?.(document, draft, context);
  return { ...draft, unread: context.unread };
}

function admissionNumberOf(document: Emr365): string {
  return document.ThongTinBenhNhan.sovaovien || document.ThongTinVaoVien.sovaovien;
}

function momentOf(said: string): LocalMinute | undefined {
  const date = readDay(said);
  return readMoment(said) ?? (date === undefined ? undefined : (`${date}T00:00` as LocalMinute));
}

/** RTF is read as what it says; where that is not certain a person looks. */
function richTexts(document: Emr365): readonly Issue[] {
  const issues = new FindingList();
  walkTexts(document, (_, said, path) => {
    if (!isRichText(said)) return;
    const { uncertain } = plainOfRichText(said);
    const kind = uncertain ? findings.richTextUncertain : contentFindings.richText;
    issues.add(kind.code, () => findingAt(kind, path));
  });
  return issues.end();
}

/** A finding about the record, said about the place in the document that it came from. */
function inDocument(issue: Issue, places: ReadonlyMap<string, JsonPath>, document: Emr365): Issue {
  const place = places.get(JSON.stringify(issue.path));
  return place === undefined ? issue : { ...issue, official: officialOf(placeOf(place, document)) };
}

/**
 * A place in the document without the marks of what a place says by being there. What a sheet says of its lines is
 * found at the sheet.
 */
function placeOf(document: JsonPath, within: Emr365): JsonPath {
  const place = document.filter((step) => typeof step === "number" || !step.startsWith("#"));
  if (place.length < 4 || valueAt(within, place) !== undefined) return place;
  return [...place.slice(0, -3), ...place.slice(-1)];
}

/** True for what was set without a word in the document. */
function isFilled(document: Emr365, place: JsonPath): boolean {
  const mark = String(place.at(-1));
  return filledMarks.has(mark) && valueAt(document, placeOf(place, document)) !== undefined;
}

const filledMarks: ReadonlySet<string> = new Set([
  "#type",
  "#by",
  "#relation",
  "#modality",
  "#name",
  "#urgency",
  "#stay",
  "#team",
]);

function filledIn({ record, document }: Pick<Trace, "record" | "document">, within: Emr365): Issue {
  return {
    code: "exchange.emr365.filled_in",
    severity: "information",
    path: record,
    official: officialOf(placeOf(document, within)),
    text: {
      vi: "Tệp không nói điều này; một giá trị trung tính đã được đặt vì bệnh án phải có.",
      en: "The file does not say this; a neutral value was set because a record must have one.",
    },
    nextStep: { vi: "Xem lại và sửa nếu biết.", en: "Look at it and mend it where you know better." },
  };
}
