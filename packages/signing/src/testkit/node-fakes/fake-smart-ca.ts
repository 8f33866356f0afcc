import { Buffer } from "node:buffer";
import type { KeyObject } from "node:crypto";
import { epochMs } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";
import {
  type FakeReply,
  type FakeRequest,
  type FakeService,
  fieldsOf,
  type LineFault,
  withFaults,
} from "./fake-service.ts";
import { openFakeKey, signDigest } from "./sign-digest.ts";

/** Somebody who has a certificate at a fake service. RSA. */
export interface FakeHolder {
  readonly userId: string;
  /** What the service calls the certificate. */
  readonly serial: string;
  /** PKCS#8 in DER. */
  readonly pkcs8: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly chain?: readonly Uint8Array[];
}

/** What a service does wrong with values. */
export type ValueMischief =
  | "swapped"
  | "wrong-certificate"
  | "hex-values"
  | "digest-misread"
  | "missing"
  | "surplus"
  | "twice"
  | "repeated-otherwise"
  | "line-breaks";

/** A fake gateway `sp769`. */
export interface FakeSmartCaOptions {
  readonly spId: string;
  readonly spPassword: string;
  readonly holders: readonly FakeHolder[];
  readonly clock: Clock;
  /** Signs under this key in place of the holder's where the mischief says so. */
  readonly otherKey?: Uint8Array;
  /** Approves by itself: an unattended seal. */
  readonly approvesAtOnce?: boolean;
}

/** What the fake knows of a transaction. */
export interface FakeTransaction {
  readonly id: string;
  readonly tranCode: string;
  readonly state: "waiting" | "signed" | "rejected";
  readonly docIds: readonly string[];
}

/** A fake gateway `sp769` with a signer's phone and switches for everything that goes wrong. TEST ONLY. */
export interface FakeSmartCa extends FakeService {
  /** Faults of the next calls, first come first. */
  readonly lineFaults: LineFault[];
  readonly mischief: Set<ValueMischief>;
  /** Signing turns left. Default: without end. */
  turns: number;
  /** True: the signer may approve after the time has run out, and the gateway says so. */
  allowsLateSuccess: boolean;
  transactions(): readonly FakeTransaction[];
  /** The signer presses "confirm". False when there is nothing to confirm any more. */
  approve(transactionId: string): boolean;
  /** The signer presses "refuse". */
  reject(transactionId: string): boolean;
  /** What the gateway posts to the hospital about a transaction. */
  webhookOf(transactionId: string): Uint8Array;
  /** How often each digest (as it was sent) was signed. */
  signings(): ReadonlyMap<string, number>;
}

interface File {
  readonly docId: string;
  readonly data: string;
}

interface Known {
  readonly id: string;
  readonly tranCode: string;
  readonly holder: FakeHolder;
  readonly files: readonly File[];
  readonly until: number;
  state: "waiting" | "signed" | "rejected";
  values: readonly {
    readonly doc_id: string;
    readonly signature_value: string;
    readonly timestamp_signature: null;
  }[];
}

const lifetimeMs = 300_000;

/** Makes a fake gateway. It shares neither code nor tables with the adapter. */
export function createFakeSmartCa(options: FakeSmartCaOptions): FakeSmartCa {
  const { holders, clock } = options;
  const known = new Map<string, Known>();
  const counts = new Map<string, number>();
  const lineFaults: LineFault[] = [];
  const mischief = new Set<ValueMischief>();
  const keys = new Map<FakeHolder, KeyObject>(holders.map((holder) => [holder, openFakeKey(holder.pkcs8)]));
  const routes: readonly (readonly [
    RegExp,
    (fields: Readonly<Record<string, unknown>>, id: string) => FakeReply,
  ])[] = [
    [/^\/v1\/credentials\/get_certificate$/, listCertificates],
    [/^\/v1\/signatures\/sign$/, sign],
    [/^\/v1\/signatures\/sign\/([^/]+)\/status$/, status],
  ];

  const fake: FakeSmartCa = {
    ...withFaults(lineFaults, answer),
    lineFaults,
    mischief,
    turns: Number.POSITIVE_INFINITY,
    allowsLateSuccess: false,
    transactions: () =>
      [...known.values()].map(({ id, tranCode, state, files }) => {
        return { id, tranCode, state, docIds: files.map(({ docId }) => docId) };
      }),
    approve(id) {
      const transaction = known.get(id);
      if (transaction?.state !== "waiting" || (isOver(transaction) && !fake.allowsLateSuccess)) return false;
      transaction.values = valuesOf(transaction);
      transaction.state = "signed";
      return true;
    },
    reject(id) {
      const transaction = known.get(id);
      if (transaction?.state !== "waiting" || isOver(transaction)) return false;
      transaction.state = "rejected";
      return true;
    },
    webhookOf(id) {
      const files = known.get(id)?.values ?? [];
      const body = {
        sp_id: options.spId,
        status_code: 200,
        message: "SUCCESS",
        transaction_id: id,
        signed_files: files,
      };
      return new TextEncoder().encode(JSON.stringify(body));
    },
    signings: () => counts,
  };
  return fake;

  function answer(request: FakeRequest): FakeReply {
    if (request.method !== "POST") return { status: 405, body: {} };
    for (const [pattern, route] of routes) {
      const match = pattern.exec(request.path);
      if (match !== null) return route(fieldsOf(request), decodeURIComponent(match[1] ?? ""));
    }
    return { status: 404, body: "<html>404</html>" };
  }

  function refuseAccount(fields: Readonly<Record<string, unknown>>): FakeReply | undefined {
    const isOurs = fields["sp_id"] === options.spId && fields["sp_password"] === options.spPassword;
    return isOurs ? undefined : said(401, "SP_CREDENTIAL_INVALID");
  }

  function listCertificates(fields: Readonly<Record<string, unknown>>): FakeReply {
    const own = holders.filter(({ userId }) => userId === fields["user_id"]);
    const user_certificates = own.map(({ serial, certificate, chain = [] }) => ({
      service_type: "SMARTCA",
      service_name: "SmartCA cá nhân",
      cert_id: serial,
      cert_status: "Đang hoạt động",
      serial_number: serial,
      cert_subject: "",
      cert_data: base64(certificate).replace(/.{64}/g, "$&\r\n"),
      chain_data: { ca_cert: chain[0] ? base64(chain[0]) : null, root_cert: null },
    }));
    return refuseAccount(fields) ?? said(200, "Success", { user_certificates });
  }

  function sign(fields: Readonly<Record<string, unknown>>): FakeReply {
    const refusal = refuseAccount(fields);
    if (refusal !== undefined) return refusal;
    const holder = holders.find(
      ({ userId, serial }) => userId === fields["user_id"] && serial === fields["serial_number"],
    );
    if (holder === undefined) return said(403, "CREDENTIAL_STATUS_INVALID");
    const id = String(fields["transaction_id"]);
    const before = known.get(id);
    if (before !== undefined) return accepted(before);
    const files = (fields["sign_files"] as readonly Readonly<Record<string, string>>[]).map((file) => ({
      docId: file["doc_id"] ?? "",
      data: file["data_to_be_signed"] ?? "",
    }));
    if (!/^\d{14}Z$/.test(String(fields["time_stamp"])) || files.length === 0)
      return said(400, "BAD_REQUEST");
    if (files.length > fake.turns) return said(400, "SERVICE_PACK_EXEED_OR_INVALID");
    fake.turns -= files.length;
    const tranCode = `TC${known.size + 1}`;
    const until = epochMs(clock.now()) + lifetimeMs;
    known.set(id, { id, tranCode, holder, files, until, state: "waiting", values: [] });
    const made = known.get(id) as Known;
    if (options.approvesAtOnce) fake.approve(id);
    return accepted(made);
  }

  function accepted({ id, tranCode }: Known): FakeReply {
    return said(200, "sig_wait_for_user_confirm", { transaction_id: id, tran_code: tranCode });
  }

  function status(_: Readonly<Record<string, unknown>>, id: string): FakeReply {
    const transaction = known.get(id) ?? [...known.values()].find(({ tranCode }) => tranCode === id);
    if (transaction === undefined) return said(400, "TRANSACTION_NOT_FOUND");
    const { state, values } = transaction;
    if (state === "signed")
      return said(200, "SUCCESS", { transaction_id: transaction.id, signatures: values });
    if (state === "rejected")
      return said(200, "Người dùng NGUYỄN VĂN A đã từ chối xác nhận", { signatures: null });
    if (isOver(transaction)) return said(200, "EXPIRED", { signatures: null });
    return said(200, "sig_wait_for_user_confirm", { signatures: null });
  }

  function isOver({ until }: Known): boolean {
    return epochMs(clock.now()) >= until;
  }

  function valuesOf({ holder, files }: Known): Known["values"] {
    const other =
      options.otherKey && mischief.has("wrong-certificate") ? openFakeKey(options.otherKey) : undefined;
    const key = other ?? (keys.get(holder) as KeyObject);
    const made = files.map(({ docId, data }) => {
      counts.set(data, (counts.get(data) ?? 0) + 1);
      // Whatever is no hexadecimal is misread too: the service signs something all the same.
      const isMisread = mischief.has("digest-misread") || !/^[0-9a-f]{64}$/.test(data);
      const digest = isMisread ? Buffer.alloc(32, data) : Buffer.from(data, "hex");
      return { docId, text: spelt(signDigest(key, digest)) };
    });
    if (mischief.has("swapped")) made.push(...made.splice(0, 1).map((first) => first));
    const named = made.map(({ docId, text }, index) =>
      valueEntry(mischief.has("swapped") ? (files[index]?.docId ?? docId) : docId, text),
    );
    if (mischief.has("missing")) named.pop();
    if (mischief.has("surplus")) named.push(valueEntry("nobody-asked", made[0]?.text ?? ""));
    if (mischief.has("twice")) named.push(...named);
    if (mischief.has("repeated-otherwise"))
      named.push(valueEntry(files[0]?.docId ?? "", base64(new Uint8Array(256))));
    // The order of the answer means nothing: names do.
    return named.reverse();
  }

  function spelt(value: Uint8Array): string {
    if (mischief.has("hex-values")) return Buffer.from(value).toString("hex");
    return mischief.has("line-breaks") ? base64(value).replace(/.{76}/g, "$&\r\n") : base64(value);
  }
}

function valueEntry(doc_id: string, signature_value: string): Known["values"][number] {
  return { doc_id, signature_value, timestamp_signature: null };
}

function said(status_code: number, message: string, data: unknown = null): FakeReply {
  return { status: 200, body: { status_code, message, data } };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
