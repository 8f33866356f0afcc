import {
  type ContractCase,
  clockContract,
  digestContract,
  documentSignerContract,
  httpTransportContract,
  logSinkContract,
  randomSourceContract,
  systemClockContract,
} from "@benhan/core/contract";
import { portableDigest } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import { createFetchTransport, createSystemClock, silentLog, systemRandom } from "@benhan/core/platform";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import {
  brokenClocks,
  brokenDigests,
  brokenRandoms,
  brokenSigners,
  brokenSinks,
  brokenTransports,
  soundSigner,
} from "./broken-adapters.ts";
import { serve } from "./served.ts";

const fetchSubject = { serve, transport: createFetchTransport() };
const manualClock = createManualClock("2026-07-02T08:00:00.000+07:00" as never);
const bothClocks = [...clockContract, ...systemClockContract];

describe("the platform keeps the contracts of the ports", () => {
  declareSuite("the portable digest", digestContract, portableDigest);
  declareSuite("the digest of Node", digestContract, nodeDigest);
  declareSuite("the system clock", bothClocks, createSystemClock());
  declareSuite("the manual clock", clockContract, manualClock);
  declareSuite("the system's randomness", randomSourceContract, systemRandom);
  declareSuite("the silent log", logSinkContract, silentLog);
  declareSuite("the fetch transport", httpTransportContract, fetchSubject);
  declareSuite("a signer of digests", documentSignerContract, soundSigner);
});

describe("every case finds out who breaks it", () => {
  declareBroken("digest", digestContract, brokenDigests);
  declareBroken("clock", bothClocks, brokenClocks);
  declareBroken("random source", randomSourceContract, brokenRandoms);
  declareBroken("log sink", logSinkContract, brokenSinks);
  declareBroken("HTTP transport", httpTransportContract, brokenTransports);
  declareBroken("document signer", documentSignerContract, brokenSigners);
});

function declareSuite<T>(name: string, cases: readonly ContractCase<T, never>[], subject: T): void {
  describe(name, () => {
    for (const one of cases) it(one.title, () => one.run(subject));
  });
}

function declareBroken<T>(
  port: string,
  cases: readonly ContractCase<T, never>[],
  broken: Readonly<Record<string, T>>,
): void {
  describe(port, () => {
    it("has a broken adapter for every case", () => {
      expect(Object.keys(broken).sort()).toEqual(cases.map(({ title }) => title).sort());
    });
    for (const one of cases) {
      it(one.title, async () => {
        const subject = broken[one.title] as T;
        const failure: unknown = await one.run(subject).then(
          () => "kept",
          (error: unknown) => error,
        );
        // Not any error: a mistake in the broken adapter would prove nothing.
        const onPurpose = failure instanceof Error && failure.message === "broken on purpose";
        expect(onPurpose || isEmrError(failure, "core.contract.broken"), String(failure)).toBe(true);
      });
    }
  });
}
