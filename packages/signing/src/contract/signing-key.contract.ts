import { type ContractCase, must } from "@benhan/core/contract";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { curveBytes } from "../certificate/curve-bytes.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { findSecret } from "./find-secret.ts";

/** What a key brings to its contract suite. */
export interface SigningKeySubject {
  readonly key: SigningKey;
  /** What opened the key: passphrase, PIN, token, password. Nothing the key hands out may hold one of them. */
  readonly secrets: readonly string[];
}

/** What some keys cannot help. */
export interface SigningKeyTraits {
  /** Signatures cost time or money: the suite makes as few as it can. */
  readonly isSlow?: boolean;
}

/** What every {@link SigningKey} keeps to. */
export const signingKeyContract: readonly ContractCase<SigningKeySubject, SigningKeyTraits>[] = [
  {
    title: "it offers algorithms, each once, and all of the certificate's kind of key",
    async run({ key }) {
      const { family } = certificateOf(key).key;
      must(key.algorithms.length > 0, "no algorithm is offered");
      must(new Set(key.algorithms).size === key.algorithms.length, "an algorithm is offered twice");
      for (const algorithm of key.algorithms) {
        must(Object.hasOwn(signatureAlgorithms, algorithm), "an algorithm is offered that nobody knows");
        must(
          signatureAlgorithms[algorithm].family === family,
          `${algorithm} is not for a key of the kind ${family}`,
        );
      }
    },
  },
  {
    title: "the chain leads from the certificate to its issuers, nearest first",
    async run({ key }) {
      let last = certificateOf(key);
      for (const der of key.chain) {
        const issuer = readCertificate(der);
        must(
          issuer.subject.text === last.issuer.text,
          "a certificate of the chain did not issue the one before it",
        );
        last = issuer;
      }
    },
  },
  {
    title: "every algorithm that is offered signs, and the value belongs to the certificate",
    async run({ key }) {
      for (const algorithm of key.algorithms) {
        await mustVerify(key, algorithm, sampleBytes(300, 1));
      }
    },
  },
  {
    title: "values have the length of the modulus, or r and s side by side",
    async run({ key }) {
      const { bits, curve } = certificateOf(key).key;
      const wanted = curve === undefined ? Math.ceil(bits / 8) : curveBytes[curve] * 2;
      // One DER value in some dozens is as long by chance; three in a row are not.
      for (let seed = 1; seed <= 3; seed++) {
        const value = await signWithFirst(key, sampleBytes(50, seed));
        must(value.length === wanted, `a value has ${value.length} bytes where ${wanted} are due`);
      }
    },
  },
  {
    title: "bytes that look like a digest are hashed like all others, and so is nothing at all",
    async run({ key }) {
      for (const length of [0, 32, 48, 64]) await mustVerify(key, firstOf(key), sampleBytes(length, 2));
    },
  },
  {
    title: "long content is signed",
    skip: ({ isSlow }) => (isSlow ? "signatures of this key cost time or money" : undefined),
    async run({ key }) {
      await mustVerify(key, firstOf(key), sampleBytes(3_000_000, 3));
    },
  },
  {
    title: "an algorithm that is not offered is refused with an EmrError",
    async run({ key }) {
      const known = Object.keys(signatureAlgorithms) as SignatureAlgorithm[];
      const others = known.filter((algorithm) => !key.algorithms.includes(algorithm));
      for (const algorithm of [...others, "hmac-sha256", "none", "__proto__"] as SignatureAlgorithm[]) {
        const error = await failureOf(() => key.sign(sampleBytes(10, 4), { algorithm }), algorithm);
        must(isEmrError(error), `${algorithm} is refused with something else than an EmrError`);
      }
    },
  },
  {
    title: "a signing that was aborted before it began makes no signature",
    async run({ key }) {
      const reason = new Error("stop");
      const options = { algorithm: firstOf(key), signal: AbortSignal.abort(reason) };
      const error = await failureOf(() => key.sign(sampleBytes(10, 5), options), "an aborted signing");
      must(error === reason, "an aborted signing must reject with signal.reason, unwrapped");
    },
  },
  {
    title:
      "a signing that is aborted on the way ends with the reason or with a sound value, and the key still signs",
    async run({ key }) {
      const [reason, controller, bytes] = [new Error("stop"), new AbortController(), sampleBytes(10, 6)];
      const signing = key.sign(bytes, { algorithm: firstOf(key), signal: controller.signal });
      controller.abort(reason);
      const answer: unknown = await signing.catch((error: unknown) => error);
      must(
        answer === reason ||
          (answer instanceof Uint8Array && (await isSound(key, firstOf(key), answer, bytes))),
        "an aborted signing ends with neither",
      );
      await mustVerify(key, firstOf(key), sampleBytes(11, 6));
    },
  },
  {
    title: "the caller may reuse its buffer as soon as sign was called",
    async run({ key }) {
      const bytes = sampleBytes(100, 7);
      const kept = new Uint8Array(bytes);
      const signing = key.sign(bytes, { algorithm: firstOf(key) });
      bytes.fill(0);
      must(await isSound(key, firstOf(key), await signing, kept), "the key looks at the buffer later");
    },
  },
  {
    title: "signings at once do not get mixed up",
    async run({ key }) {
      const contents = Array.from({ length: 6 }, (_, index) => sampleBytes(40 + index, 8 + index));
      const algorithms = contents.map(
        (_, index) => key.algorithms[index % key.algorithms.length] ?? firstOf(key),
      );
      const values = await Promise.all(
        contents.map((bytes, index) => key.sign(bytes, { algorithm: algorithms[index] ?? firstOf(key) })),
      );
      for (const [index, value] of values.entries()) {
        const sound = await isSound(key, algorithms[index] ?? firstOf(key), value, contents[index] ?? value);
        must(sound, "a value belongs to other bytes");
      }
      must(new Set(values.map((value) => value.buffer)).size === values.length, "values share their memory");
    },
  },
  {
    title: "a value belongs to the caller",
    async run({ key }) {
      const bytes = sampleBytes(20, 20);
      (await key.sign(bytes, { algorithm: firstOf(key) })).fill(0);
      await mustVerify(key, firstOf(key), bytes);
    },
  },
  {
    title: "no secret is in the key, and none in what it throws",
    async run({ key, secrets }) {
      must(!findSecret(key, secrets), "the key shows a secret");
      const calls: readonly (() => Promise<unknown>)[] = [
        () => key.sign(sampleBytes(10, 9), { algorithm: "none" as SignatureAlgorithm }),
        () => key.sign("text" as unknown as Uint8Array, { algorithm: "none" as SignatureAlgorithm }),
      ];
      for (const call of calls) {
        must(!findSecret(await failureOf(call, "a wrong call"), secrets), "an error shows a secret");
      }
    },
  },
];

function certificateOf(key: SigningKey): Certificate {
  return readCertificate(key.certificate);
}

function firstOf({ algorithms: [first] }: SigningKey): SignatureAlgorithm {
  must(first !== undefined, "no algorithm is offered");
  return first;
}

function signWithFirst(key: SigningKey, bytes: Uint8Array): Promise<Uint8Array> {
  return key.sign(bytes, { algorithm: firstOf(key) });
}

async function mustVerify(key: SigningKey, algorithm: SignatureAlgorithm, bytes: Uint8Array): Promise<void> {
  const value = await key.sign(new Uint8Array(bytes), { algorithm });
  must(
    await isSound(key, algorithm, value, bytes),
    `${algorithm} over ${bytes.length} bytes does not verify under the certificate`,
  );
}

function isSound(
  key: SigningKey,
  algorithm: SignatureAlgorithm,
  value: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  return verifySignatureValue(certificateOf(key).key, algorithm, value, bytes);
}

async function failureOf(call: () => Promise<unknown>, what: string): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  must(false, `${what} must fail`);
}

/** Bytes that depend on length and seed alone. */
function sampleBytes(length: number, seed: number): Uint8Array {
  let state = seed;
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 24;
  });
}
