import { epochMs } from "@benhan/core";
import { measure, type OptionShape, object, optionIssues, text, word } from "@benhan/core/options";
import { createFetchTransport, createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock } from "@benhan/core/ports";
import { cscHashOids, cscSignAlgorithm } from "./csc-algorithms.ts";
import { errorOf, readCscCredential, readSigned, referenceKinds, refusalOf } from "./csc-answers.ts";
import { serviceRefused } from "./remote.faults.ts";
import { clockLike, refuseRemoteCall, serviceMembers, wholeNumber } from "./remote-call.ts";
import type { ProviderAnswer, RemoteCredential, RemoteProvider } from "./remote-provider.ts";
import type { RemoteTransaction } from "./remote-transaction.ts";
import {
  createServiceCalls,
  type JsonAnswer,
  listOf,
  objectOf,
  type ServiceOptions,
  textOf,
} from "./service-calls.ts";

/** A service that speaks the API of the Cloud Signature Consortium. */
export interface CscOptions extends ServiceOptions {
  /** Names of the fields: `v2` (default), or `v1` (1.0.4). The base address holds the version too, such as `…/csc/v2`. */
  readonly version?: "v1" | "v2";
  /** @official client_id */
  readonly clientId: string;
  /** The name under which the secret source holds `client_secret`. Default `csc-client-secret`. */
  readonly clientSecretName?: string;
  /**
   * Names of the secrets that a credential with explicit authorisation wants. Defaults `csc-pin` and `csc-otp`; what the
   * source does not have is not sent.
   */
  readonly pinName?: string;
  readonly otpName?: string;
  /** Whether values come with the answer (`S`, default) or are asked for (`A`). */
  readonly operationMode?: "S" | "A";
  /** Items of one transaction, where the credential allows as many. Default 50. */
  readonly mostItems?: number;
  /**
   * How long a signer has. Default 5 minutes. A service whose `authorize` answers only after the signer agreed needs a
   * `timeoutMs` as long; with a shorter one the signer is asked again.
   */
  readonly lifetimeMs?: number;
  readonly clock?: Clock;
}

const name = "csc";
/** Short codes in the description: a phone shows a few lines. */
const mostCodes = 10;

/** What asks nobody for anything and signs nothing. */
const questions: ReadonlySet<string> = new Set(["credentials/list", "credentials/info"]);

const cscOptions: OptionShape = /* @__PURE__ */ object<CscOptions>(
  {
    ...serviceMembers,
    version: word("v1", "v2"),
    clientId: text,
    clientSecretName: text,
    pinName: text,
    otpName: text,
    operationMode: word("S", "A"),
    mostItems: wholeNumber,
    lifetimeMs: measure,
    clock: clockLike,
  },
  ["facilityId", "baseUrl", "secrets", "clientId"],
);

/**
 * Speaks the CSC API: `credentials/info`, `credentials/authorize` (the SAD, at once or by asking again), then
 * `signatures/signHash`. The SAD lives for the length of one call and is never stored. The standard has no id of the
 * client's own: a lost answer of `signHash` is given up, because sending again could sign twice.
 */
export function csc(options: CscOptions): RemoteProvider {
  refuseRemoteCall("csc", optionIssues(options, cscOptions));
  const { clientId, clientSecretName = "csc-client-secret", version = "v2", operationMode = "S" } = options;
  const clock = options.clock ?? createSystemClock();
  const calls = createServiceCalls(name, options, options.transport ?? createFetchTransport());
  let session: { readonly token: string; readonly until: number } | undefined;

  return {
    name,
    mostItems: options.mostItems ?? 50,
    lifetimeMs: options.lifetimeMs ?? 300_000,
    valueEncoding: "base64",
    hashes: ["SHA-256", "SHA-384", "SHA-512"],
    afterLostAnswer: "give-up",

    async listCredentials(signer, call = {}) {
      const listed = await post("credentials/list", { userID: signer }, call);
      if (listed.status !== 200) throw serviceRefused({ service: name, code: errorOf(listed) });
      const found: RemoteCredential[] = [];
      for (const id of listOf(listed.body["credentialIDs"]).map(textOf)) {
        if (id === undefined) continue;
        const info = await post("credentials/info", infoOf(id), call);
        if (info.status !== 200) continue;
        found.push(...readCscCredential(id, info.body));
      }
      return found;
    },

    async submit(transaction, { signal, beforeSigning }) {
      const call = signal === undefined ? {} : { signal };
      const info = await post("credentials/info", infoOf(transaction.credential), call);
      if (info.status !== 200) return refusalOf(info);
      const isMixed = transaction.items.some(
        ({ algorithm }) => algorithm !== transaction.items[0]?.algorithm,
      );
      const multisign = Number(textOf(info.body["multisign"]) ?? 1);
      if (isMixed || !(transaction.items.length <= multisign)) {
        return {
          kind: "failed",
          failure: "request-refused",
          code: isMixed ? "mixed_algorithms" : "multisign",
        };
      }
      const authorised = await post(
        "credentials/authorize",
        await authorisationOf(transaction, info, call),
        call,
      );
      const sad = textOf(authorised.body["SAD"]);
      if (authorised.status < 300 && sad !== undefined)
        return signHash(transaction, info, sad, call, beforeSigning);
      const handle = textOf(authorised.body["handle"]);
      if (authorised.status >= 300 || handle === undefined) return refusalOf(authorised);
      return {
        kind: "waiting",
        state: "awaitingSigner",
        reference: `${referenceKinds.authorisation}${handle}`,
      };
    },

    async poll(transaction, { signal, beforeSigning }) {
      const call = signal === undefined ? {} : { signal };
      const { reference = "" } = transaction;
      if (reference.startsWith(referenceKinds.authorisation)) {
        const handle = reference.slice(referenceKinds.authorisation.length);
        const checked = await post("credentials/authorizeCheck", { handle }, call);
        if (checked.status >= 300) return refusalOf(checked);
        const sad = textOf(checked.body["SAD"]);
        if (sad === undefined) return { kind: "waiting", state: "awaitingSigner" };
        const info = await post("credentials/info", infoOf(transaction.credential), call);
        if (info.status !== 200) return refusalOf(info);
        return signHash(transaction, info, sad, call, beforeSigning);
      }
      if (!reference.startsWith(referenceKinds.response)) return { kind: "unknown" };
      const responseID = reference.slice(referenceKinds.response.length);
      return readSigned(await post("signatures/signPolling", { responseID }, call), reference);
    },
  };

  async function signHash(
    { credential, items }: RemoteTransaction,
    info: JsonAnswer,
    SAD: string,
    call: CallOptions,
    beforeSigning: (reference: string) => Promise<void>,
  ): Promise<ProviderAnswer> {
    const [first] = items;
    if (first === undefined) return { kind: "failed", failure: "request-refused" };
    const offered = listOf(objectOf(info.body["key"])?.["algo"]).flatMap((oid) => textOf(oid) ?? []);
    await beforeSigning(referenceKinds.signing);
    const signed = await post(
      "signatures/signHash",
      {
        credentialID: credential,
        SAD,
        ...hashesOf(
          items.map(({ digest }) => digest),
          first,
        ),
        ...cscSignAlgorithm(first.algorithm, offered),
        ...(version === "v2" || operationMode === "A" ? { operationMode } : {}),
      },
      call,
    );
    return readSigned(signed);
  }

  /** Digests with the hash beside them, as the version names them. */
  function hashesOf(
    hashes: readonly string[],
    { digestAlgorithm }: Pick<RemoteTransaction["items"][number], "digestAlgorithm">,
  ) {
    const oid = cscHashOids[digestAlgorithm];
    return version === "v2" ? { hashes, hashAlgorithmOID: oid } : { hash: hashes, hashAlgo: oid };
  }

  async function authorisationOf(
    { credential, items, description }: RemoteTransaction,
    { body }: JsonAnswer,
    call: CallOptions,
  ): Promise<Record<string, unknown>> {
    const mode = textOf(objectOf(body["auth"])?.["mode"]) ?? textOf(body["authMode"]) ?? "implicit";
    const [first] = items;
    // With SCAL 2 the permission is for these digests and no others.
    const bound =
      textOf(body["SCAL"]) === "1" || first === undefined
        ? {}
        : hashesOf(
            items.map(({ digest }) => digest),
            first,
          );
    return {
      credentialID: credential,
      numSignatures: items.length,
      ...bound,
      description: [description, ...items.slice(0, mostCodes).map(({ code }) => code)].join(" ").trim(),
      ...(mode === "explicit" && (await explicitSecrets(call))),
    };
  }

  async function explicitSecrets(call: CallOptions): Promise<Record<string, unknown>> {
    const pin = await calls.findSecret(options.pinName ?? "csc-pin", call);
    const otp = await calls.findSecret(options.otpName ?? "csc-otp", call);
    const given = [
      ...(pin === undefined ? [] : [{ id: "PIN", value: pin }]),
      ...(otp === undefined ? [] : [{ id: "OTP", value: otp }]),
    ];
    return version === "v2"
      ? { authData: given }
      : Object.fromEntries(given.map(({ id, value }) => [id, value]));
  }

  /** With one new session when the service does not accept the old one. */
  async function post(
    method: string,
    body: Readonly<Record<string, unknown>>,
    call: CallOptions,
  ): Promise<JsonAnswer> {
    for (let attempt = 1; ; attempt++) {
      const token = await openSession(call);
      const headers = { authorization: `Bearer ${token}` };
      const isQuestion = questions.has(method);
      const answer = await calls.post({ path: `/${method}`, body, headers, isQuestion, ...call });
      if (answer.status !== 401 || attempt === 2) return answer;
      session = undefined;
    }
  }

  async function openSession(call: CallOptions): Promise<string> {
    const now = epochMs(clock.now());
    if (session !== undefined && session.until > now) return session.token;
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: await calls.secret(clientSecretName, call),
    });
    const answer = await calls.post({ path: "/oauth2/token", body, isQuestion: true, ...call });
    const token = textOf(answer.body["access_token"]);
    if (answer.status !== 200 || token === undefined)
      throw serviceRefused({ service: name, code: errorOf(answer) });
    const seconds = Number(textOf(answer.body["expires_in"]) ?? 3600);
    // A minute early, so that it does not run out on the way.
    session = { token, until: now + (seconds - 60) * 1000 };
    return token;
  }
}

function infoOf(credentialID: string): Readonly<Record<string, unknown>> {
  return { credentialID, certificates: "chain", certInfo: true, authInfo: true };
}
