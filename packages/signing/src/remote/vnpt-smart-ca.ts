import { epochMs, instantOf } from "@benhan/core";
import { flag, type OptionShape, object, optionIssues, text, word } from "@benhan/core/options";
import { createFetchTransport, createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock } from "@benhan/core/ports";
import type { Certificate } from "../certificate/certificate.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import { readServiceCertificate, readServiceChain } from "./read-credential.ts";
import { noUsableAnswer, serviceRefused, serviceUnavailable } from "./remote.faults.ts";
import { clockLike, pattern, refuseRemoteCall, serviceMembers, wholeNumber } from "./remote-call.ts";
import type {
  ProviderAnswer,
  ProviderCallOptions,
  RemoteCredential,
  RemoteProvider,
} from "./remote-provider.ts";
import type { RemoteItem, RemoteTransaction } from "./remote-transaction.ts";
import {
  createServiceCalls,
  type JsonAnswer,
  listOf,
  objectOf,
  readJsonObject,
  type ServiceOptions,
  textOf,
} from "./service-calls.ts";

/** VNPT SmartCA over the gateway `sp769`, and gateways of the same shape. */
export interface VnptSmartCaOptions extends ServiceOptions {
  /** @official sp_id */
  readonly serviceProviderId: string;
  /** The name under which the secret source holds `sp_password`. Default `vnpt-smart-ca-sp-password`. */
  readonly passwordName?: string;
  /** How digests are written. VNPT wants hexadecimal in lower case (default), other gateways base64. */
  readonly digestEncoding?: "hex" | "base64";
  /**
   * By which id the state of a transaction is asked for: ours (default), or the `tran_code` that the gateway answers. The
   * published text says the former; one integration uses the latter.
   */
  readonly statusKey?: "transaction-id" | "tran-code";
  /** Default: the id is enough, and the password is not sent again. */
  readonly statusWithPassword?: boolean;
  /** Sent as `file_type`. Default `pdf`. */
  readonly fileType?: string;
  /** Sent as `ca_name`, which the national gateway wants, e.g. `FPT-CA`. */
  readonly caName?: string;
  /** The gateway publishes no limit. Default 50. */
  readonly mostItems?: number;
  /** Default: the published paths. */
  readonly paths?: Partial<typeof publishedPaths>;
  /** How the sentences of the gateway are told apart, which publishes no list of them. */
  readonly messages?: Partial<typeof knownMessages>;
  readonly clock?: Clock;
}

const publishedPaths = {
  certificates: "/v1/credentials/get_certificate",
  sign: "/v1/signatures/sign",
  /** `{id}` is replaced. */
  status: "/v1/signatures/sign/{id}/status",
};

const knownMessages = {
  expired: /EXPIRED|TIME_?OUT|HẾT HẠN|HẾT THỜI GIAN/i,
  rejected: /REJECT|REFUSE|DENIED|CANCEL|TỪ CHỐI|HỦY|HUỶ/i,
  quota: /QUOTA|EXCEED|EXEED|SERVICE_PACK|HẾT LƯỢT/i,
  unknown: /NOT_?FOUND|NOT_?EXIST|KHÔNG TỒN TẠI|KHÔNG TÌM THẤY/i,
};

const name = "vnpt-smart-ca";

const vnptOptions: OptionShape = /* @__PURE__ */ object<VnptSmartCaOptions>(
  {
    ...serviceMembers,
    serviceProviderId: text,
    passwordName: text,
    digestEncoding: word("hex", "base64"),
    statusKey: word("transaction-id", "tran-code"),
    statusWithPassword: flag,
    fileType: text,
    caName: text,
    mostItems: wholeNumber,
    paths: object<typeof publishedPaths>({ certificates: text, sign: text, status: text }),
    messages: object<typeof knownMessages>({
      expired: pattern,
      rejected: pattern,
      quota: pattern,
      unknown: pattern,
    }),
    clock: clockLike,
  },
  ["facilityId", "baseUrl", "secrets", "serviceProviderId"],
);

/**
 * Speaks to VNPT SmartCA (`sp769`): digests in hexadecimal, values in base64, states by polling. The variant that signs
 * without the signer's phone is left out: it would hand password and OTP secret of a person to the hospital.
 */
export function vnptSmartCa(options: VnptSmartCaOptions): RemoteProvider {
  refuseRemoteCall("vnptSmartCa", optionIssues(options, vnptOptions));
  const {
    serviceProviderId,
    passwordName = "vnpt-smart-ca-sp-password",
    statusKey = "transaction-id",
  } = options;
  const clock = options.clock ?? createSystemClock();
  const calls = createServiceCalls(name, options, options.transport ?? createFetchTransport());
  const paths = { ...publishedPaths, ...options.paths };
  const messages = { ...knownMessages, ...options.messages };

  const account = async (call: CallOptions) => ({
    sp_id: serviceProviderId,
    sp_password: await calls.secret(passwordName, call),
    ...(options.caName !== undefined && { ca_name: options.caName }),
  });

  return {
    name,
    mostItems: options.mostItems ?? 50,
    lifetimeMs: 300_000,
    valueEncoding: "base64",
    hashes: ["SHA-256"],
    afterLostAnswer: statusKey === "transaction-id" ? "ask" : "resend",

    async listCredentials(signer, { signal } = {}) {
      const call = signal === undefined ? {} : { signal };
      const body = { ...(await account(call)), user_id: signer, serial_number: "", transaction_id: "" };
      const answer = await calls.post({ path: paths.certificates, body, isQuestion: true, ...call });
      const code = statusOf(answer, true);
      if (code !== 200) throw serviceRefused({ service: name, code: `${code}` });
      return listOf(objectOf(answer.body["data"])?.["user_certificates"]).flatMap(readCredential);
    },

    async submit(transaction, { signal, beforeSigning }) {
      const call = signal === undefined ? {} : { signal };
      const { transactionId, signer, credential, description, items } = transaction;
      const body = {
        ...(await account(call)),
        user_id: signer,
        transaction_id: transactionId,
        transaction_desc: description,
        serial_number: credential,
        time_stamp: `${instantOf(epochMs(clock.now()), 0).slice(0, 19).replace(/[-:T]/g, "")}Z`,
        sign_files: items.map(fileOf),
      };
      await beforeSigning();
      const answer = await calls.post({ path: paths.sign, body, ...call });
      if (statusOf(answer) !== 200) return refusalOf(answer);
      const reference = textOf(objectOf(answer.body["data"])?.["tran_code"]);
      return { kind: "waiting", state: "awaitingSigner", ...(reference !== undefined && { reference }) };
    },

    async poll(transaction, { signal }: ProviderCallOptions) {
      const call = signal === undefined ? {} : { signal };
      const id = statusIdOf(transaction);
      const path = paths.status.replace("{id}", encodeURIComponent(id));
      const answer = await calls.post({
        path,
        body: options.statusWithPassword ? await account(call) : {},
        ...call,
      });
      const { signatures } = objectOf(answer.body["data"]) ?? {};
      if (statusOf(answer) === 200 && Array.isArray(signatures)) {
        return { kind: "values", values: signatures.map(readValue) };
      }
      // Our own account says nothing about the transaction: it goes on when the account was mended.
      if (statusOf(answer) === 401) throw serviceRefused({ service: name, code: "401" });
      const refusal = refusalOf(answer);
      const isSilent =
        statusOf(answer) === 200 && refusal.kind === "failed" && refusal.failure === "service-failed";
      return isSilent ? { kind: "waiting", state: "awaitingSigner" } : refusal;
    },

    readWebhook(body) {
      const id = textOf(readJsonObject(body)?.["transaction_id"]);
      return id !== undefined && /^[A-Za-z0-9._-]{1,100}$/.test(id) ? id : undefined;
    },
  };

  function statusIdOf({ transactionId, reference }: RemoteTransaction): string {
    return statusKey === "tran-code" && reference !== undefined ? reference : transactionId;
  }

  function fileOf({ docId, digest }: RemoteItem): object {
    const data = options.digestEncoding === "base64" ? digest : hexOf(digest);
    return {
      doc_id: docId,
      file_type: options.fileType ?? "pdf",
      sign_type: "hash",
      data_to_be_signed: data,
    };
  }

  /** Anything but "wait" and "signed". The sentences hold names of people, so that only the code goes on. */
  function refusalOf(answer: JsonAnswer): ProviderAnswer {
    const status = statusOf(answer);
    const message = textOf(answer.body["message"]) ?? "";
    const code = `${status}`;
    if (messages.expired.test(message)) return { kind: "expired", code };
    if (messages.rejected.test(message)) return { kind: "rejected", code };
    if (messages.quota.test(message)) return { kind: "failed", failure: "quota-exceeded", code };
    if (status === 404 || messages.unknown.test(message)) return { kind: "unknown" };
    const failures = { 400: "request-refused", 401: "account-refused", 403: "certificate-invalid" } as const;
    return { kind: "failed", failure: failures[status as keyof typeof failures] ?? "service-failed", code };
  }
}

/**
 * In the body; HTTP says 200 whatever happened. Older gateways say 0 for 200.
 *
 * @throws EmrError `signing.remote.no_usable_answer` before a sentence is looked at ("upstream timeout" is no refusal);
 *   `signing.remote.service_unavailable` where the request is a question
 */
function statusOf({ status, body }: JsonAnswer, isQuestion = false): number {
  const code = Number(textOf(body["status_code"]) ?? Number.NaN);
  const told = Number.isInteger(code) ? (code === 0 ? 200 : code) : status;
  // Whoever answered HTTP 200 alone was not the gateway; one that is ill or busy says nothing of a transaction.
  const isSilent = told >= 500 || told === 408 || told === 429 || (told === 200 && !Number.isInteger(code));
  if (!isSilent) return told;
  throw isQuestion
    ? serviceUnavailable({ service: name, reason: `HTTP ${told}` })
    : noUsableAnswer({ service: name, status: told });
}

function readValue(entry: unknown): { readonly item: string; readonly text: string } {
  const fields = objectOf(entry) ?? {};
  return { item: textOf(fields["doc_id"]) ?? "", text: textOf(fields["signature_value"]) ?? "" };
}

function readCredential(entry: unknown): readonly RemoteCredential[] {
  const fields = objectOf(entry) ?? {};
  const certificate = readServiceCertificate(fields["cert_data"]);
  const credential = textOf(fields["serial_number"]);
  if (certificate === undefined || credential === undefined) return [];
  const chain = objectOf(fields["chain_data"]) ?? {};
  return [
    {
      credential,
      certificate: certificate.der,
      chain: readServiceChain([chain["ca_cert"], chain["root_cert"]]),
      algorithms: algorithmsOf(certificate),
    },
  ];
}

/** Digests of SHA-256 only, and RSA as the deployed service pads it. */
function algorithmsOf({ key }: Certificate): readonly SignatureAlgorithm[] {
  if (key.family === "rsa") return ["rsa-sha256"];
  return key.curve === "P-256" ? ["ecdsa-sha256"] : [];
}

function hexOf(base64: string): string {
  const bytes = decodeBase64(base64) ?? new Uint8Array();
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
