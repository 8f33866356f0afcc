import {
  auditEventBytes,
  auditEventIssues,
  createTreeFrontier,
  exportAuditOfPatient,
  parseAuditEvent,
  proveConsistency,
  proveEvent,
  proveInclusion,
  stampTreeHeads,
  treeHeadBytes,
  verifyAuditLog,
  verifyConsistency,
  verifyEventProof,
  verifyInclusion,
} from "@benhan/core/audit";
import { isEmrError } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import { beforeAll, describe, expect, it } from "vitest";
import { facilityId } from "./arbitraries.ts";
import type { MemoryAuditStore } from "./memory-audit-store.ts";
import { oddValues } from "./odd-values.ts";
import { eventOf, storeWith } from "./sample-log.ts";

let store: MemoryAuditStore;
beforeAll(async () => {
  store = await storeWith({ a: 3 });
});

const key = { facilityId, writer: "a", index: 0 };
const root = `sha-256:${"0".repeat(64)}` as never;
const anchor = { facilityId, writer: "a", size: 1, root, token: new Uint8Array(1) };
const proof = { edition: "benhan-event-proof-1", head: { size: 1, root }, index: 0, event: "{}", path: [] };

/** Where a value goes that may be anything, and must be refused in words. */
const refusing: Readonly<Record<string, (odd: never) => unknown>> = {
  "verifyAuditLog: options": (odd) => verifyAuditLog(odd),
  "verifyAuditLog: store": (odd) => verifyAuditLog({ store: odd, facilityId }),
  "verifyAuditLog: an anchor": (odd) => verifyAuditLog({ store, facilityId, anchors: [odd] }),
  "verifyAuditLog: writer of an anchor": (odd) =>
    odd === ("x" as never) ||
    verifyAuditLog({ store, facilityId, anchors: [{ ...anchor, writer: odd }] as never }),
  "exportAuditOfPatient: options": (odd) => exportAuditOfPatient(odd),
  "exportAuditOfPatient: patient": (odd) =>
    odd === ("x" as never) || exportAuditOfPatient({ store, facilityId, patient: odd }),
  "stampTreeHeads: options": (odd) => stampTreeHeads(odd),
  "proveEvent: key": (odd) => proveEvent(store, odd),
  "proveEvent: store": (odd) => proveEvent(odd, key),
  "proveInclusion: key": (odd) => proveInclusion(store, odd),
  "proveConsistency: key": (odd) => proveConsistency(store, odd),
  "treeHeadBytes: head": (odd) => treeHeadBytes(odd),
  "parseAuditEvent: bytes": (odd) => parseAuditEvent(odd),
  "createTreeFrontier: state": (odd) => odd === undefined || createTreeFrontier(nodeDigest, odd),
};

describe.each(oddValues())("%s in place of what is wanted", (_what, odd) => {
  it.each(Object.entries(refusing))("is refused in words: %s", async (_where, call) => {
    const error = await (async () => call(odd as never))().then(
      (value) => (value === true ? undefined : value),
      (failure: unknown) => failure,
    );
    if (error === undefined) return;
    if (!isEmrError(error)) throw error;
    expect(error.text.vi).not.toBe("");
    expect(JSON.stringify([error.text, error.nextStep, error.issues])).not.toContain("BN-1");
  });

  it("is no proof", () => {
    const values = [odd, { ...proof, head: odd }, { ...proof, path: odd }, { ...proof, path: [odd] }];
    for (const value of [...values, { ...proof, event: odd }, { ...proof, index: odd }]) {
      expect(verifyEventProof(value as never)).toMatchObject({ ok: false, issues: [{ severity: "error" }] });
    }
    const inclusion = {
      leaf: new Uint8Array(32),
      index: 0,
      head: { size: 2, root },
      path: [new Uint8Array(32)],
    };
    expect(verifyInclusion(odd as never)).toBe(false);
    for (const name of ["leaf", "index", "head", "path"]) {
      expect(verifyInclusion({ ...inclusion, [name]: odd } as never)).toBe(false);
    }
    const consistency = { from: { size: 1, root }, to: { size: 2, root }, path: [new Uint8Array(32)] };
    expect(verifyConsistency(odd as never)).toBe(false);
    for (const name of ["from", "to", "path"]) {
      expect(verifyConsistency({ ...consistency, [name]: odd } as never)).toBe(false);
    }
  });

  it("is no event, and told with its path", () => {
    const issues = auditEventIssues(odd, ["events", 3]);
    expect(issues.length).toBeGreaterThan(0);
    for (const { path } of issues) expect(path.slice(0, 2)).toEqual(["events", 3]);
    expect(JSON.stringify(issues)).not.toContain("BN-1");
  });
});

it("an event that cannot be written is refused by its bytes in words", () => {
  for (const wrong of [null, undefined, { ...eventOf(1), version: 5n }]) {
    expect(() => auditEventBytes(wrong as never)).toThrow(
      expect.objectContaining({ code: "core.store.invalid_change" }),
    );
  }
});
