import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf, parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import { importEnvelopeKey, prepareCheckupMessage } from "../../../src/hubs/index.ts";
import { encodeCheckup } from "../../../src/ksk/index.ts";
import { settlementOf } from "../../../src/outbox/settlement-of.ts";
import { adult } from "../../ksk/sample-checkups.ts";
import { axisEntry, facilityId, gln, signed, signer } from "./axis-entry.ts";
import { openSimulatedAxis } from "./simulated-axis.ts";

const start = parseInstant("2026-07-15T10:10:00.000+07:00");

describe("in front of the simulated axis", () => {
  test("an envelope of another key is refused, and everything waits for a person", async () => {
    const axis = await openSimulatedAxis();
    try {
      const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const foreign = await importEnvelopeKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
      const { bytes } = await prepareCheckupMessage(signed(), { gln, signer: foreign });
      const answer = await axis.connector.send(await axisEntry({ bytes }));
      expect([answer.outcome, answer.code]).toEqual(["REJECTED_SIGNATURE", "PS_DS_RSA_SIGNATURE_INVALID"]);
      expect(axis.simulator.state().received).toEqual([]);
    } finally {
      await axis.close();
    }
  });

  test("one byte changed on the way is refused", async () => {
    const axis = await openSimulatedAxis();
    try {
      const entry = await axisEntry();
      const text = new TextDecoder().decode(entry.bytes).replace('"send_datetime":1', '"send_datetime":2');
      const answer = await axis.connector.send({ ...entry, bytes: new TextEncoder().encode(text) });
      expect(answer.code).toBe("PS_DS_RSA_SIGNATURE_INVALID");
    } finally {
      await axis.close();
    }
  });

  test("a correction is a new version; another examination of the person is refused and never counts as sent", async () => {
    const data = await mkdtemp(join(tmpdir(), "benhan-axis-"));
    const later = (MA_LK: string, NGAY_VAO: string) => ({
      ...adult,
      THONG_TIN_CHUNG_VE_LAN_KHAM: { ...adult.THONG_TIN_CHUNG_VE_LAN_KHAM, MA_LK, NGAY_VAO },
    });
    try {
      const first = await openSimulatedAxis({ data, sixMonthRule: true });
      for (const _ of [1, 2])
        expect((await first.connector.send(await axisEntry())).outcome).toBe("ACCEPTED");
      expect(first.simulator.state().received.map(({ chain, effective }) => [chain, effective])).toEqual([
        ["KSK-0001", false],
        ["KSK-0001", true],
      ]);
      await first.simulator.close();
      // The rule survives the process.
      const second = await openSimulatedAxis({ data, sixMonthRule: true });
      const entry = await axisEntry({ attempts: 3 }, later("KSK-0009", "202601160800"));
      const answer = await second.connector.send(entry);
      expect([answer.outcome, answer.code]).toEqual(["REJECTED_DATA", "PS_CCCD_DUPLICATE_IN_6_MONTHS"]);
      const random = { bytes: (count: number) => new Uint8Array(count) };
      expect(settlementOf({ entry, answer, now: start, random })).toEqual({
        kind: "dead",
        code: "exchange.emrhub.examined_within_six_months",
      });
      const half = await second.connector.send(await axisEntry({}, later("KSK-0010", "202601150800")));
      expect(half.outcome).toBe("ACCEPTED");
      await second.simulator.close();
    } finally {
      await rm(data, { recursive: true });
    }
  });

  test("the same id with other content is refused", async () => {
    const axis = await openSimulatedAxis();
    try {
      const platform = {
        clock: createManualClock(start),
        random: { bytes: (count: number) => new Uint8Array(count) },
      };
      const prepared = async (receiverId: string) => {
        const { bytes } = await prepareCheckupMessage(signed(), { gln, signer, platform, receiverId });
        return axisEntry({ bytes, digest: digestOf(bytes) });
      };
      const outcomes = [];
      for (const receiver of ["TDLBYT", "TDLBYT", "TTYQG"])
        outcomes.push((await axis.connector.send(await prepared(receiver))).outcome);
      expect(outcomes).toEqual(["ACCEPTED", "ACCEPTED", "REJECTED_DATA"]);
    } finally {
      await axis.close();
    }
  });

  test("a document signature can be demanded", async () => {
    const axis = await openSimulatedAxis({ wantsDocumentSignature: true });
    try {
      const bare = encodeCheckup(adult, { facilityId });
      const { bytes } = await prepareCheckupMessage(bare, { gln, signer, unsigned: "send" });
      const answer = await axis.connector.send(await axisEntry({ bytes }));
      expect([answer.outcome, answer.code]).toEqual(["REJECTED_SIGNATURE", "PS_DS_CA_SIGNATURE_MISSING"]);
      expect((await axis.connector.send(await axisEntry())).outcome).toBe("ACCEPTED");
    } finally {
      await axis.close();
    }
  });

  test.each([
    ["drop", "UNKNOWN", 1],
    ["reset", "UNKNOWN", 0],
    ["503", "RETRYABLE", 0],
    ["503:3", "RETRYABLE", 0],
    ["500", "RETRYABLE", 0],
    ["warning", "ACCEPTED_WITH_WARNING", 1],
    ["garbage", "UNKNOWN", 1],
    ["truncated", "UNKNOWN", 1],
    ["oversize", "UNKNOWN", 1],
    ["401", "ACCEPTED", 1],
    ["501", "ACCEPTED", 1],
    ["205", "REJECTED_DATA", 0],
    ["999", "CONFIG", 0],
    ["delay:5", "ACCEPTED", 1],
  ])("the fault %s is %s", async (fault, outcome, received) => {
    const axis = await openSimulatedAxis({ faults: `${fault}@1` });
    try {
      expect((await axis.connector.send(await axisEntry())).outcome).toBe(outcome);
      expect(axis.simulator.state().received).toHaveLength(received);
    } finally {
      await axis.close();
    }
  });

  test("whatever passes goes wrong, a patient client gets each examination through", async () => {
    const axis = await openSimulatedAxis({ faults: "random:0.5:7" });
    try {
      for (let number = 1; number <= 8; number++) {
        const entry = await axisEntry(
          {},
          {
            ...adult,
            THONG_TIN_CHUNG_VE_LAN_KHAM: { ...adult.THONG_TIN_CHUNG_VE_LAN_KHAM, MA_LK: `KSK-${number}` },
          },
        );
        let outcome = "";
        for (let attempt = 0; attempt < 30 && !outcome.startsWith("ACCEPTED"); attempt++)
          ({ outcome } = await axis.connector.send(entry));
        expect(outcome).toMatch(/^ACCEPTED/);
      }
      const chains = new Set(axis.simulator.state().received.map(({ chain }) => chain));
      expect(chains.size).toBe(8);
    } finally {
      await axis.close();
    }
  });
});
