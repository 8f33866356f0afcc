import type { RandomSource } from "../ports/random-source.ts";
import { type ContractCase, must, mustEqual, mustThrow } from "./contract-case.ts";

/** What every {@link RandomSource} keeps to. That it is unpredictable no test can show. */
export const randomSourceContract: readonly ContractCase<RandomSource>[] = [
  {
    title: "as many bytes come as were asked for, from 0 to 65,536",
    async run(random) {
      for (const count of [0, 1, 16, 65_536]) {
        must(random.bytes(count).length === count, `${count} bytes were asked for`);
      }
    },
  },
  {
    title: "a count that is out of range is refused",
    async run(random) {
      for (const count of [-1, 65_537, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "16" as unknown as number])
        mustThrow(() => random.bytes(count), `${count} bytes`);
    },
  },
  {
    title: "bytes are fresh every time",
    async run(random) {
      const seen = new Set(Array.from({ length: 100 }, () => random.bytes(16).join()));
      must(seen.size === 100, "the same 16 bytes came twice");
    },
  },
  {
    title: "bytes belong to the caller",
    async run(random) {
      const one = random.bytes(32);
      const kept = new Uint8Array(one);
      random.bytes(32).fill(0);
      mustEqual(one, kept, "two answers share their memory");
    },
  },
  {
    title: "every byte value comes about equally often",
    async run(random) {
      const counts = new Array<number>(256).fill(0);
      for (const byte of random.bytes(65_536)) counts[byte] = (counts[byte] ?? 0) + 1;
      // 256 expected; beyond these bounds a sound source gets once in 10^12 runs.
      must(
        Math.min(...counts) > 128 && Math.max(...counts) < 400,
        "a byte value comes too often or too seldom",
      );
    },
  },
];
