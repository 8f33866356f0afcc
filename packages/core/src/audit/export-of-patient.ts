import type { FacilityId } from "../ids/facility-id.ts";
import { optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { callable, instant, signal } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { AuditEvent, AuditStore, LoggedEvent } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { Instant } from "../time/instant.ts";
import { actionWords } from "./action-words.data.ts";
import { auditStore, facility, keyText } from "./audit-shapes.ts";

/**
 * Words of the host for its keys, as they are printed: `(key) => policy.roles[key]?.label`. A key for which a function
 * has none is printed as it is.
 */
export interface ExportLabels {
  readonly role?: (key: string) => string | undefined;
  readonly actor?: (key: string) => string | undefined;
  /** Of the key by which the log names the record (`recordKeyOf`). Default: the id of the record in its system. */
  readonly record?: (key: string) => string | undefined;
}

/** What {@link exportAuditOfPatient} works with. */
export interface PatientExportOptions extends CallOptions {
  readonly store: AuditStore;
  readonly facilityId: FacilityId;
  /** Key of the patient. */
  readonly patient: string;
  /** The first moment; with `until`, see `dayOf`. Default: from the beginning. */
  readonly from?: Instant;
  /** The moment before which. */
  readonly until?: Instant;
  /** What the CSV says in place of keys. */
  readonly labels?: ExportLabels;
}

/** Who did what with the records of one patient. Both read the log anew, as far as they are read themselves. */
export interface PatientExport {
  /** By writer, then in the order of appending. */
  readonly events: AsyncIterable<LoggedEvent>;
  /**
   * The same as a CSV file for a spreadsheet, line by line: the byte order mark and the heading first, in Vietnamese and
   * English. Write the pieces one after the other, in UTF-8. Known actions are told in Vietnamese beside their code,
   * records by their id; roles, actors and records by `labels`. A text that a spreadsheet would take for a formula has
   * an apostrophe in front.
   */
  readonly csv: AsyncIterable<string>;
}

/**
 * Everything that the logs of a facility hold about one patient, for the patient's question who has seen the record, or
 * for an inspection. Handing it out is itself an event that the host logs (`export`).
 *
 * A search goes by an index of the store, over which there is no hash tree: who changed the store behind its back could
 * hide events from it. `verifyAuditLog` tells that (`search_index_changed`) of a store that compares its index with the
 * events. The full list is the authority: where there is a doubt, verify the log, read `listEvents({ facilityId })` and
 * compare the events of the patient.
 *
 * @legal CV 365/TTYQG-GPQLCL III.1.1 đ
 * @example
 * ```ts
 * const { csv } = exportAuditOfPatient({ store, facilityId, patient: "BN-000123" });
 * for await (const line of csv) file.write(line);
 * ```
 */
export function exportAuditOfPatient(options: PatientExportOptions): PatientExport {
  refuseCall("exportAuditOfPatient", optionIssues(options, exportOptions));
  const { store, signal, facilityId, patient, from, until, labels = {} } = options;
  const query = { facilityId, patient, ...(from && { from }), ...(until && { until }) };
  const events = { [Symbol.asyncIterator]: () => iterate(store.listEvents(query, signal ? { signal } : {})) };
  return { events, csv: { [Symbol.asyncIterator]: () => linesOf(events, labels) } };
}

type Column = readonly [vi: string, en: string, name: keyof AuditEvent | "writer" | "index"];

const columns: readonly Column[] = [
  ["Thời điểm", "Time", "at"],
  ["Người thực hiện", "Actor", "actor"],
  ["Vai trò", "Role", "role"],
  ["Hành động", "Action", "action"],
  ["Kết quả", "Outcome", "outcome"],
  ["Hồ sơ", "Record", "subject"],
  ["Người bệnh", "Patient", "patient"],
  ["Phần của hồ sơ", "Part", "object"],
  ["Phiên bản", "Version", "version"],
  ["Mục đích", "Purpose", "purpose"],
  ["Căn cứ", "Ground", "ground"],
  ["Bên nhận", "Recipient", "recipient"],
  ["Thiết bị", "Device", "device"],
  ["Mã sự kiện", "Event id", "eventId"],
  ["Nhật ký", "Log", "writer"],
  ["Vị trí", "Place", "index"],
];

const outcomes: Readonly<Record<AuditEvent["outcome"], string>> = {
  done: "đã thực hiện (done)",
  refused: "bị từ chối (refused)",
};

async function* iterate(events: AsyncIterable<LoggedEvent>): AsyncGenerator<LoggedEvent, void, undefined> {
  yield* events;
}

async function* linesOf(
  events: AsyncIterable<LoggedEvent>,
  labels: ExportLabels,
): AsyncGenerator<string, void, undefined> {
  yield `\uFEFF${lineOf(columns.map(([vi, en]) => `${vi} / ${en}`))}`;
  for await (const { event, writer, index } of events) {
    const cells = { ...event, ...wordsOf(event, labels), writer, index };
    yield lineOf(columns.map(([, , name]) => cells[name]));
  }
}

/** What is printed in place of keys and codes. */
function wordsOf(
  { action, outcome, actor, role, subject, object: part }: AuditEvent,
  labels: ExportLabels,
): Partial<Record<keyof AuditEvent, string>> {
  const word = actionWords.get(action);
  return {
    actor: labelOf(labels.actor, actor) ?? actor,
    action: word === undefined ? action : `${word} (${action})`,
    outcome: outcomes[outcome],
    subject: labelOf(labels.record, subject) ?? idIn(subject),
    ...(role !== undefined && { role: labelOf(labels.role, role) ?? role }),
    ...(part !== undefined && { object: idIn(part) }),
  };
}

/** Types are not trusted: what is no text is no label. */
function labelOf(label: ((key: string) => unknown) | undefined, key: string): string | undefined {
  const text = label?.(key);
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** Keys of records and entries are lists of systems and ids (`recordKeyOf`): the last id is that of the thing itself. */
function idIn(key: string): string {
  if (!key.startsWith("[")) return key;
  try {
    const parts: unknown = JSON.parse(key);
    const id: unknown = Array.isArray(parts) && parts.length % 2 === 0 ? parts.at(-1) : undefined;
    return typeof id === "string" && id !== "" ? id : key;
  } catch {
    // A key of the host's own that begins like a list.
    return key;
  }
}

function lineOf(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map((cell) => `"${plain(String(cell ?? "")).replaceAll('"', '""')}"`).join(",")}\r\n`;
}

/** A spreadsheet would carry out what begins so, even within quotes. */
function plain(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const exportOptions = /* @__PURE__ */ object<PatientExportOptions>(
  {
    store: auditStore,
    facilityId: facility,
    patient: keyText,
    from: instant,
    until: instant,
    labels: /* @__PURE__ */ object<ExportLabels>({ role: callable, actor: callable, record: callable }),
    signal,
  },
  ["store", "facilityId", "patient"],
);
