import { Buffer } from "node:buffer";
import type { FacilityId } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import type { CallOptions, SecretSource } from "@benhan/core/ports";
import { type CertificateSummary, summarizeCertificate } from "../certificate/certificate.ts";
import { algorithmNotOffered } from "../key/key.faults.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { openLibrary } from "./open-library.ts";
import {
  certificateNotFound,
  keyClosed,
  keyNotFound,
  pinLocked,
  pinMissing,
  pinWrong,
  tokenFailed,
  tokenInUse,
} from "./pkcs11.faults.ts";
import { type Handle, loadAddon, type Pkcs11Addon, type Pkcs11Module } from "./pkcs11-addon.ts";
import { ck, ckr, returnNameOf, returnValueOf } from "./pkcs11-names.ts";
import {
  bufferOf,
  findPrivateKey,
  listTokenCertificates,
  type TokenCertificate,
} from "./token-certificates.ts";
import { tokenAlgorithms, tokenSigning } from "./token-mechanisms.ts";

/** A token, as a person tells it from another. */
export interface TokenName {
  readonly label: string;
  readonly serialNumber: string;
}

/** Where the PIN comes from: a person is asked, or a secret source. */
export type PinSource =
  | ((token: TokenName, options: CallOptions) => Promise<string | undefined>)
  | {
      readonly secrets: SecretSource;
      readonly facilityId: FacilityId;
      /** Default `pkcs11-pin`. */
      readonly name?: string;
    };

/** Which library, which certificate, which PIN. */
export interface Pkcs11KeyOptions extends CallOptions {
  /** Path of the vendor's PKCS#11 library (`.dll`, `.so`, `.dylib`). */
  readonly library: string;
  /** Which certificate; needed when the tokens hold several. */
  readonly fingerprint?: DigestText;
  /** Is asked once for each key that is opened, after the token was found. */
  readonly pin: PinSource;
  /** Issuers, nearest first, in DER; tokens often hold the leaf only. Default: none. */
  readonly chain?: readonly Uint8Array[];
  /** The package `pkcs11js`, where it is not installed beside this one. */
  readonly addon?: Pkcs11Addon;
}

/** A key on a token. */
export interface Pkcs11Key extends SigningKey {
  readonly token: TokenName;
  /** Logs out and lets go of the token. A signing that is running ends first. */
  close(): Promise<void>;
}

/** A certificate on a token, for choosing. */
export interface Pkcs11Certificate extends CertificateSummary {
  readonly token: TokenName;
  /** DER. */
  readonly certificate: Uint8Array;
}

/**
 * The certificates on the tokens that are plugged in, without a PIN.
 *
 * @throws EmrError `signing.pkcs11.addon_missing`, `.library_not_loaded`, `.token_failed`
 */
export async function listPkcs11Certificates(
  options: Pick<Pkcs11KeyOptions, "library" | "addon">,
): Promise<readonly Pkcs11Certificate[]> {
  const library = openLibrary(options.addon ?? (await loadAddon()), options.library);
  try {
    const { found } = listTokenCertificates(library.module);
    return found.map(({ certificate, token }) => {
      return { ...summarizeCertificate(certificate), token, certificate: certificate.der };
    });
  } catch (error) {
    throw faultOf(error);
  } finally {
    library.release();
  }
}

/**
 * Opens a key on a token. Certificate and key are paired by CKA_ID and proven to belong together by one signature. The PIN
 * goes to the token that holds the certificate and to no other, once; it is neither kept nor tried again.
 *
 * @throws EmrError `signing.pkcs11.addon_missing`, `.library_not_loaded`, `.certificate_not_found`, `.pin_missing`,
 *   `.pin_wrong`, `.pin_locked`, `.token_in_use`, `.key_not_found`, `.token_failed`
 */
export async function openPkcs11Key(options: Pkcs11KeyOptions): Promise<Pkcs11Key> {
  const { signal } = options;
  signal?.throwIfAborted();
  const library = openLibrary(options.addon ?? (await loadAddon()), options.library);
  let session: Handle | undefined;
  try {
    const chosen = choose(listTokenCertificates(library.module), options.fingerprint);
    const pin = await askPin(options.pin, chosen.token, signal === undefined ? {} : { signal });
    signal?.throwIfAborted();
    session = library.module.C_OpenSession(chosen.slot, ck.sessionSerial);
    library.module.C_Login(session, ck.userNormal, pin);
    const key = keyOf(library.module, session, chosen, options.chain ?? [], library.release);
    await requirePair(key, chosen);
    return key;
  } catch (error) {
    if (session !== undefined) closeQuietly(library.module, session);
    library.release();
    throw signal?.aborted ? signal.reason : faultOf(error);
  }
}

function choose(
  { found, tokens }: ReturnType<typeof listTokenCertificates>,
  fingerprint: DigestText | undefined,
): TokenCertificate {
  const wanted = found.filter(
    ({ certificate }) => fingerprint === undefined || certificate.fingerprint === fingerprint,
  );
  const [first] = wanted;
  if (first === undefined) throw certificateNotFound({ reason: "none", tokens });
  if (fingerprint === undefined && wanted.length > 1)
    throw certificateNotFound({ reason: "several", tokens });
  return first;
}

async function askPin(source: PinSource, token: TokenName, options: CallOptions): Promise<string> {
  const pin =
    typeof source === "function"
      ? await source(token, options)
      : await source.secrets.getSecret(
          { facilityId: source.facilityId, name: source.name ?? "pkcs11-pin" },
          options,
        );
  if (pin === undefined || pin === "") throw pinMissing({});
  return pin;
}

function keyOf(
  module: Pkcs11Module,
  session: Handle,
  { certificate, keyId, slot, token }: TokenCertificate,
  chain: readonly Uint8Array[],
  release: () => void,
): Pkcs11Key {
  const handle = findPrivateKey(module, session, { keyId, certificate });
  if (handle === undefined) throw keyNotFound({ reason: "missing" });
  const mechanisms = new Set(module.C_GetMechanismList(slot));
  const algorithms = tokenAlgorithms(certificate.key, mechanisms);
  let isClosed = false;
  // A session does one thing at a time.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    certificate: certificate.der,
    chain,
    algorithms,
    token,
    async sign(toBeSigned, { algorithm, signal }) {
      signal?.throwIfAborted();
      if (!algorithms.includes(algorithm)) throw algorithmNotOffered({ offered: algorithms });
      const bytes = new Uint8Array(toBeSigned);
      const { mechanism, input, length } = await tokenSigning(algorithm, certificate.key, mechanisms, bytes);
      const value = await inTurn(async () => {
        signal?.throwIfAborted();
        if (isClosed) throw keyClosed({});
        try {
          module.C_SignInit(session, mechanism, handle);
          return await module.C_SignAsync(session, bufferOf(input), Buffer.alloc(length));
        } catch (error) {
          throw faultOf(error);
        }
      });
      signal?.throwIfAborted();
      return new Uint8Array(value);
    },
    close: () =>
      inTurn(async () => {
        if (isClosed) return;
        isClosed = true;
        closeQuietly(module, session);
        release();
      }),
  };
}

async function requirePair(key: SigningKey, { certificate }: TokenCertificate): Promise<void> {
  const [algorithm] = key.algorithms;
  if (algorithm === undefined) throw keyNotFound({ reason: "algorithms" });
  const probe = new TextEncoder().encode("benhan key check");
  const value = await key.sign(probe, { algorithm });
  if (!(await verifySignatureValue(certificate.key, algorithm, value, probe)))
    throw keyNotFound({ reason: "other" });
}

/** Of a token that was pulled out nothing can be closed. */
function closeQuietly(module: Pkcs11Module, session: Handle): void {
  for (const act of [() => module.C_Logout(session), () => module.C_CloseSession(session)]) {
    try {
      act();
    } catch {}
  }
}

/** What a module threw, without its message: nobody knows what vendors put there. */
function faultOf(error: unknown): unknown {
  if (isEmrError(error)) return error;
  switch (returnValueOf(error)) {
    case ckr.pinIncorrect:
    case ckr.pinInvalid:
    case ckr.pinLengthRange:
      return pinWrong({});
    case ckr.pinLocked:
      return pinLocked({});
    case ckr.alreadyLoggedIn:
      return tokenInUse({});
    default:
      return tokenFailed({ code: returnNameOf(error) });
  }
}
