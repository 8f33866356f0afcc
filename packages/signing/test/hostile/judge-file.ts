import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createManualClock } from "@benhan/core/testkit";
import { completeSignature, prepareSignature, verifyDocument, verifyXml } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import type { Entry } from "./files/hostile-file.ts";

/** A process of its own with little memory: takes files one after the other and says what each came to. */
const [certificateFile = "", ...wanted] = process.argv.slice(2);
const certificate = new Uint8Array(readFileSync(certificateFile));
const clock = createManualClock(parseInstant("2026-07-05T03:00:00Z"));
const judging = { trustAnchors: [certificate], clock };
const signer = { certificate, algorithms: ["ecdsa-sha256"], clock } as const;
const small = new TextEncoder().encode("<a/>");

const doors: Readonly<Record<Entry, (bytes: Uint8Array) => Promise<string>>> = {
  verify: async (bytes) => (await verifyDocument(bytes, judging)).indication,
  "verify-revised": async (bytes) => (await verifyDocument(bytes, judging)).indication,
  "verify-xml": async (bytes) => (await verifyXml(bytes, { ...judging, layout: "bhytA" })).indication,
  "sign-xml": async (bytes) =>
    (await prepareSignature({ bytes }, { ...signer, format: "xades", layout: "enveloped" })).format,
  "sign-pdf": async (bytes) => (await prepareSignature({ bytes }, { ...signer, format: "pades" })).format,
  state: async (bytes) => {
    const state = JSON.parse(new TextDecoder().decode(bytes));
    await completeSignature(state, new Uint8Array(64));
    return "completed";
  },
  anchor: async (bytes) => (await verifyDocument(small, { clock, trustAnchors: [bytes] })).indication,
  list: async (bytes) => (await verifyDocument(small, { ...judging, lists: [bytes] })).indication,
  answer: async (bytes) => (await verifyDocument(small, { ...judging, answers: [bytes] })).indication,
  pkcs12: async (bytes) => (await openPkcs12(bytes, "x")).algorithms.join(),
};

/** The most that this process held, where the system tells; `maxRSS` would begin with that of the parent. */
function mostHeld(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "latin1") : "";
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? process.memoryUsage().rss : Number(kilobytes) * 1024;
}

for (const one of wanted) {
  const [entry = "verify", path = ""] = one.split("=");
  const bytes = new Uint8Array(readFileSync(path));
  const start = process.cpuUsage();
  const began = performance.now();
  let outcome: string;
  try {
    outcome = await doors[entry as Entry](bytes);
  } catch (error) {
    outcome = isEmrError(error) ? `refused ${error.code}` : `crashed ${error}`;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = Math.min((user + system) / 1e6, (performance.now() - began) / 1000);
  process.stdout.write(`${JSON.stringify({ one, outcome, seconds, held: mostHeld() })}\n`);
}
