import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { isObject, kind, object } from "../options/option-shape.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { BlobContent, BlobStore } from "../ports/blob-store.ts";
import { keyText } from "./audit-shapes.ts";
import { createReadingLog, type Reader, readerMembers } from "./reading-log.ts";

/** Who reads attachments, what for, and of which record. */
export interface AuditBlobReadsOptions extends Reader {
  /** Key of the record that the attachments belong to. Default: the digest of each. */
  readonly subject?: string;
  /** Key of the patient. Without it the log cannot be searched by patient for these readings. */
  readonly patient?: string;
}

/**
 * The same blob store, in which no attachment is read unseen: `getBlob` keeps an event (`view`) durably before it hands
 * the content out, and hands nothing out when the event cannot be kept. What is not there leaves an event with the
 * outcome `refused`. The rest passes through: it hands out no content.
 *
 * Make one for each session and record, not one for all: it names one reader.
 *
 * @legal CV 365/TTYQG-GPQLCL III.1.1 đ
 * @throws EmrError `core.audit.reading_not_kept` from `getBlob`
 */
export function auditBlobReads(blobs: BlobStore, options: AuditBlobReadsOptions): BlobStore {
  // Taken as they are now: who changes the options afterwards does not change who read.
  const given = typeof options === "object" && options !== null ? { ...options } : options;
  refuseCall("auditBlobReads", [
    ...argumentIssues("blobs", blobs, blobStore),
    ...optionIssues(given, readsOptions),
  ]);
  const { subject, patient } = given;
  const note = createReadingLog(blobs.facilityId, given);
  const reading = (object: string) => ({
    ...{ subject: subject ?? object, object },
    ...(patient !== undefined && { patient }),
  });
  return {
    facilityId: blobs.facilityId,
    ...(blobs.isEncrypted !== undefined && { isEncrypted: blobs.isEncrypted }),
    putBlob: (content, call) => blobs.putBlob(content, call),
    listBlobs: (query, call) => blobs.listBlobs(query, call),
    removeBlob: (key, call) => blobs.removeBlob(key, call),
    close: () => blobs.close(),
    async getBlob(key, call = {}) {
      let content: BlobContent | undefined;
      try {
        content = await blobs.getBlob(key, call);
      } catch (error) {
        // Without the signal: that a call was aborted must not keep its end out of the log.
        if (typeof key?.digest === "string")
          await note({ outcome: "refused", ...reading(key.digest) }, {}).catch(() => undefined);
        throw error;
      }
      await note({ outcome: content === undefined ? "refused" : "done", ...reading(key.digest) }, call);
      return content;
    },
  };
}

const blobStore = /* @__PURE__ */ kind(
  "kho tệp (BlobStore)",
  "a blob store",
  (value) => isObject(value) && typeof value["getBlob"] === "function",
);

const readsOptions = /* @__PURE__ */ object<AuditBlobReadsOptions>(
  { ...readerMembers, subject: keyText, patient: keyText },
  ["audit", "by", "purpose"],
);
