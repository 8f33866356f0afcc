import { formatDigest } from "../digest/digest-text.ts";
import type { Digest } from "../ports/digest.ts";
import { type ContractCase, must, mustEqual, mustThrow, sampleBytes } from "./contract-case.ts";
import { pooledBytes } from "./pooled-bytes.ts";

const ascii = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array) => formatDigest(bytes).slice("sha-256:".length);

/** What every {@link Digest} keeps to. */
export const digestContract: readonly ContractCase<Digest>[] = [
  {
    title: "the published examples of SHA-256 come out",
    async run(digest) {
      must(digest.algorithm === "sha-256", "the algorithm is named otherwise");
      const examples: readonly (readonly [Uint8Array, string])[] = [
        [ascii(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
        [ascii("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
        [ascii("a".repeat(1_000_000)), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
      ];
      for (const [bytes, wanted] of examples) {
        must(
          hex(digest.create().update(bytes).digest()) === wanted,
          `the digest of ${bytes.length} bytes is wrong`,
        );
      }
    },
  },
  {
    title: "pieces of any length give the digest of the whole",
    async run(digest) {
      // Around the block of 64 bytes and the 56 that leave room for the length.
      const whole = sampleBytes(200);
      const wanted = digest.create().update(whole).digest();
      for (let size = 1; size <= 130; size += 1) {
        const stream = digest.create();
        for (let from = 0; from < whole.length; from += size)
          stream.update(whole.subarray(from, from + size));
        stream.update(new Uint8Array());
        mustEqual(stream.digest(), wanted, `pieces of ${size} bytes give another digest`);
      }
    },
  },
  {
    title: "the caller may reuse its buffer after each piece",
    async run(digest) {
      const buffer = sampleBytes(40);
      const wanted = digest.create().update(new Uint8Array(buffer)).update(new Uint8Array(40)).digest();
      const stream = digest.create().update(buffer);
      buffer.fill(0);
      mustEqual(stream.update(buffer).digest(), wanted, "the stream looks at the buffer later");
    },
  },
  {
    title: "streams do not disturb each other, and each answer is the caller's own",
    async run(digest) {
      const [one, two] = [digest.create(), digest.create()];
      one.update(ascii("a"));
      two.update(ascii("abc"));
      one.update(ascii("bc"));
      const first = one.digest();
      mustEqual(two.digest(), first, "two streams of the same bytes differ");
      must(first.length === 32, "the digest does not have 32 bytes");
      const kept = new Uint8Array(first);
      digest.create().update(ascii("x")).digest();
      mustEqual(first, kept, "a later stream changed an earlier answer");
    },
  },
  {
    title: "a stream ends with its digest",
    async run(digest) {
      const stream = digest.create().update(ascii("abc"));
      stream.digest();
      mustThrow(() => stream.update(ascii("d")), "update after digest");
      mustThrow(() => stream.digest(), "digest after digest");
    },
  },
  {
    title: "the digest in one go, where there is one, is that of the stream, and the caller's own",
    async run(digest) {
      // Around the block of 64 bytes, and inside a memory that others use.
      for (let length = 0; length <= 130; length += 1) {
        const bytes = pooledBytes(sampleBytes(length));
        const answer = digest.hash?.(bytes);
        if (answer === undefined) return;
        const kept = new Uint8Array(answer);
        mustEqual(kept, digest.create().update(bytes).digest(), `the digest of ${length} bytes is another`);
        digest.hash?.(ascii("x"));
        mustEqual(answer, kept, "a later call changed an earlier answer");
      }
    },
  },
];
