import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
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
import type { FakeHolder } from "./fake-smart-ca.ts";
import { openFakeKey, signDigest } from "./sign-digest.ts";

/** A fake service of the Cloud Signature Consortium. */
export interface FakeCscOptions {
  readonly version: "v1" | "v2";
  readonly clientId: string;
  readonly clientSecret: string;
  readonly holders: readonly FakeHolder[];
  readonly clock: Clock;
  /** `implicit` with a phone that is asked (default), or `explicit` with this PIN. */
  readonly pin?: string;
  /** Default `2`: a permission is for its digests only. */
  readonly scal?: "1" | "2";
  readonly multisign?: number;
  /** `key.algo`; default RSA with PKCS#1 v1.5. */
  readonly algo?: readonly string[];
  /** Grants at once, in place of asking the phone. */
  readonly approvesAtOnce?: boolean;
}

/** What a service does wrong. */
export type CscMischief = "swapped" | "missing" | "surplus" | "forgets-token";

/** A fake CSC service with a signer's phone and switches for what goes wrong. TEST ONLY. */
export interface FakeCsc extends FakeService {
  readonly lineFaults: LineFault[];
  readonly mischief: Set<CscMischief>;
  /** The signer answers all that waits on the phone. */
  approveAll(): void;
  rejectAll(): void;
  /** Asynchronous operations end. */
  finishAll(): void;
  signings(): ReadonlyMap<string, number>;
  /** Tokens and permissions that were given out: none of them may be found anywhere else. */
  readonly issuedSecrets: readonly string[];
}

interface Permission {
  readonly sad: string;
  readonly credential: string;
  readonly count: number;
  readonly hashes: readonly string[];
  state: "waiting" | "granted" | "rejected" | "used";
}

type Fields = Readonly<Record<string, unknown>>;
const pssOid = "1.2.840.113549.1.1.10";
const tokenLifetimeMs = 3_600_000;

/** Makes a fake CSC service that answers below `/csc/v1` or `/csc/v2`. It shares neither code nor tables with the adapter. */
export function createFakeCsc(options: FakeCscOptions): FakeCsc {
  const { version, holders, clock, scal = "2", multisign = 50, algo = ["1.2.840.113549.1.1.1"] } = options;
  const root = `/csc/${version}`;
  const lineFaults: LineFault[] = [];
  const mischief = new Set<CscMischief>();
  const tokens = new Map<string, number>();
  const permissions = new Map<string, Permission>();
  const responses = new Map<string, { done: boolean; readonly signatures: readonly string[] }>();
  const counts = new Map<string, number>();
  const issuedSecrets: string[] = [];
  const routes: Readonly<Record<string, (fields: Fields) => FakeReply>> = {
    "credentials/list": ({ userID }) => {
      const own = holders.filter(({ userId }) => userId === userID);
      return ok({ credentialIDs: own.map(({ serial }) => serial) });
    },
    "credentials/info": info,
    "credentials/authorize": authorize,
    "credentials/authorizeCheck": ({ handle }) => {
      const permission = permissions.get(String(handle));
      if (permission === undefined) return bad("invalid_request");
      if (permission.state === "rejected") return bad("access_denied");
      return ok(permission.state === "waiting" ? {} : { SAD: permission.sad, expiresIn: 300 });
    },
    "signatures/signHash": signHash,
    "signatures/signPolling": ({ responseID }) => {
      const response = responses.get(String(responseID));
      if (response === undefined) return bad("invalid_request");
      return ok(response.done ? { signatures: response.signatures } : {});
    },
  };

  return {
    ...withFaults(lineFaults, answer),
    lineFaults,
    mischief,
    issuedSecrets,
    approveAll: () => settle("granted"),
    rejectAll: () => settle("rejected"),
    finishAll() {
      for (const response of responses.values()) response.done = true;
    },
    signings: () => counts,
  };

  function settle(state: "granted" | "rejected"): void {
    for (const permission of permissions.values())
      if (permission.state === "waiting") permission.state = state;
  }

  function answer(request: FakeRequest): FakeReply {
    // As a service does that has nothing there: a wrong address must not look like a wrong account.
    if (!request.path.startsWith(`${root}/`)) {
      return {
        status: 404,
        body: { error: "not_found", error_description: `this fake answers below ${root}` },
      };
    }
    const fields = fieldsOf(request);
    const method = request.path.slice(root.length + 1);
    if (method === "oauth2/token") return token(fields);
    const bearer = (request.headers["authorization"] ?? "").replace("Bearer ", "");
    if (mischief.delete("forgets-token")) tokens.clear();
    if ((tokens.get(bearer) ?? 0) < epochMs(clock.now()))
      return { status: 401, body: { error: "invalid_token" } };
    const route = Object.hasOwn(routes, method) ? routes[method] : undefined;
    return route === undefined ? { status: 404, body: { error: "not_found" } } : route(fields);
  }

  function token({ grant_type, client_id, client_secret }: Fields): FakeReply {
    const isOurs = client_id === options.clientId && client_secret === options.clientSecret;
    if (grant_type !== "client_credentials" || !isOurs)
      return { status: 401, body: { error: "invalid_client" } };
    const access_token = issue("token");
    tokens.set(access_token, epochMs(clock.now()) + tokenLifetimeMs);
    return ok({ access_token, token_type: "Bearer", expires_in: tokenLifetimeMs / 1000 });
  }

  function info({ credentialID }: Fields): FakeReply {
    const holder = holders.find(({ serial }) => serial === credentialID);
    if (holder === undefined) return bad("invalid_request");
    const mode = options.pin === undefined ? "implicit" : "explicit";
    return ok({
      key: { status: "enabled", algo, len: 2048 },
      cert: { status: "valid", certificates: [holder.certificate, ...(holder.chain ?? [])].map(base64) },
      ...(version === "v2" ? { auth: { mode } } : { authMode: mode }),
      SCAL: scal,
      multisign,
    });
  }

  function authorize(fields: Fields): FakeReply {
    const hashes = hashesOf(fields);
    if (scal === "2" && hashes.length !== fields["numSignatures"]) return bad("invalid_request");
    if (options.pin !== undefined && pinOf(fields) !== options.pin) return bad("invalid_pin");
    const handle = randomUUID();
    const state = options.approvesAtOnce || options.pin !== undefined ? "granted" : "waiting";
    const permission: Permission = {
      sad: issue("sad"),
      credential: String(fields["credentialID"]),
      count: Number(fields["numSignatures"]),
      hashes,
      state,
    };
    permissions.set(handle, permission);
    return ok(state === "granted" ? { SAD: permission.sad, expiresIn: 300 } : { handle, expiresIn: 300 });
  }

  function signHash(fields: Fields): FakeReply {
    const permission = [...permissions.values()].find(({ sad }) => sad === fields["SAD"]);
    const hashes = hashesOf(fields);
    const holder = holders.find(({ serial }) => serial === fields["credentialID"]);
    if (permission?.state !== "granted" || holder === undefined) return bad("invalid_request");
    const isBound = scal === "1" || permission.hashes.join() === hashes.join();
    if (!isBound || permission.credential !== holder.serial || permission.count !== hashes.length)
      return bad("invalid_request");
    if (!algo.includes(String(fields["signAlgo"]))) return bad("invalid_request");
    const isPss = fields["signAlgo"] === pssOid;
    if (isPss !== (typeof fields["signAlgoParams"] === "string")) return bad("invalid_request");
    permission.state = "used";
    const key = openFakeKey(holder.pkcs8);
    const signatures = hashes.map((hash) => {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      return base64(signDigest(key, Buffer.from(hash, "base64"), isPss ? "pss" : "pkcs1"));
    });
    if (mischief.has("swapped")) signatures.push(...signatures.splice(0, 1));
    if (mischief.has("missing")) signatures.pop();
    if (mischief.has("surplus")) signatures.push(signatures[0] ?? "");
    if (fields["operationMode"] !== "A") return ok({ signatures });
    const responseID = randomUUID();
    responses.set(responseID, { done: false, signatures });
    return ok({ responseID });
  }

  function hashesOf(fields: Fields): readonly string[] {
    const list = fields[version === "v2" ? "hashes" : "hash"];
    return Array.isArray(list) ? (list as readonly string[]) : [];
  }

  function pinOf(fields: Fields): unknown {
    if (version === "v1") return fields["PIN"];
    const given = fields["authData"] as
      | readonly { readonly id: string; readonly value: string }[]
      | undefined;
    return given?.find(({ id }) => id === "PIN")?.value;
  }

  function issue(kind: string): string {
    const secret = `${kind}-${randomUUID()}`;
    issuedSecrets.push(secret);
    return secret;
  }
}

function ok(body: unknown): FakeReply {
  return { status: 200, body };
}

function bad(error: string): FakeReply {
  return { status: 400, body: { error, error_description: "…" } };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
