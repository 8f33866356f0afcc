import { canonicalBytes, type JsonValue } from "../../canonical/canonical-json.ts";
import { digestOf } from "../../digest/digest-of.ts";
import type { DigestText } from "../../digest/digest-text.ts";
import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import { normalText } from "../../shape/normal-text.ts";
import type { Author } from "../../store/author.ts";
import type { Retention } from "../../store/document.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { sourceText } from "../../store/source-text.ts";
import type { Instant } from "../../time/instant.ts";
import { callOptionsOf, isScope, learn, noteAccess, requireAccess, settle } from "../access.ts";
import type { RecordAttestation } from "../attestation.ts";
import { isEventText } from "../event-text.ts";
import { isSaid } from "../is-said.ts";
import { accessRefused } from "../lifecycle.faults.ts";
import type { AccessRequest, Acting, Action, ExtractScope, RecordDesk, Requester } from "../record-desk.ts";
import type { RecordLife } from "../record-life.ts";
import { aboutEntry, readRecord, type StoredRecord } from "../stored-record.ts";
import { accessOf } from "./acting.ts";

/** A record as it stands, with what is known about it. */
export interface RecordView {
  readonly record: MedicalRecord;
  readonly life: RecordLife;
  /** Version of the life: the `expectedVersion` of the next command. */
  readonly version: number;
  readonly attestations: readonly RecordAttestation[];
  /** Until when it must be kept, once its episode has ended and the store knows the rules. */
  readonly retention?: Retention;
  /** Version of an entry, for `expectedEntries`; 0 for one that is not there. */
  versionOf(entry: SourceKey): number;
}

/** Hiển thị: the record for a screen. */
export async function viewRecord(desk: RecordDesk, record: SourceKey, acting: Acting): Promise<RecordView> {
  return viewOf(await readAs(desk, "view", record, acting));
}

export interface UseOptions extends Acting {
  /** Who treats, by licence number. */
  readonly by: Author & { readonly kind: "practitioner" };
  /** For which care, e.g. `tiếp tục điều trị`. */
  readonly purpose: string;
}

/** Sử dụng: the record in the hands of a named practitioner, for a stated purpose of care. */
export async function useRecord(
  desk: RecordDesk,
  record: SourceKey,
  acting: UseOptions,
): Promise<RecordView> {
  const missing = [
    ...(acting.by?.kind === "practitioner" ? [] : [issueAt(noPractitioner, ["by"])]),
    ...(isSaid(acting.purpose) ? [] : [issueAt(noPurpose, ["purpose"])]),
  ];
  return viewOf(await readAs(desk, "use", record, acting, { missing }));
}

export interface ExtractOptions extends Acting {
  readonly purpose: string;
  readonly requester: Requester;
  readonly scope: ExtractScope;
}

/** A record that was handed to somebody, with the purpose to which they are bound. @legal Luật KCB 15/2023 Đ69 k5 */
export interface RecordExtract extends RecordView {
  readonly at: Instant;
  readonly purpose: string;
  readonly requester: Requester;
  readonly scope: ExtractScope;
  /** Canonical JSON of the record with purpose and receiver; only for `copy` and `export`. */
  readonly bytes?: Uint8Array;
  readonly digest?: DigestText;
}

/** Khai thác: the record for somebody who asked for it, to read, to copy or to take along. */
export async function extractRecord(
  desk: RecordDesk,
  record: SourceKey,
  acting: ExtractOptions,
): Promise<RecordExtract> {
  const { requester: given, scope, purpose } = normalText(acting) as ExtractOptions;
  const isNamed = isSaid(given?.category) && isSaid(given?.id);
  // Nothing else about the receiver: what is handed out and what is logged holds no person's name.
  const requester: Requester = { category: given?.category, id: given?.id };
  const missing = [
    ...(isSaid(purpose) ? [] : [issueAt(noPurpose, ["purpose"])]),
    ...(isNamed ? [] : [issueAt(noRequester, ["requester"])]),
    ...(!isNamed || isEventText(`${given.category} ${given.id}`)
      ? []
      : [issueAt(longRequester, ["requester"])]),
    ...(isScope(scope) ? [] : [issueAt(noScope, ["scope"])]),
  ];
  const stored = await readAs(desk, "extract", record, acting, { missing, requester, scope });
  const view = viewOf(stored);
  const extract = { at: desk.platform.clock.now(), purpose, requester, scope };
  if (scope === "read") return { ...view, ...extract };
  const content = { ...extract, version: view.version, record: view.record };
  const bytes = canonicalBytes({ schema: 1, kind: "record-extract", content } as unknown as JsonValue);
  return { ...view, ...extract, bytes, digest: digestOf(bytes) };
}

/** Reads for one of the verbs: asks for the right, leaves the trace, and only then hands out the content. */
export async function readAs(
  desk: RecordDesk,
  action: Action,
  record: SourceKey,
  acting: Acting,
  more: Pick<AccessRequest, "requester" | "scope" | "entry"> & { readonly missing?: readonly Issue[] } = {},
): Promise<StoredRecord> {
  const options = callOptionsOf(acting);
  const { missing = [], entry, ...wish } = more;
  const stored = await readRecord(desk, record, options);
  const access = {
    ...accessOf(desk, action, acting, record, stored),
    ...aboutEntry(stored, entry),
    ...wish,
  };
  learn(desk, access);
  if (missing.length > 0) throw accessRefused({ count: missing.length }, { issues: missing });
  await noteAccess(desk, await requireAccess(desk, access, options), options);
  settle(desk);
  return stored;
}

/** What a screen is shown of a stored record. */
export function viewOf({ record, life, entries, attestations }: StoredRecord): RecordView {
  const { version, retention } = life.document;
  return {
    record,
    life: life.content,
    version,
    attestations: attestations.map(({ content }) => content),
    ...(retention && { retention }),
    versionOf: (entry) => entries.get(sourceText(entry))?.document.version ?? 0,
  };
}

const source = "Luật KCB 15/2023 Đ10 k2, Đ69";

const noPurpose: Finding = {
  code: "core.lifecycle.purpose_missing",
  severity: "error",
  rule: "KCB-08",
  source,
  text: { vi: "Chưa ghi mục đích.", en: "The purpose is missing." },
  nextStep: { vi: "Truyền `purpose`.", en: "Give `purpose`." },
};

const noPractitioner: Finding = {
  code: "core.lifecycle.practitioner_missing",
  severity: "error",
  rule: "KCB-05",
  source,
  text: {
    vi: "Sử dụng để điều trị phải do người hành nghề có tên thực hiện.",
    en: "Only a named practitioner uses a record for treatment.",
  },
  nextStep: {
    vi: "Truyền `by` là người hành nghề (số GPHN); hệ thống thì dùng `view`.",
    en: "Give a practitioner (licence number) in `by`; a system uses `view`.",
  },
};

const noRequester: Finding = {
  code: "core.lifecycle.requester_missing",
  severity: "error",
  rule: "KCB-06",
  source,
  text: { vi: "Chưa ghi bên yêu cầu khai thác.", en: "It is not said who receives the extract." },
  nextStep: {
    vi: "Truyền `requester` với loại bên yêu cầu và số văn bản yêu cầu.",
    en: "Give `requester` with its category and the number of the request.",
  },
};

const longRequester: Finding = {
  code: "core.lifecycle.requester_too_long",
  severity: "error",
  rule: "KCB-06",
  source,
  text: {
    vi: "Loại và số văn bản của bên yêu cầu dài quá nhật ký nhận (512 ký tự cả hai).",
    en: "Category and number of the request are longer than a log takes (512 characters together).",
  },
  nextStep: {
    vi: "Truyền số văn bản trong sổ, không truyền nội dung văn bản.",
    en: "Give the number of the request in the register, not its words.",
  },
};

const noScope: Finding = {
  code: "core.lifecycle.scope_missing",
  severity: "error",
  rule: "KCB-06",
  source,
  text: {
    vi: "Chưa ghi phạm vi khai thác: đọc, sao chép hay mang đi.",
    en: "It is not said whether the extract is read here, copied or taken along.",
  },
  nextStep: {
    vi: "Truyền `scope` là read, copy hoặc export.",
    en: "Give `scope`: read, copy or export.",
  },
};
