import type { OutgoingDocument, SourceKey, Visit } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import {
  argumentIssues,
  flag,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  word,
} from "@benhan/core/options";
import { encodeDossier } from "../../../bhyt/mapping/encode-dossier.ts";
import { encodeVisitCheckIn } from "../../../bhyt/mapping/encode-visit-check-in.ts";
import { checkDossier } from "../../../bhyt/rules/check-dossier.ts";
import { type FileFinding, findingInFile } from "../../check/file-finding.ts";
import { findingJson } from "../../reports/json-report.ts";
import { problemAnswer, problemOf } from "../problem.ts";
import { queryWrong } from "../serve.faults.ts";
import { jsonAnswer, type ServiceAnswer, type ServiceCall } from "../service-answer.ts";
import type { ServiceHost } from "../service-host.ts";
import { documentJson, fileJson } from "./answers.ts";
import { facilityDiffers, nothingArchived, nothingKept, versionMoved } from "./host.faults.ts";
import type { HostDesk, HostRoute } from "./host-route.ts";
import { base64, bytesOf, filled, jsonBody, sourceShape } from "./json-body.ts";
import { headsOf, type KeepOptions, type Kept, keepVisit, readVisit } from "./kept-visit.ts";
import { type FileBody, fileOf, fileShape } from "./outbox-routes.ts";
import { findingsOf, hasError, type ReadVisit, type VisitContent, visitIn } from "./visit-in.ts";
import { wholeNumber } from "./whole-number.ts";

interface ArchiveBody extends KeepOptions {
  readonly visit?: object;
  readonly record?: object;
  /** One dossier of what `/decode` answers. */
  readonly dossier?: object;
  /** A GIAMDINHHS or workbook in base64. */
  readonly file?: string;
  readonly system?: string;
  readonly expectedVersion?: number;
  readonly draft?: boolean;
}

const authorShape = object<{ kind: string; id: string }>(
  { kind: word("practitioner", "system"), id: filled },
  ["kind", "id"],
);

const archiveShape = object<ArchiveBody>({
  ...{ visit: plainObject, record: plainObject, dossier: plainObject, file: base64 },
  ...{ system: filled, reason: filled, author: authorShape, expectedVersion: wholeNumber, draft: flag },
});

interface KeepBody extends KeepOptions {
  readonly source: SourceKey;
  readonly document: FileBody;
}

const keepShape = object<KeepBody>(
  { source: sourceShape, document: fileShape, reason: filled, author: authorShape },
  ["source", "document"],
);

/** Keeping visits and files of them. */
export const dossierRoutes: readonly HostRoute[] = [
  { method: "POST", path: "/dossiers", takes: [], example: '{"visit":{…}}', handle: archiveOne },
  {
    method: "GET",
    path: "/dossiers",
    takes: ["system", "id"],
    async handle({ query }, { host }) {
      const [system, id] = [query.get("system"), query.get("id")];
      if (!system || !id) throw queryWrong({ names: ["system", "id"] });
      const heads = await headsOf(host, { system, id });
      if (heads.length === 0) throw nothingKept({ what: "visit" });
      return jsonAnswer(keptJson({ system, id }, { heads, changed: false }));
    },
  },
  {
    method: "POST",
    path: "/documents",
    takes: [],
    example: '{"source":{"system":"his","id":"…"},"document":{…}}',
    async handle({ body }, { host }) {
      const { source, document, ...options } = jsonBody<KeepBody>("POST /documents", body, keepShape);
      const file = fileOf(document, host);
      const heads = await headsOf(host, source);
      if (heads.length === 0) throw nothingKept({ what: "visit" });
      const kept = await keepVisit(host, await readVisit(host, heads), [file], options);
      return jsonAnswer(keptJson(source, kept), kept.changed ? 201 : 200);
    },
  },
];

async function archiveOne({ body }: ServiceCall, { host, plan }: HostDesk) {
  const asked = jsonBody<ArchiveBody>("POST /dossiers", body, archiveShape);
  const content = contentOf(asked);
  const read = await readOrRefuse(content, host);
  if ("status" in read) return read;
  const { visit } = read;
  if (visit === undefined || hasError(read.findings)) return refused(read.findings);
  const { facilityId } = host.storage;
  if (visit.facilityId !== facilityId) throw facilityDiffers({ own: facilityId });
  const { edition: _, showKey: __, ...rules } = plan;
  const findings = [...read.findings, ...findingsOf(checkDossier(visit, rules).issues)];
  if (hasError(findings) && asked.draft !== true) return refused(findings);
  const { reason, author, expectedVersion } = asked;
  const kept = await keepVisit(host, visit, [], {
    ...(reason !== undefined && { reason }),
    ...(author !== undefined && { author }),
    judge(heads) {
      const found = versionOf(visit.source, { heads });
      if (expectedVersion !== undefined && found !== expectedVersion) throw versionMoved({ found });
    },
  });
  const answer = {
    ...keptJson(visit.source, kept),
    chain: visit.encounterNumber,
    files: filesOf(visit, !hasError(findings)).map(fileJson),
    findings: findings.map(findingJson),
  };
  return jsonAnswer(answer, kept.changed ? 201 : 200);
}

/** The one of the four forms that was sent. */
function contentOf(asked: ArchiveBody): VisitContent {
  const { visit, record, dossier, file, system } = asked;
  const given = [visit, record, dossier, file].filter((one) => one !== undefined);
  const isTables = dossier !== undefined || file !== undefined;
  refuseCall("POST /dossiers", [
    ...argumentIssues("visit | record | dossier | file", given.length === 1, oneOfFour),
    // The tables do not say whose key MA_LK is.
    ...(isTables ? optionIssues({ system }, object<{ system: string }>({ system: filled }, ["system"])) : []),
  ]);
  if (visit !== undefined) return { form: "visit", content: visit };
  if (record !== undefined) return { form: "record", content: record };
  const bytes = file === undefined ? new TextEncoder().encode(JSON.stringify([dossier])) : bytesOf(file);
  return { form: "file", bytes, system: system ?? "" };
}

const oneOfFour = {
  wanted: { vi: "đúng một trong bốn dạng nội dung", en: "exactly one of the four forms of content" },
  fits: (value: unknown) => value === true,
};

/** What cannot be read is the sender's matter: nothing of the store is asked for it. */
async function readOrRefuse(content: VisitContent, host: ServiceHost): Promise<ReadVisit | ServiceAnswer> {
  try {
    return await visitIn(content, host);
  } catch (error) {
    if (!isEmrError(error)) throw error;
    // Places in a file are told as `decode` would show it.
    const prefix = content.form === "file" ? ["dossiers"] : [];
    const findings = error.issues.map((issue) => findingInFile(issue, prefix));
    return problemAnswer(problemOf(error, 422, findings));
  }
}

function refused(findings: readonly FileFinding[]) {
  const count = findings.filter(({ level }) => level === "error").length;
  return problemAnswer(problemOf(nothingArchived({ count }), 422, findings));
}

/** The files of the visit that a hub takes, unsigned. Of a draft the arrival may be told, and nothing claimed. */
function filesOf(visit: Visit, isClaimable: boolean): readonly OutgoingDocument[] {
  const checkIn = encodeVisitCheckIn(visit);
  return [...(isClaimable ? [encodeDossier(visit)] : []), ...(checkIn === undefined ? [] : [checkIn])];
}

function keptJson(source: SourceKey, kept: Pick<Kept, "heads" | "changed">) {
  return {
    source,
    version: versionOf(source, kept),
    changed: kept.changed,
    documents: kept.heads.map(documentJson),
  };
}

/** The version of the visit: that of its first document. 0: not kept. */
function versionOf({ system, id }: SourceKey, { heads }: Pick<Kept, "heads">): number {
  return heads.find(({ source }) => source?.system === system && source.id === id)?.version ?? 0;
}
