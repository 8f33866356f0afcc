import type { DocumentHead, EpisodeId, StoredDocument } from "@benhan/core";
import type { StoreParts } from "../../front/parts.ts";
import type { BagWriter, WrittenFile } from "../bag/bag-writer.ts";
import { fullDescription } from "./describe-record.ts";
import { endingOf } from "./file-name.ts";
import type {
  PackagedDocument,
  PackagedVersion,
  RecordDescription,
  RecordOutline,
} from "./package-record.ts";
import { documentFolder, recordFolder, representation } from "./paths.ts";
import { newestHeads, versionsOf } from "./read-record.ts";
import { eadOf } from "./write-ead.ts";
import { metsOf, representationMetsOf } from "./write-mets.ts";
import { type PackageMaking, premisOf } from "./write-premis.ts";

/** What the writing of a record needs. */
export interface RecordWriting {
  readonly parts: StoreParts;
  readonly bag: BagWriter;
  readonly making: PackageMaking;
  readonly describe: (record: RecordOutline) => RecordDescription | Promise<RecordDescription>;
  /** Told of each version that was written. */
  readonly onVersion: (document: StoredDocument) => Promise<void>;
  readonly onUnreadable: (version: PackagedVersion) => void;
  readonly signal: AbortSignal | undefined;
}

/** Writes one record: the bytes of each version as they were stored, what is known of them, METS, EAD and PREMIS. */
export async function writeRecord(
  episodeId: EpisodeId,
  { parts, bag, making, describe, onVersion, onUnreadable, signal }: RecordWriting,
): Promise<{ readonly documents: number; readonly versions: number; readonly isDescribed: boolean }> {
  const root = recordFolder(episodeId);
  const newest: DocumentHead[] = [];
  for await (const head of newestHeads(parts, episodeId, signal)) newest.push(head);
  const documents: PackagedDocument[] = [];
  for (const { documentId } of newest) {
    const folder = `${root}/${documentFolder(documentId)}`;
    const versions: PackagedVersion[] = [];
    for await (const read of versionsOf(parts, documentId, signal)) {
      if ("unreadable" in read) {
        versions.push(read);
        onUnreadable(read);
        continue;
      }
      const { head, document } = read;
      const file = await bag.add(`${folder}/v${head.version}.${endingOf(head.contentType)}`, document.body);
      versions.push({ head, file });
      await onVersion(document);
    }
    const metadata = await bag.add(`${folder}/document.json`, documentJson(versions));
    documents.push({ documentId, versions, metadata });
  }
  const record = { episodeId, documents };
  const given = await describe({ episodeId, documents: newest });
  const description = fullDescription(record, given);
  const add = (path: string, text: string): Promise<WrittenFile> => bag.add(`${root}/${path}`, text);
  const ead = await add("metadata/descriptive/EAD.xml", eadOf(record, description));
  const premis = await add("metadata/preservation/PREMIS.xml", premisOf(record, making));
  const inner = await add(`${representation}/METS.xml`, representationMetsOf(record, making));
  await add("METS.xml", metsOf(record, description, making, { ead, premis, representation: inner }));
  return {
    documents: documents.length,
    versions: documents.reduce((sum, { versions }) => sum + versions.length, 0),
    isDescribed: ["fileCode", "title", "pageCount", "confidenceLevel"].every((name) => name in given),
  };
}

/** What is known of the versions of a document, for programs. */
function documentJson(versions: readonly PackagedVersion[]): string {
  const [first] = versions;
  return `${JSON.stringify(
    {
      format: documentFormat,
      facilityId: first?.head.facilityId,
      documentId: first?.head.documentId,
      versions: versions.map(({ head, file, unreadable }) => {
        const { facilityId: _, documentId: __, ...rest } = head;
        return { ...rest, ...(file && { file: nameOf(file) }), ...(unreadable && { unreadable }) };
      }),
    },
    undefined,
    1,
  )}\n`;
}

/** The name of the format, in every `document.json`. */
export const documentFormat = "benhan-document@1";

const nameOf = ({ path }: WrittenFile): string => path.slice(path.lastIndexOf("/") + 1);
