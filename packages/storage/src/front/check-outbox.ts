import { invalidChange, isInstant, isUuid, type OutboxChange, type Receipt } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import type { JsonPath } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import type { IssueList } from "./issue-list.ts";
import { isStoredText } from "./stored-text.ts";

const texts = ["hub", "facilityCode", "kind", "edition", "chain", "contentType", "idempotencyKey"] as const;

/** Finds what makes an outbox change unfit for any store. */
export function checkOutbox(change: OutboxChange, path: JsonPath, digest: Digest, found: IssueList): void {
  const wrong = (field: string, vi: string, en: string) => found.add(invalidChange, [...path, field], vi, en);
  for (const field of texts) {
    if (!isStoredText(change[field])) {
      wrong(
        field,
        "Phải là chuỗi Unicode hợp lệ, không rỗng.",
        "Must be well-formed text that is not empty.",
      );
    }
  }
  if (!isUuid(change.entryId)) {
    wrong("entryId", "Phải là UUID phiên bản 7 viết thường.", "Must be a UUID of version 7 in lower case.");
  }
  if (!isInstant(change.createdAt)) {
    wrong("createdAt", "Phải là thời điểm có múi giờ.", "Must be a moment with its offset.");
  }
  if (!(change.bytes instanceof Uint8Array)) {
    wrong("bytes", "Nội dung phải là Uint8Array.", "The bytes must be a Uint8Array.");
  } else if (digestOf(change.bytes, digest) !== change.digest) {
    wrong("digest", "Mã băm không khớp với nội dung sẽ gửi.", "The digest is not that of the bytes.");
  }
}

/** Finds what makes a receipt unfit for any store. */
export function checkReceipt(receipt: Receipt, path: JsonPath, found: IssueList): void {
  const wrong = (field: string, vi: string, en: string) => found.add(invalidChange, [...path, field], vi, en);
  for (const field of ["hub", "chain", "digest", "outcome"] as const) {
    if (!isStoredText(receipt[field])) {
      wrong(
        field,
        "Phải là chuỗi Unicode hợp lệ, không rỗng.",
        "Must be well-formed text that is not empty.",
      );
    }
  }
  for (const field of ["code", "transactionCode"] as const) {
    const value = receipt[field];
    if (value !== undefined && value !== "" && !isStoredText(value)) {
      wrong(field, "Phải là chuỗi Unicode hợp lệ.", "Must be well-formed text.");
    }
  }
  for (const field of ["receiptId", "entryId"] as const) {
    if (!isUuid(receipt[field])) {
      wrong(field, "Phải là UUID phiên bản 7 viết thường.", "Must be a UUID of version 7 in lower case.");
    }
  }
  if (!Number.isSafeInteger(receipt.attempt) || receipt.attempt < 0) {
    wrong("attempt", "Phải là số nguyên từ 0 trở lên.", "Must be a whole number from 0 upwards.");
  }
  if (!isInstant(receipt.receivedAt)) {
    wrong("receivedAt", "Phải là thời điểm có múi giờ.", "Must be a moment with its offset.");
  }
  if (receipt.raw !== undefined && !(receipt.raw instanceof Uint8Array)) {
    wrong("raw", "Phải là Uint8Array.", "Must be a Uint8Array.");
  }
}
