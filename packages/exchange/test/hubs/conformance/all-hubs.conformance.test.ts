import { digestOf, type OutcomeClass, parseInstant } from "@benhan/core";
import type { HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createSeededRandom } from "@benhan/core/testkit";
import { expect } from "vitest";
import { bhxhGateway, emrhub, eprescriptionHub, healthBookOf, hubSystems } from "../../../src/hubs/index.ts";
import { deadlineOf, settlementOf } from "../../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../bhxh/sample-entry.ts";
import { axisEntry } from "../emrhub/axis-entry.ts";
import { sampleEntry as prescriptionEntry } from "../eprescription/sample-entry.ts";
import { conform } from "./conform.ts";
import {
  deadlineTable,
  healthBookMinimumTable,
  healthBookTable,
  hostTable,
  outcomeTable,
  systemTable,
} from "./hub-rows.spec-rows.ts";

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A signed dossier with these tables, each signed by a doctor or not. */
function dossier(tables: readonly string[], byDoctor = false) {
  const content = byDoctor ? "<Signature><SignatureValue>c2ln</SignatureValue></Signature>" : "";
  const files = tables.map(
    (name) =>
      `<FILEHOSO><LOAIHOSO>${name}</LOAIHOSO><NOIDUNGFILE>${base64(`<T>${content}</T>`)}</NOIDUNGFILE></FILEHOSO>`,
  );
  return {
    kind: "bhyt-dossier",
    bytes: bytesOf(
      `<GIAMDINHHS><THONGTINDONVI><MACSKCB>79999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260702</NGAYLAP>` +
        `<SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO>${files.join("")}</HOSO></DANHSACHHOSO></THONGTINHOSO>` +
        `<CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI></GIAMDINHHS>`,
    ),
  };
}

conform(healthBookTable, ({ key, carriers, signed, means }) => {
  for (const carrier of carriers.split(" ")) {
    const document = carrier.startsWith("XML")
      ? dossier([carrier])
      : { kind: carrier, bytes: bytesOf("<X><CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI></X>") };
    const entry = healthBookOf([document]).entries.find(({ paper }) => paper.id === key);
    expect(entry).toMatchObject({ isPresent: true, isSigned: true, paper: { hub: means } });
    expect(entry?.isSignedByDoctor).toBe(signed.includes("doctor") ? false : undefined);
    if (!signed.includes("doctor")) continue;
    const byDoctor = healthBookOf([dossier([carrier], true)]).entries.find(({ paper }) => paper.id === key);
    expect(byDoctor?.isSignedByDoctor).toBe(true);
  }
  expect(healthBookOf([]).entries.find(({ paper }) => paper.id === key)).toMatchObject({ isPresent: false });
});

conform(healthBookMinimumTable, ({ key }) => {
  const all = ["XML1", "XML8"];
  expect(healthBookOf([dossier(all)]).issues).toEqual([]);
  const { issues } = healthBookOf([dossier(all.filter((table) => table !== key))]);
  expect(issues.map(({ official }) => official)).toEqual([key]);
});

conform(deadlineTable, ({ key, due }) => {
  expect(deadlineOf(sampleEntry({ kind: key }))).toBe(due);
});

conform(outcomeTable, ({ key, means }) => {
  const settle = (attempts: number, existingDigest?: ReturnType<typeof digestOf>) =>
    settlementOf({
      entry: sampleEntry({ attempts }),
      answer: { outcome: key as OutcomeClass, ...(existingDigest && { existingDigest }) },
      now: parseInstant("2026-07-02T08:10:00.000+07:00"),
      random: createSeededRandom("s"),
    }).kind;
  expect(settle(1)).toBe(means);
  if (key !== "DUPLICATE") return;
  expect([settle(2), settle(1, sampleEntry().digest), settle(2, digestOf(bytesOf("other")))]).toEqual([
    "delivered",
    "delivered",
    "dead",
  ]);
});

conform(hostTable, async ({ key, host }) => {
  const [hub = "", name] = key.split(" ");
  const environment = name === "production" ? "production" : "training";
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      return { status: 503, headers: {}, body: new Uint8Array() };
    },
  };
  const secrets = { getSecret: async () => "mật-khẩu" };
  const options = { facilityId, environment, secrets, transport } as const;
  const gln = "8930000000000";
  const answer = await (hub === "bhxh"
    ? bhxhGateway({ ...options, facilityCode: "01998", account: "01998_BV" }).send(
        sampleEntry({ facilityCode: "01998" }),
      )
    : hub === "emrhub"
      ? emrhub({ ...options, gln, account: "a" }).send(
          await axisEntry({ facilityCode: gln, ...(await ofGln(gln)) }),
        )
      : eprescriptionHub({
          ...{ ...options, facilityCode: "01998", connectionCode: "0101998" },
          prescriberOf: () => "BS-1",
        }).send(prescriptionEntry({ facilityCode: "01998" })));
  expect(answer.outcome).toBe("RETRYABLE");
  expect(sent.map(({ url }) => new URL(url).origin)).toEqual([`https://${host}`]);
});

/** The bytes of a message of another facility. */
async function ofGln(gln: string) {
  const { bytes } = await axisEntry();
  return { bytes: bytesOf(new TextDecoder().decode(bytes).replaceAll("9999999999999", gln)) };
}

conform(systemTable, ({ key, means }) => {
  const system = hubSystems.find(({ id }) => id === key);
  expect(system?.hub === undefined).toBe(means === "no interface");
  expect(system?.capabilities === undefined).toBe(means === "no interface");
  for (const text of [system?.limits.vi, system?.limits.en, system?.source])
    expect(text?.length).toBeGreaterThan(10);
});
