import { archive, type DocumentHead, enqueue, type OutgoingDocument, type Visit } from "@benhan/core";
import { encodeDossier } from "@benhan/exchange/qd3176";
import { signDocument } from "@benhan/signing";
import type { Desk } from "../desk.ts";
import type { Input } from "../inputs.ts";
import { platformFor } from "../platform-for.ts";

/**
 * Encodes, signs and keeps a visit that was checked, with the signed papers of its record; its dossier goes into the
 * outbox in the same commit.
 */
export async function archiveVisit(
  desk: Desk,
  visit: Visit,
  input: Input,
  papers: readonly OutgoingDocument[],
): Promise<void> {
  const { storage, key, clock, screen } = desk;
  const dossier = encodeDossier(visit);
  screen.line("done", { vi: "Mã hóa", en: "Encode" }, `GIAMDINHHS, ${size(dossier.bytes)}`);

  const signed = await signDocument(dossier, { key, format: "xmldsig", layout: "bhytA", clock });
  const { algorithm, signer } = signed.signature;
  screen.line("done", { vi: "Ký số", en: "Sign" }, `${algorithm} · ${signer.commonName ?? signer.subject}`);

  const previous = await newestDocuments(desk, visit);
  const platform = platformFor(visit.source.system, visit.source.id, input.version);
  const { documents } = await storage.commit([
    archive(visit, [signed, ...papers], {
      previous,
      platform,
      ...(input.reason && { reason: input.reason }),
    }),
    enqueue("bhxh", signed, { platform }),
  ]);

  const [record] = documents;
  screen.line(
    "done",
    { vi: "Lưu", en: "Archive" },
    {
      vi: `phiên bản ${input.version}: ${documents.length} tài liệu và lệnh gửi trong một lần ghi; lưu đến ${record?.retention?.keepUntil}`,
      en: `version ${input.version}: ${documents.length} documents and the sending in one commit; kept until ${record?.retention?.keepUntil}`,
    },
  );
  screen.event({
    archived: visit.encounterNumber,
    version: input.version,
    digest: signed.signature.digest,
    documents: documents.map(({ documentId, version, digest }) => ({ documentId, version, digest })),
  });
}

/** The newest version of every document of a visit; none when it is new. */
export async function newestDocuments(
  { storage }: Pick<Desk, "storage">,
  { facilityId, source }: Visit,
): Promise<readonly DocumentHead[]> {
  const record = await storage.findBySource({ facilityId, source });
  if (record === undefined) return [];
  const heads: DocumentHead[] = [];
  for await (const head of storage.listDocuments({ facilityId, episodeId: record.episodeId }))
    heads.push(head);
  return heads;
}

function size(bytes: Uint8Array): string {
  return `${(bytes.length / 1024).toFixed(1)} KiB`;
}
