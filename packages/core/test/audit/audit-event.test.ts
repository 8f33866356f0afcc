import { auditEventBytes, auditEventIssues, parseAuditEvent } from "@benhan/core/audit";
import { isEmrError } from "@benhan/core/faults";
import type { AuditEvent } from "@benhan/core/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/canonical/canonical-json.ts";
import { anyEvent } from "./arbitraries.ts";

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const sound = {
  facilityId: "bv-thu-nghiem",
  eventId: "01900000-0000-7000-8000-000000000001",
  at: "2026-07-02T08:10:05.123+07:00",
  actor: "bs-17",
  action: "view",
  outcome: "done",
  subject: "ba-1",
} as unknown as AuditEvent;

describe("the bytes of an event", () => {
  it("are the canonical JSON of the event in normal form C", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const normal = Object.fromEntries(
          Object.entries(event).map(([name, value]) => [
            name,
            typeof value === "string" ? value.normalize("NFC") : value,
          ]),
        );
        expect(decode(auditEventBytes(event))).toBe(canonicalJson(normal));
        expect(parseAuditEvent(auditEventBytes(event))).toEqual(normal);
      }),
      { numRuns: 500 },
    );
  });

  it("are the same however a Vietnamese text was composed, and whatever order the members came in", () => {
    const composed = { ...sound, purpose: "khám chữa bệnh" };
    const taken = { purpose: "khám chữa bệnh".normalize("NFD"), ...sound };
    expect(auditEventBytes(taken)).toEqual(auditEventBytes(composed));
  });

  it("keep a mark that follows an escaped sign apart from the escape", () => {
    const event = { ...sound, purpose: "a\n\u0303" };
    expect(parseAuditEvent(auditEventBytes(event)).purpose).toBe("a\n\u0303");
  });

  it("leave out `undefined` members and those that an event does not have", () => {
    const change = { ...sound, change: "audit", role: undefined } as unknown as AuditEvent;
    expect(decode(auditEventBytes(change))).toBe(
      '{"action":"view","actor":"bs-17","at":"2026-07-02T08:10:05.123+07:00","eventId":"01900000-0000-7000-8000-000000000001","facilityId":"bv-thu-nghiem","outcome":"done","subject":"ba-1"}',
    );
  });

  it.each([
    ["no JSON", "{"],
    ["no event", '{"action":"view"}'],
    ["not UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
    ["another member", JSON.stringify({ ...sound, patientName: "x" })],
  ])("are refused when they are %s, without a word of what they hold", (_what, content) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    let caught: unknown;
    try {
      parseAuditEvent(bytes);
    } catch (error) {
      caught = error;
    }
    expect(isEmrError(caught, "core.audit.event_unreadable")).toBe(true);
    expect((caught as Error).cause).toBeUndefined();
  });
});

describe("the check of an event", () => {
  it("finds nothing in a sound one, nor in the change that carries it", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(auditEventIssues(event, [])).toEqual([]);
      }),
    );
    expect(auditEventIssues({ ...sound, change: "audit", role: undefined }, [])).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["facilityId", undefined],
    ["facilityId", "bệnh viện"],
    ["eventId", "01900000-0000-4000-8000-000000000001"],
    ["eventId", "01900000-0000-7000-8000-00000000000A"],
    ["at", "2026-07-02T08:10"],
    ["at", 5],
    ["actor", undefined],
    ["actor", ""],
    ["action", null],
    ["outcome", "ok"],
    ["subject", "a".repeat(513)],
    ["patient", "\ud83d"],
    ["patient", "a\udc00b"],
    ["object", "a\0b"],
    ["version", 1.5],
    ["version", -1],
    ["version", "1"],
    ["purpose", "a".repeat(1025)],
    // Longer in normal form C than as it is written.
    ["device", "\ufb2c".repeat(400)],
    ["patientName", "x"],
    ["change", "document"],
  ])("refuses a wrong %s (case %#)", (name, value) => {
    const issues = auditEventIssues({ ...sound, [name]: value }, ["events", 3]);
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      [["events", 3, name], "core.store.invalid_change"],
    ]);
  });

  it("takes the longest texts, and signs beyond the basic plane", () => {
    const event = { ...sound, subject: "a".repeat(512), purpose: "a".repeat(1024), device: "🏥" };
    expect(auditEventIssues(event, [])).toEqual([]);
  });

  it("names all findings at once, and repeats nothing that may be a value", () => {
    const issues = auditEventIssues({ ...sound, at: "", actor: 1, "Nguyễn Văn A": "x" }, []);
    expect(issues.map(({ path }) => path)).toEqual([["at"], ["actor"], ["…"]]);
    expect(JSON.stringify(issues)).not.toContain("Nguy");
  });

  it.each([undefined, null, 5, "text", []])("refuses %j", (value) => {
    expect(auditEventIssues(value, ["x"])).toMatchObject([{ path: ["x"] }]);
  });
});
