import { epochMs, type Instant, instantOf } from "@benhan/core";
import type { WrittenFile } from "../bag/bag-writer.ts";
import { element, type Xml, xmlFile } from "../xml/xml-writer.ts";
import type { PackagedRecord, PackagedVersion } from "./package-record.ts";
import { belowRecord } from "./paths.ts";

/** Who made a package, when and why. */
export interface PackageMaking {
  readonly createdAt: Instant;
  /** Key of the person or system that exports. */
  readonly by: string;
  readonly purpose: string;
  /** Name of the facility, or its id. */
  readonly organisation: string;
  readonly software: string;
}

/**
 * What was done to a record, by whom, when and why, and how each file can be checked: PREMIS 3.
 *
 * @legal TT 05/2025/TT-BNV, phụ lục I; Luật GDĐT 20/2023/QH15 Đ11, Đ13
 */
export function premisOf(record: PackagedRecord, making: PackageMaking): string {
  const versions = record.documents.flatMap(({ versions }) => versions);
  const written = versions.filter(({ file }) => file !== undefined);
  const metadata = record.documents.map((document) => document.metadata);
  return xmlFile(
    element(
      "premis",
      {
        xmlns: "http://www.loc.gov/premis/v3",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        version: "3.0",
      },
      wholeRecord(record),
      written.map((version) => objectOfVersion(version, record)),
      metadata.map((file) => fileObject(file, "application/json", record)),
      versions.map(eventOfVersion),
      packageEvent("message digest calculation", "success", record, making, [
        ...written.flatMap(({ file }) => (file ? [file] : [])),
        ...metadata,
      ]),
      packageEvent("information package creation", "success", record, making, []),
      agentsOf(versions, making),
    ),
  );
}

function wholeRecord({ episodeId }: PackagedRecord): Xml {
  return element("object", { "xsi:type": "intellectualEntity" }, identifier("object", "UUID", episodeId));
}

function objectOfVersion({ head, file }: PackagedVersion, record: PackagedRecord): Xml | undefined {
  return file && fileObject(file, head.contentType, record, eventIdOf(head));
}

function fileObject(file: WrittenFile, contentType: string, record: PackagedRecord, event?: string): Xml {
  const path = belowRecord(file.path, record.episodeId);
  return element(
    "object",
    { "xsi:type": "file" },
    identifier("object", "local", path),
    element(
      "objectCharacteristics",
      {},
      element("compositionLevel", {}, "0"),
      element(
        "fixity",
        {},
        element("messageDigestAlgorithm", {}, "SHA-256"),
        element("messageDigest", {}, file.digest.slice("sha-256:".length)),
      ),
      element("size", {}, String(file.size)),
      element("format", {}, element("formatDesignation", {}, element("formatName", {}, contentType))),
    ),
    element(
      "relationship",
      {},
      element("relationshipType", {}, "structural"),
      element("relationshipSubType", {}, "is part of"),
      identifier("relatedObject", "UUID", record.episodeId),
    ),
    event === undefined ? undefined : identifier("linkingEvent", "local", event),
  );
}

function eventOfVersion({ head, file, unreadable }: PackagedVersion): Xml {
  const { version, recordedAt, reason, author, digest } = head;
  const isGone = unreadable !== undefined;
  return element(
    "event",
    {},
    identifier("event", "local", eventIdOf(head)),
    element("eventType", {}, version === 1 ? "creation" : "modification"),
    element("eventDateTime", {}, vietnamTime(recordedAt)),
    element(
      "eventDetailInformation",
      {},
      element("eventDetail", {}, reason ?? (version === 1 ? "first version" : "no reason kept")),
    ),
    element(
      "eventOutcomeInformation",
      {},
      element("eventOutcome", {}, isGone ? unreadable : "success"),
      element(
        "eventOutcomeDetail",
        {},
        element("eventOutcomeDetailNote", {}, isGone ? "content not in this package" : digest),
      ),
    ),
    element(
      "linkingAgentIdentifier",
      {},
      element("linkingAgentIdentifierType", {}, author.kind),
      element("linkingAgentIdentifierValue", {}, author.id),
      element("linkingAgentRole", {}, "author"),
    ),
    file && identifier("linkingObject", "local", belowRecord(file.path, head.episodeId)),
  );
}

function packageEvent(
  type: string,
  outcome: string,
  { episodeId }: PackagedRecord,
  { createdAt, by, purpose, software }: PackageMaking,
  files: readonly WrittenFile[],
): Xml {
  const agent = (kind: string, value: string, role: string) =>
    element(
      "linkingAgentIdentifier",
      {},
      element("linkingAgentIdentifierType", {}, kind),
      element("linkingAgentIdentifierValue", {}, value),
      element("linkingAgentRole", {}, role),
    );
  return element(
    "event",
    {},
    identifier("event", "local", `${type.replaceAll(" ", "-")}/${vietnamTime(createdAt)}`),
    element("eventType", {}, type),
    element("eventDateTime", {}, vietnamTime(createdAt)),
    element("eventDetailInformation", {}, element("eventDetail", {}, purpose)),
    element("eventOutcomeInformation", {}, element("eventOutcome", {}, outcome)),
    agent("person", by, "implementer"),
    agent("software", software, "executing program"),
    files.length === 0
      ? identifier("linkingObject", "UUID", episodeId)
      : files.map(({ path }) => identifier("linkingObject", "local", belowRecord(path, episodeId))),
  );
}

/** Each agent once. Names of people are not here: keys of the host, as the versions have them. */
function agentsOf(versions: readonly PackagedVersion[], making: PackageMaking): readonly Xml[] {
  const authors = new Map(versions.map(({ head: { author } }) => [`${author.kind}/${author.id}`, author]));
  const agent = (kind: string, value: string, type: string) =>
    element(
      "agent",
      {},
      identifier("agent", kind, value),
      element("agentName", {}, value),
      element("agentType", {}, type),
    );
  return [
    ...[...authors.values()].map(({ kind, id }) =>
      agent(kind, id, kind === "system" ? "software" : "person"),
    ),
    agent("person", making.by, "person"),
    agent("software", making.software, "software"),
    agent("organization", making.organisation, "organization"),
  ];
}

function identifier(
  of: "object" | "event" | "agent" | "relatedObject" | "linkingEvent" | "linkingObject",
  type: string,
  value: string,
): Xml {
  return element(
    `${of}Identifier`,
    {},
    element(`${of}IdentifierType`, {}, type),
    element(`${of}IdentifierValue`, {}, value),
  );
}

const eventIdOf = ({ documentId, version }: PackagedVersion["head"]): string => `${documentId}/${version}`;

/** @legal TT 05/2025/TT-BNV: times with +07:00 */
export function vietnamTime(moment: Instant): string {
  return instantOf(epochMs(moment));
}
