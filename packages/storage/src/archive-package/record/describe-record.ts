import { type DocumentHead, epochMs, instantOf } from "@benhan/core";
import { longestFirst } from "../../retention/keep-until.ts";
import type { PackagedRecord, RecordDescription } from "./package-record.ts";

/** A description with what it defaults to. */
export interface FullDescription extends RecordDescription {
  readonly fileCode: string;
  readonly title: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly accessLevel: string;
  readonly language: string;
  /** Thời hạn bảo quản: the longest of its documents. */
  readonly keepUntil: string;
}

/** Who may use a record, where nobody says otherwise. The setting is named in the reference of unknowns. */
export const defaultAccessLevel = "Hạn chế";

/** What is said of a record in an archive. */
export function fullDescription(
  { episodeId, documents }: PackagedRecord,
  given: RecordDescription,
): FullDescription {
  const heads = documents.flatMap(({ versions }) => versions.map(({ head }) => head));
  const days = documents
    .flatMap(({ versions }) => versions.slice(0, 1).map(({ head }) => dayOf(head)))
    .sort();
  return {
    fileCode: episodeId,
    title: `Hồ sơ bệnh án ${episodeId}`,
    startedOn: days[0] ?? "",
    endedOn: days.at(-1) ?? "",
    accessLevel: defaultAccessLevel,
    language: "vie",
    ...given,
    keepUntil: longestOf(heads),
  };
}

/** The day in Viet Nam on which a version was recorded. */
export function dayOf({ recordedAt }: Pick<DocumentHead, "recordedAt">): string {
  return instantOf(epochMs(recordedAt)).slice(0, 10);
}

function longestOf(heads: readonly DocumentHead[]): string {
  const all = heads.flatMap(({ retention }) => (retention ? [retention.keepUntil] : []));
  return all.sort(longestFirst)[0] ?? "open";
}
