import {
  checkRecord,
  type FacilityId,
  type Instant,
  type LocalMinute,
  type MedicalRecord,
  type SourceKey,
} from "@benhan/core";
import { hasErrors, type Issue, type JsonPath, type Report } from "@benhan/core/faults";
import { instant, object, refuseCall, text } from "@benhan/core/options";
import { optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { contentFindings } from "../check/content-findings.ts";
import { referenceIssues } from "../check/reference-issues.ts";
import { shapeDocument } from "../check/shape-document.ts";
import { walkTexts } from "../check/walk-texts.ts";
import { mostImportedRows } from "../codec/emr365-limits.ts";
import type { Emr365 } from "../emr365.data.ts";
import { FindingList, findingAt, officialOf } from "../emr365-finding.ts";
import { readDay, readMoment } from "../text/emr365-moments.ts";
import { isRichText, plainOfRichText } from "../text/rich-text.ts";
import { writeGroups } from "./export-emr365.ts";
import { type Emr365Extra, extrasOf } from "./extras.ts";
import { filledIn } from "./filled-in.ts";
import { groupMaps } from "./group-maps.ts";
import { importFindings as findings } from "./import-findings.ts";
import {
  type MappingContext,
  type MappingOptions,
  mappingContext,
  mappingMembers,
} from "./mapping-context.ts";
import { type Origin, originPlace } from "./origin.ts";
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
 * not say is set: the ordinary discharge, the relation `other`, the type of the episode by its admission; each is listed
 * as `filled_in`. A moment that the document does not tell, or of which it tells the day only, is that of the arrival,
 * admission or discharge, or 00:00; each is a warning `moment_set`. A file is read by `decodeEmr365` first.
 *
 * @throws EmrError `core.options.wrong` for wrong options, never for content.
 */
export function importEmr365(document: unknown, options: ImportEmr365Options): Report<ImportedEmr365> {
  refuseCall("importEmr365", optionIssues(options, importShape), guides.emr365);
  const shaped = shapeDocument(document, "value");
  const { tenicd_khac } = shaped.document.ThongTinDieuTri;
  // Each name in this one text becomes an entry, too.
  if (rowsOf(shaped.document) + tenicd_khac.split(";").length - 1 > mostImportedRows) {
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
  const places = placesOf(report.issues, draft);
  const issues = new FindingList<Issue>();
  issues.addAll(shaped.findings);
  issues.addAll(richTexts(shaped.document));
  issues.addAll(otherAdmissions(shaped.document));
  for (const path of draft.unread) {
    issues.add(findings.unreadable.code, () =>
      findingAt(findings.unreadable, originPlace(path, shaped.document)),
    );
  }
  issues.addAll(report.issues.map((issue) => inDocument(issue, places, shaped.document)));
  if (!report.ok) return { ok: false, issues: issues.end() };
  const record = report.value;
  const again = writeGroups(record, { ...options, admissionNumber: admissionNumberOf(shaped.document) });
  const extras = extrasOf(shaped.document, again.document);
  const isUnread = unreadIn(shaped.document, readPlaces(draft, shaped.document));
  for (const extra of extras) {
    const kind = isUnread(extra) ? findings.notInRecord : findings.keptBeside;
    issues.add(kind.code, () => findingAt(kind, extra.path));
  }
  issues.addAll(filledIn(draft, shaped.document));
  return { ok: true, value: { record, extras }, issues: issues.end() };
}

const importShape = object<ImportEmr365Options>(
  {
    ...mappingMembers,
    facilityId: text,
    facilityCode: text,
    recordedAt: instant,
    source: object<SourceKey>({ system: text, id: text }, ["system", "id"]),
  },
  ["facilityId", "facilityCode", "recordedAt"],
);

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
  const admitted = momentOf(thoigianvaovien);
  const arrived = momentOf(denkhambenhluc) ?? admitted ?? momentOf(ngaynhapkhoa);
  if (arrived === undefined) return undefined;
  const number = admissionNumberOf(document);
  const source = options.source ?? { system: "cv365", id: number || soba.trim() };
  const context = mappingContext(options, (admitted ?? arrived).slice(0, 10) as never);
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
      type: admitted === undefined ? "outpatient-exam" : "inpatient",
      payer: "other",
      arrivedAt: arrived,
    },
  });
  if (soba.trim() === "" && number !== "") {
    draft.origins.push({ record: ["recordNumber"], document: ["ThongTinBenhNhan", "sovaovien"] });
  }
  if (admitted !== undefined && admitted >= arrived) draft.moments.admission = admitted;
  for (const map of groupMaps) map.read?.(document, draft, context);
  const ofRecord = draft.origins.filter(({ record }) => record[0] !== "entries");
  const said = new Set(ofRecord.map(({ record }) => JSON.stringify(record)));
  const arrival: Origin = {
    record: ["episode", "arrivedAt"],
    ...(admitted === undefined
      ? { document: ["ThongTinDieuTri", "ngaynhapkhoa"] }
      : { document: ["ThongTinVaoVien", "#denkhambenhluc"], moment: "admission" }),
  };
  draft.origins.push(...[...mustHave, arrival].filter(({ record }) => !said.has(JSON.stringify(record))));
  return { ...draft, unread: context.unread };
}

/** What every record says, and the items that would have said it. */
const mustHave: readonly Origin[] = [
  { record: ["patient", "identity"], document: ["ThongTinBenhNhan", "#identity"] },
  { record: ["patient", "gender"], document: ["ThongTinBenhNhan", "#gioitinh"] },
  { record: ["episode", "type"], document: ["ThongTinBenhNhan", "#episode"] },
  { record: ["episode", "payer"], document: ["ThongTinBenhNhan", "#doituongbn_loai"] },
];

function admissionNumberOf(document: Emr365): string {
  return document.ThongTinBenhNhan.sovaovien || document.ThongTinVaoVien.sovaovien;
}

function momentOf(said: string): LocalMinute | undefined {
  const date = readDay(said);
  return readMoment(said) ?? (date === undefined ? undefined : (`${date}T00:00` as LocalMinute));
}

/** Parts of another stay, or of somebody else: what was read is still a draft, and a person has to look. */
function otherAdmissions(document: Emr365): readonly Issue[] {
  return referenceIssues(document, {})
    .filter(({ code }) => code === contentFindings.admissionNumber.code)
    .map((issue) => ({ ...issue, severity: "warning" }));
}

/** RTF is read as what it says; where that is not certain a person looks. */
function richTexts(document: Emr365): readonly Issue[] {
  const issues = new FindingList();
  walkTexts(document, ({ name }, said, within) => {
    if (!isRichText(said)) return;
    const { uncertain } = plainOfRichText(said);
    const kind = uncertain ? findings.richTextUncertain : contentFindings.richText;
    issues.add(kind.code, () => findingAt(kind, within.concat(name)));
  });
  return issues.end();
}

/** The items that were read, or told as unreadable. */
function* readPlaces(
  { origins, unread }: RecordDraft & Pick<MappingContext, "unread">,
  within: Emr365,
): Iterable<JsonPath> {
  for (const { document } of origins) yield originPlace(document, within);
  for (const place of unread) yield originPlace(place, within);
}

/** Where in the document the places stand that findings speak of: a list of all would be larger than the record. */
function placesOf(issues: readonly Issue[], { origins }: RecordDraft): ReadonlyMap<string, JsonPath> {
  const asked = new Set(issues.map(({ path }) => JSON.stringify(path)));
  const places = new Map<string, JsonPath>([
    [JSON.stringify(["patient", "identifiers"]), ["ThongTinBenhNhan", "mabenhnhan"]],
  ]);
  if (asked.size === 0) return places;
  for (const { record, document } of origins) {
    const key = JSON.stringify(record);
    if (asked.has(key)) places.set(key, document);
  }
  return places;
}

/** A finding about the record, said about the place in the document that it came from. */
function inDocument(issue: Issue, places: ReadonlyMap<string, JsonPath>, document: Emr365): Issue {
  const place = places.get(JSON.stringify(issue.path));
  return place === undefined ? issue : { ...issue, official: officialOf(originPlace(place, document)) };
}
