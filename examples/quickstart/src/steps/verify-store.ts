import { isDeepStrictEqual } from "node:util";
import {
  type DocumentHead,
  digestOf,
  type OutboxEntry,
  type Receipt,
  type StoredDocument,
  visitOf,
} from "@benhan/core";
import type { Verification } from "@benhan/core/ports";
import { checkInChain } from "@benhan/exchange/qd4750";
import { verifyDocument, verifyXml } from "@benhan/signing";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import type { Storage } from "@benhan/storage";
import { facility } from "../facility.ts";
import { platformFor } from "../platform-for.ts";
import type { VersionProof, VisitLedger, VisitStory } from "../visit-story.ts";
import { newestDocuments } from "./archive-visit.ts";
import { isWhole, verifyRecord } from "./verify-record.ts";

/** Reads every byte of every visit again, and judges every signature, from the store alone. */
export async function verifyStore(
  storage: Storage,
  stories: readonly VisitStory[],
): Promise<readonly VisitLedger[]> {
  const ledgers: VisitLedger[] = [];
  for (const story of stories) ledgers.push(await ledgerOf(storage, story));
  return ledgers;
}

/** True when nothing that was read differs from what was written, and every signature holds. */
export function isSound({ proofs, entries, record, sameAsImported }: VisitLedger): boolean {
  return (
    proofs.every(
      ({ digestHolds, signature }) => digestHolds && (signature === undefined || holds(signature)),
    ) &&
    entries.every(({ bytes, digest }) => digestOf(bytes) === digest) &&
    (record === undefined || isWhole(record)) &&
    sameAsImported !== false
  );
}

/** True when the content is what was signed, by somebody whom the operator trusts. */
export function holds({ indication }: Verification): boolean {
  return indication === "TOTAL_PASSED";
}

async function ledgerOf(storage: Storage, story: VisitStory): Promise<VisitLedger> {
  const { chain, visit } = story;
  const entries: OutboxEntry[] = [];
  const receipts: Receipt[] = [];
  for (const query of [checkInChain(chain), chain].map((key) => ({ facilityId: facility.id, chain: key }))) {
    for await (const entry of storage.listEntries(query)) entries.push(entry);
    for await (const receipt of storage.listReceipts(query)) receipts.push(receipt);
  }
  const heads = visit === undefined ? [] : await newestDocuments({ storage }, visit);
  const proofs: VersionProof[] = [];
  for (const head of heads) {
    for await (const version of storage.listVersions(head)) proofs.push(await proofOf(storage, version));
  }
  const record = story.record && (await verifyRecord(storage, story.record.source));
  const ledger = { story, entries, receipts, proofs, ...(record && { record }) };
  if (visit === undefined || story.state === "stopped") return ledger;
  const stored = visitOf(await Promise.all(heads.map((head) => readVersion(storage, head))));
  return { ...ledger, sameAsImported: isDeepStrictEqual(stored, visit) };
}

async function proofOf(storage: Storage, head: DocumentHead): Promise<VersionProof> {
  const { body } = await readVersion(storage, head);
  const digestHolds = digestOf(body) === head.digest;
  const { root, issuing } = testFacilityPkcs12;
  // The operator chooses whom to trust; here the test root and nobody else.
  const judge = { trustAnchors: [root], intermediates: [issuing], clock: platformFor("verify").clock };
  switch (head.contentType) {
    case "application/xml":
      return { head, digestHolds, signature: await verifyXml(body, { layout: "bhytA", ...judge }) };
    case "application/pdf":
      // The test root publishes no list of what it revoked.
      return { head, digestHolds, signature: await verifyDocument(body, { revocation: "none", ...judge }) };
    default:
      return { head, digestHolds };
  }
}

/** @throws when the store has lost a version that it lists */
async function readVersion(
  storage: Storage,
  { facilityId, documentId, version }: DocumentHead,
): Promise<StoredDocument> {
  const stored = await storage.readDocument({ facilityId, documentId, version });
  if (stored === undefined) throw new Error(`version ${version} of ${documentId} is gone`);
  return stored;
}
