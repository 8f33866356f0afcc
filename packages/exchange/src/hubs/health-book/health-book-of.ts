import {
  digestOf,
  epochMs,
  type Instant,
  type OutgoingDocument,
  type Receipt,
  type StoredDocument,
} from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { type EnvelopeFile, readEnvelope } from "../../bhyt/codec/read-envelope.ts";
import { defaultXmlLimits } from "../../bhyt/codec/xml-limits.ts";
import { defaultBhytCheckOptions } from "../../bhyt/rules/rule-options.ts";
import { isSigned } from "../bhxh/is-signed.ts";
import { checkHealthBookCall } from "./check-health-book-call.ts";
import {
  healthBookPaperUnsigned,
  healthBookSummaryUncertain,
  healthBookTableMissing,
  healthBookUnreadable,
} from "./health-book.issues.ts";
import { type HealthBookPaper, healthBookMinimum, healthBookPapers } from "./health-book-papers.data.ts";

/** One paper of the table, and how it stands with it in a visit. */
export interface HealthBookEntry {
  readonly paper: HealthBookPaper;
  /** It is among the documents. That it should be there is not judged: not every visit has a referral. */
  readonly isPresent: boolean;
  /** The facility signed what carries it. Absent when it is not there. A look, no verification. */
  readonly isSigned?: boolean;
  /** The doctor signed it, where that is wanted. Absent when it is not there, or not wanted. */
  readonly isSignedByDoctor?: boolean;
  /** When its hub first took what carries it. Whether the citizen sees it yet nobody tells. */
  readonly sentAt?: Instant;
}

/** What the citizen will see of a visit. */
export interface HealthBook {
  readonly entries: readonly HealthBookEntry[];
  /** When BHXH first took the dossier, byte for byte as given; absent until then. */
  readonly sentToBhxhAt?: Instant;
  readonly issues: readonly Issue[];
}

/** A document of a visit: as it was queued, or as the store gives it back. */
export type HealthBookDocument =
  | Pick<OutgoingDocument, "kind" | "bytes">
  | Pick<StoredDocument, "kind" | "body">;

interface Found {
  readonly isSigned: boolean;
  readonly isSignedByDoctor?: boolean;
  readonly sentAt?: Instant;
}

/**
 * Which papers of a visit flow into the citizen's health book, how they go, and which of them are there, signed and
 * sent. A view of what is sent anyway: there is nothing to send to the health book itself, and nothing comes back.
 *
 * @param documents The dossier of the visit and its other documents, the newest of each.
 * @param receipts Those of the visit; others do no harm.
 * @throws EmrError `core.options.wrong`
 * @legal QĐ 2733/QĐ-BYT (17/09/2024); QĐ 31/QĐ-BYT (06/01/2026)
 */
export function healthBookOf(
  documents: readonly HealthBookDocument[],
  receipts: readonly Receipt[] = [],
): HealthBook {
  checkHealthBookCall(documents, receipts);
  const tables = new Map<string, Found>();
  const kinds = new Map<string, Found>();
  const issues: Issue[] = [];
  let sentToBhxhAt: Instant | undefined;
  for (const document of documents) {
    const { kind } = document;
    const bytes = "bytes" in document ? document.bytes : document.body;
    const sentAt = firstAccepted(bytes, receipts);
    const sent = { isSigned: isSigned(bytes), ...(sentAt !== undefined && { sentAt }) };
    if (kind !== "bhyt-dossier") {
      kinds.set(kind, sent);
      continue;
    }
    sentToBhxhAt = sentAt;
    const envelope = readEnvelope(bytes, defaultXmlLimits, { left: defaultXmlLimits.elements });
    if (envelope.refusal !== undefined) issues.push(healthBookUnreadable);
    for (const { table, content } of envelope.episodes.flat()) {
      const isSignedByDoctor = content !== undefined && holdsSignature(content.bytes);
      tables.set(table, { ...sent, isSigned: envelope.signed, isSignedByDoctor });
    }
    if (envelope.refusal !== undefined) continue;
    for (const table of healthBookMinimum.filter((name) => !tables.has(name))) {
      const isUncertain = table === "XML8" && isInsuredWithoutStay(envelope.episodes.flat());
      issues.push(isUncertain ? healthBookSummaryUncertain : healthBookTableMissing(table));
    }
  }

  const entries = healthBookPapers.map((paper): HealthBookEntry => {
    const found = paper.carriers.flatMap(
      (carrier) => ("table" in carrier ? tables.get(carrier.table) : kinds.get(carrier.kind)) ?? [],
    );
    const [first] = found;
    if (first === undefined) return { paper, isPresent: false };
    const byDoctor = paper.signatures.includes("doctor") ? first.isSignedByDoctor === true : undefined;
    const sentAt = earliest(found.flatMap((one) => one.sentAt ?? []));
    return {
      ...{ paper, isPresent: true, isSigned: found.every((one) => one.isSigned) },
      ...(byDoctor !== undefined && { isSignedByDoctor: byDoctor }),
      ...(sentAt !== undefined && { sentAt }),
    };
  });
  for (const { paper, isSignedByDoctor } of entries) {
    const [carrier] = paper.carriers;
    if (isSignedByDoctor === false && carrier !== undefined && "table" in carrier)
      issues.push(healthBookPaperUnsigned(carrier.table));
  }
  return { entries, issues, ...(sentToBhxhAt !== undefined && { sentToBhxhAt }) };
}

/** A visit of a form of care for which the insurer remarks on XML8. @official MA_LOAI_KCB, MA_DOITUONG_KCB */
function isInsuredWithoutStay(files: readonly EnvelopeFile[]): boolean {
  const content = files.find(({ table }) => table === "XML1")?.content;
  const text = new TextDecoder().decode(content?.bytes);
  const cell = (name: string) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?\\s*([\\w.]+)`).exec(text)?.[1];
  const [careForm, category] = [cell("MA_LOAI_KCB"), cell("MA_DOITUONG_KCB")];
  if (careForm === undefined || category === undefined || category === "9") return false;
  return !defaultBhytCheckOptions.xml8VisitTypes.includes(careForm);
}

/** Receipts of exactly these bytes count: an earlier version of the dossier says nothing about this one. */
function firstAccepted(bytes: Uint8Array, receipts: readonly Receipt[]): Instant | undefined {
  const digest = digestOf(bytes);
  return earliest(
    receipts
      .filter((receipt) => receipt.digest === digest && receipt.outcome.startsWith("ACCEPTED"))
      .map(({ receivedAt }) => receivedAt),
  );
}

function earliest(moments: readonly Instant[]): Instant | undefined {
  return moments.reduce<Instant | undefined>(
    (first, moment) => (first === undefined || epochMs(moment) < epochMs(first) ? moment : first),
    undefined,
  );
}

/** Whether the document holds a signature with something in it, under whatever prefix. */
function holdsSignature(bytes: Uint8Array): boolean {
  return /<(?:[\w.-]+:)?SignatureValue(?:\s[^<>]*)?>\s*[^<\s]/.test(new TextDecoder().decode(bytes));
}
