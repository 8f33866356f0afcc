import { measure, type OptionShape, object, optionIssues, text } from "@benhan/core/options";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { Clock, RandomSource } from "@benhan/core/ports";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { algorithmNotOffered } from "../key/key.faults.ts";
import { hashOf } from "../policy/hash-of.ts";
import { type HashAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { describeTransaction } from "./describe-transaction.ts";
import { remoteKeyEnded } from "./remote.faults.ts";
import { clockLike, credentialLike, providerLike, randomLike, refuseRemoteCall } from "./remote-call.ts";
import type { RemoteCredential, RemoteProvider } from "./remote-provider.ts";
import { createRemoteSigner } from "./remote-signer.ts";
import { isSettled } from "./remote-transaction.ts";

/** A certificate at a service that is used like a key of our own. */
export interface RemoteSigningKeyOptions {
  readonly provider: RemoteProvider;
  /** Who the signer is at the service. */
  readonly signer: string;
  readonly credential: RemoteCredential;
  /** Shown on the signer's phone; nothing of a patient. */
  readonly description?: string;
  /** Between two looks at the transaction. Default 3 seconds. */
  readonly pollMs?: number;
  /** Default: the machine's. */
  readonly clock?: Clock;
  readonly random?: RandomSource;
}

const keyOptions: OptionShape = /* @__PURE__ */ object<RemoteSigningKeyOptions>(
  {
    provider: providerLike,
    signer: text,
    credential: credentialLike,
    description: text,
    pollMs: measure,
    clock: clockLike,
    random: randomLike,
  },
  ["provider", "signer", "credential"],
);

/**
 * A remote certificate as a `SigningKey`, for what is signed while somebody waits, such as a facility's seal that needs no
 * approval. It remembers nothing: a program that ends on the way loses the signature. For signers with a phone use
 * `createRemoteSigner`.
 */
export function createRemoteSigningKey(options: RemoteSigningKeyOptions): SigningKey {
  refuseRemoteCall("createRemoteSigningKey", optionIssues(options, keyOptions));
  const { provider, signer, credential, description, pollMs = 3000, random = systemRandom } = options;
  const clock = options.clock ?? createSystemClock();
  const remote = createRemoteSigner({ provider, clock, keep: () => Promise.resolve() });
  const { certificate, chain, algorithms } = credential;
  return {
    certificate,
    chain,
    algorithms,
    async sign(toBeSigned, { algorithm, signal }) {
      signal?.throwIfAborted();
      if (!algorithms.includes(algorithm)) throw algorithmNotOffered({ offered: algorithms });
      const bytes = new Uint8Array(toBeSigned);
      const digestAlgorithm = signatureAlgorithms[algorithm].hash as HashAlgorithm;
      const prepared = {
        algorithm,
        toBeSigned: encodeBase64(bytes),
        digest: encodeBase64(await hashOf(digestAlgorithm, bytes)),
        digestAlgorithm,
        certificate: encodeBase64(certificate),
      };
      // The same bytes may be signed again: each call is an attempt of its own.
      const attempt = random.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0) + 1;
      const call = signal === undefined ? {} : { signal };
      let transaction = await remote.start(
        {
          documents: [{ prepared }],
          signer,
          credential: credential.credential,
          attempt,
          ...(description !== undefined && { description }),
        },
        call,
      );
      while (!isSettled(transaction)) {
        await clock.sleep(pollMs, call);
        transaction = await remote.poll(transaction, call);
      }
      signal?.throwIfAborted();
      const value = decodeBase64(transaction.items[0]?.value ?? "");
      if (transaction.state !== "signed" || value === undefined)
        throw remoteKeyEnded({ standing: describeTransaction(transaction) });
      return value;
    },
  };
}
