import type { FacilityId } from "../ids/facility-id.ts";
import { optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { instant, signal } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { AuditEvent, AuditStore, LoggedEvent } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { Instant } from "../time/instant.ts";
import { auditStore, facility, keyText } from "./audit-shapes.ts";

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
}

/** Who did what with the records of one patient. Both read the log anew, as far as they are read themselves. */
export interface PatientExport {
  /** By writer, then in the order of appending. */
  readonly events: AsyncIterable<LoggedEvent>;
  /**
   * The same as a CSV file for a spreadsheet, line by line: the byte order mark and the heading first, in Vietnamese and
   * English. Write the pieces one after the other, in UTF-8. A text that a spreadsheet would take for a formula has an
   * apostrophe in front.
   */
  readonly csv: AsyncIterable<string>;
}

/**
 * Everything that the logs of a facility hold about one patient, for the patient's question who has seen the record, or
 * for an inspection. Handing it out is itself an event that the host logs (`export`).
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
  const { store, signal, facilityId, patient, from, until } = options;
  const query = { facilityId, patient, ...(from && { from }), ...(until && { until }) };
  const events = { [Symbol.asyncIterator]: () => iterate(store.listEvents(query, signal ? { signal } : {})) };
  return { events, csv: { [Symbol.asyncIterator]: () => linesOf(events) } };
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
  done: "đã thực hiện / done",
  refused: "bị từ chối / refused",
};

async function* iterate(events: AsyncIterable<LoggedEvent>): AsyncGenerator<LoggedEvent, void, undefined> {
  yield* events;
}

async function* linesOf(events: AsyncIterable<LoggedEvent>): AsyncGenerator<string, void, undefined> {
  yield `\uFEFF${lineOf(columns.map(([vi, en]) => `${vi} / ${en}`))}`;
  for await (const { event, writer, index } of events) {
    const cells = { ...event, outcome: outcomes[event.outcome], writer, index };
    yield lineOf(columns.map(([, , name]) => cells[name]));
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
  { store: auditStore, facilityId: facility, patient: keyText, from: instant, until: instant, signal },
  ["store", "facilityId", "patient"],
);
