import type { Issue } from "@benhan/core/faults";
import {
  argumentIssues,
  bytes,
  either,
  isObject,
  type KnownThing,
  kind,
  listOf,
  type MembersOf,
  measure,
  type OptionShape,
  object,
  optionIssues,
  refuseCall,
  signal,
  text,
} from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import type { RemoteBatch, RemoteDocument } from "./create-transaction.ts";
import type { ServiceOptions } from "./service-calls.ts";

/** Refuses a call of this part, and names the page that shows it as it should be. @throws EmrError `core.options.wrong` */
export function refuseRemoteCall(of: string, issues: readonly Issue[]): void {
  refuseCall(of, issues, "guides/remote-signing.md");
}

/** What is told by its name when it stands in another's place. */
const passedOn: readonly KnownThing[] = [
  [["transactionId", "items"], "giao dịch (RemoteTransaction)", "a transaction (RemoteTransaction)"],
  [["toBeSigned", "stateDigest"], "trạng thái chờ ký (PreparedSignature)", "a PreparedSignature"],
  [["submit", "poll"], "dịch vụ ký (RemoteProvider)", "a service (RemoteProvider)"],
  [["start", "poll"], "RemoteSigner", "a RemoteSigner"],
];

/** What has these functions. */
function able(vi: string, en: string, ...names: readonly string[]): OptionShape {
  return kind(vi, en, (value) => isObject(value) && names.every((name) => typeof value[name] === "function"));
}

export const clockLike: OptionShape = /* @__PURE__ */ able(
  "một Clock (createSystemClock())",
  "a Clock (createSystemClock())",
  "now",
);
export const randomLike: OptionShape = /* @__PURE__ */ able("một RandomSource", "a RandomSource", "bytes");
export const logLike: OptionShape = /* @__PURE__ */ able(
  "một LogSink { write }",
  "a LogSink { write }",
  "write",
);
export const providerLike: OptionShape = /* @__PURE__ */ able(
  "dịch vụ ký (kết quả của vnptSmartCa hoặc csc)",
  "a service (as vnptSmartCa or csc gives it)",
  "submit",
  "poll",
  "listCredentials",
);
const transportLike: OptionShape = /* @__PURE__ */ able(
  "một HttpTransport (createFetchTransport())",
  "an HttpTransport (createFetchTransport())",
  "send",
);
const secretsLike: OptionShape = /* @__PURE__ */ able(
  "một SecretSource { getSecret({ facilityId, name }) }, không phải mật khẩu",
  "a SecretSource { getSecret({ facilityId, name }) }, not a password",
  "getSecret",
);
export const keepLike: OptionShape = /* @__PURE__ */ kind(
  "hàm lưu giao dịch: keep(transaction) => Promise<void>",
  "a function that stores the transaction: keep(transaction) => Promise<void>",
  (value) => typeof value === "function",
);
export const credentialLike: OptionShape = /* @__PURE__ */ kind(
  "một chứng thư của listCredentials (RemoteCredential)",
  "one of listCredentials (RemoteCredential)",
  (value) => isObject(value) && typeof value["credential"] === "string" && Array.isArray(value["algorithms"]),
);
export const wholeNumber: OptionShape = /* @__PURE__ */ kind(
  "số nguyên từ 1",
  "a whole number from 1 up",
  (value) => Number.isSafeInteger(value) && (value as number) >= 1,
);
export const pattern: OptionShape = /* @__PURE__ */ kind(
  "một RegExp",
  "a RegExp",
  (value) => value instanceof RegExp,
);

export const serviceMembers: MembersOf<ServiceOptions> = {
  facilityId: text,
  baseUrl: text,
  secrets: secretsLike,
  transport: transportLike,
  timeoutMs: measure,
};

export const callOptions: OptionShape = /* @__PURE__ */ object<CallOptions>({ signal });

/** What was stored as JSON: a text is one that nobody has read yet. */
function stored(value: unknown, vi: string, en: string, ...names: readonly string[]): OptionShape {
  const hint =
    typeof value === "string"
      ? { vi: ": JSON.parse chuỗi này trước", en: ": JSON.parse this text first" }
      : { vi: "", en: "" };
  return kind(vi + hint.vi, en + hint.en, (one) => isObject(one) && names.every((name) => name in one));
}

const preparedLike: OptionShape = /* @__PURE__ */ either((value) =>
  stored(
    value,
    "trạng thái chờ ký (PreparedSignature, kết quả của prepareSignature)",
    "the state of a signature (PreparedSignature, as prepareSignature gives it)",
    "toBeSigned",
    "digest",
  ),
);

const wrapped: OptionShape = /* @__PURE__ */ kind(
  "{ prepared, docId? }: bọc kết quả của prepareSignature vào { prepared: … }",
  "{ prepared, docId? }: put what prepareSignature gave into { prepared: … }",
  () => false,
);

/** The state itself in place of a document: one thing to say, not one of each of its fields. */
const isBare = (value: unknown): boolean =>
  isObject(value) && !("prepared" in value) && "toBeSigned" in value;

const documentShape: OptionShape = /* @__PURE__ */ object<RemoteDocument>(
  { prepared: preparedLike, docId: text },
  ["prepared"],
);

export const batchShape: OptionShape = /* @__PURE__ */ object<RemoteBatch>(
  {
    documents: listOf(either((value) => (isBare(value) ? wrapped : documentShape))),
    signer: text,
    credential: text,
    description: text,
    attempt: wholeNumber,
  },
  ["documents", "signer", "credential"],
);

/** What is wrong with a transaction by its kind; what it holds is asked by `requireTransaction`. */
export function transactionIssues(value: unknown): readonly Issue[] {
  const shape = stored(
    value,
    "giao dịch (RemoteTransaction, kết quả của start hoặc poll)",
    "a transaction (RemoteTransaction, as start or poll gives it)",
  );
  return argumentIssues("transaction", value, shape, passedOn);
}

const preparedDocuments: OptionShape = /* @__PURE__ */ object<{ readonly documents: unknown }>({
  documents: listOf(
    either((value) =>
      isBare(value)
        ? wrapped
        : object<{ readonly prepared: unknown; readonly detached: unknown }>(
            { prepared: preparedLike, detached: bytes },
            ["prepared"],
          ),
    ),
  ),
});

/** The same of the documents that are completed. They may hold more: whoever stored them knows what. */
export function documentsIssues(value: unknown): readonly Issue[] {
  const own = (one: unknown) => {
    if (!isObject(one) || isBare(one)) return one;
    const { prepared, detached } = one;
    return { prepared, detached };
  };
  return optionIssues(
    { documents: Array.isArray(value) ? value.map(own) : (value ?? null) },
    preparedDocuments,
  );
}
