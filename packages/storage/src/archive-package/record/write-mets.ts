import type { WrittenFile } from "../bag/bag-writer.ts";
import { element, type Xml, xmlFile } from "../xml/xml-writer.ts";
import type { FullDescription } from "./describe-record.ts";
import type { PackagedRecord } from "./package-record.ts";
import { belowRecord, representation } from "./paths.ts";
import { type PackageMaking, vietnamTime } from "./write-premis.ts";

/** The files of a record that METS speaks of besides its documents. */
export interface RecordFiles {
  readonly ead: WrittenFile;
  readonly premis: WrittenFile;
  readonly representation: WrittenFile;
}

/**
 * What belongs to a record as an archival package, and where: METS 1.12.
 *
 * @legal TT 05/2025/TT-BNV, phụ lục I
 */
export function metsOf(
  record: PackagedRecord,
  { title }: FullDescription,
  making: PackageMaking,
  files: RecordFiles,
): string {
  const at = (file: WrittenFile) => belowRecord(file.path, record.episodeId);
  return xmlFile(
    element(
      "mets",
      { ...metsRoot, OBJID: `urn:uuid:${record.episodeId}`, LABEL: title, TYPE: "AIP" },
      header(making, "AIP"),
      element("dmdSec", { ID: "dmd-ead" }, reference("EAD", files.ead, at, making)),
      element(
        "amdSec",
        { ID: "amd-premis" },
        element("digiprovMD", { ID: "digiprov-premis" }, reference("PREMIS", files.premis, at, making)),
      ),
      element(
        "fileSec",
        { ID: "fs" },
        element(
          "fileGrp",
          { ID: "fg-rep1", USE: "Representations/rep1" },
          fileOf("file-rep1-mets", files.representation, "text/xml", at),
        ),
      ),
      element(
        "structMap",
        { ID: "sm", LABEL: "CSIP", TYPE: "PHYSICAL" },
        element(
          "div",
          { ID: "div-record", LABEL: title },
          element("div", { ID: "div-metadata", LABEL: "Metadata", DMDID: "dmd-ead", ADMID: "amd-premis" }),
          element(
            "div",
            { ID: "div-rep1", LABEL: "Representations/rep1" },
            element("mptr", {
              LOCTYPE: "URL",
              "xlink:type": "simple",
              "xlink:href": at(files.representation),
              "xlink:title": "METS of rep1",
            }),
          ),
        ),
      ),
    ),
  );
}

/** The files of the one representation of a record, in the order of documents and versions. */
export function representationMetsOf(record: PackagedRecord, making: PackageMaking): string {
  const at = (file: WrittenFile) => belowRecord(file.path, record.episodeId).slice(representation.length + 1);
  const documents = record.documents.map(({ versions, metadata }, place) => ({
    id: `div-${place + 1}`,
    versions: versions.flatMap(({ head, file }) =>
      file ? [{ id: `file-${place + 1}-v${head.version}`, head, file }] : [],
    ),
    metadata: { id: `file-${place + 1}-metadata`, file: metadata },
    label: versions.at(-1)?.head.kind ?? "",
  }));
  return xmlFile(
    element(
      "mets",
      { ...metsRoot, OBJID: `urn:uuid:${record.episodeId}/rep1`, TYPE: "AIP" },
      header(making, "AIP"),
      element(
        "fileSec",
        { ID: "fs" },
        element(
          "fileGrp",
          { ID: "fg-data", USE: "Data" },
          documents.flatMap(({ versions, metadata }) => [
            ...versions.map(({ id, head, file }) =>
              fileOf(id, file, head.contentType, at, vietnamTime(head.recordedAt)),
            ),
            fileOf(metadata.id, metadata.file, "application/json", at),
          ]),
        ),
      ),
      element(
        "structMap",
        { ID: "sm", LABEL: "CSIP", TYPE: "PHYSICAL" },
        element(
          "div",
          { ID: "div-data", LABEL: "Data" },
          documents.map(({ id, versions, metadata, label }) =>
            element(
              "div",
              { ID: id, LABEL: label },
              [...versions, metadata].map((file) => element("fptr", { FILEID: file.id })),
            ),
          ),
        ),
      ),
    ),
  );
}

const metsRoot = {
  xmlns: "http://www.loc.gov/METS/",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "xmlns:csip": "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
} as const;

function header({ createdAt, organisation, software }: PackageMaking, type: string): Xml {
  return element(
    "metsHdr",
    { CREATEDATE: vietnamTime(createdAt), RECORDSTATUS: "NEW", "csip:OAISPACKAGETYPE": type },
    element(
      "agent",
      { ROLE: "CREATOR", TYPE: "OTHER", OTHERTYPE: "SOFTWARE" },
      element("name", {}, software),
    ),
    element("agent", { ROLE: "ARCHIVIST", TYPE: "ORGANIZATION" }, element("name", {}, organisation)),
  );
}

function reference(
  type: "EAD" | "PREMIS",
  file: WrittenFile,
  at: (file: WrittenFile) => string,
  { createdAt }: PackageMaking,
): Xml {
  return element("mdRef", {
    ID: `mdref-${type.toLowerCase()}`,
    LOCTYPE: "URL",
    MDTYPE: type,
    MIMETYPE: "text/xml",
    SIZE: file.size,
    CREATED: vietnamTime(createdAt),
    CHECKSUM: hexOf(file),
    CHECKSUMTYPE: "SHA-256",
    "xlink:type": "simple",
    "xlink:href": at(file),
  });
}

function fileOf(
  id: string,
  file: WrittenFile,
  contentType: string,
  at: (file: WrittenFile) => string,
  created?: string,
): Xml {
  return element(
    "file",
    {
      ID: id,
      MIMETYPE: contentType,
      SIZE: file.size,
      CREATED: created,
      CHECKSUM: hexOf(file),
      CHECKSUMTYPE: "SHA-256",
    },
    element("FLocat", { LOCTYPE: "URL", "xlink:type": "simple", "xlink:href": at(file) }),
  );
}

const hexOf = ({ digest }: WrittenFile): string => digest.slice("sha-256:".length);
