import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { callable } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { RecordStore } from "../ports/record-store.ts";
import type { DocumentKey, StoredDocument } from "../store/document.ts";
import { recordStore } from "./audit-shapes.ts";
import { createReadingLog, type Reader, type Reading, readerMembers } from "./reading-log.ts";

/** Who reads, what for, and of whom. */
export interface AuditReadsOptions extends Reader {
  /** Key of the patient whom a document concerns. Without it the log cannot be searched by patient for these readings. */
  readonly patientOf?: (document: StoredDocument) => string | undefined;
}

/**
 * The same store, in which no content is read unseen: `readDocument` keeps an event (`view`) durably before it hands the
 * content out, and hands nothing out when the event cannot be kept. A document that is not there, and a reading that
 * ends in an error, leave an event with the outcome `refused`. The subject is the episode of the document, or the
 * document itself where there is none.
 *
 * Lists and `findBySource` give heads without content and leave no event; `commit` passes through, as the events of
 * changes are written in the same commit (`AuditChange`).
 *
 * Make one for each session, not one for all: it names one reader.
 *
 * @legal CV 365/TTYQG-GPQLCL III.1.1 đ
 * @throws EmrError `core.audit.reading_not_kept` from `readDocument`
 * @example
 * ```ts
 * const seen = auditReads(store, { audit, by: "bs-17", role: "bac-si", purpose: "khám chữa bệnh" });
 * const document = await seen.readDocument({ facilityId, documentId });
 * ```
 */
export function auditReads(store: RecordStore, options: AuditReadsOptions): RecordStore {
  // Taken as they are now: who changes the options afterwards does not change who read.
  const given = typeof options === "object" && options !== null ? { ...options } : options;
  refuseCall("auditReads", [
    ...argumentIssues("store", store, recordStore),
    ...optionIssues(given, readsOptions),
  ]);
  const { patientOf } = given;
  const note = createReadingLog(store.facilityId, given);
  return {
    facilityId: store.facilityId,
    commit: (changes, expected, call) => store.commit(changes, expected, call),
    findBySource: (key, call) => store.findBySource(key, call),
    listDocuments: (query, call) => store.listDocuments(query, call),
    listVersions: (key, call) => store.listVersions(key, call),
    async readDocument(key, call = {}) {
      let document: StoredDocument | undefined;
      try {
        document = await store.readDocument(key, call);
      } catch (error) {
        // Without the signal: that a call was aborted must not keep its end out of the log.
        if (typeof key?.documentId === "string") await note(refusedOf(key), {}).catch(() => undefined);
        throw error;
      }
      await note(document === undefined ? refusedOf(key) : doneOf(document), call);
      return document;
    },
  };

  function refusedOf({ documentId, version }: DocumentKey & { readonly version?: number }): Reading {
    return { outcome: "refused", subject: documentId, object: documentId, ...(version && { version }) };
  }

  function doneOf(document: StoredDocument): Reading {
    const { episodeId, documentId, version } = document;
    const patient = patientOf?.(document);
    return {
      outcome: "done",
      subject: episodeId ?? documentId,
      object: documentId,
      version,
      ...(patient !== undefined && { patient }),
    };
  }
}

const readsOptions = /* @__PURE__ */ object<AuditReadsOptions>({ ...readerMembers, patientOf: callable }, [
  "audit",
  "by",
  "purpose",
]);
