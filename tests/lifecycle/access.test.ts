import { type AccessFacts, type AccessPolicy, breakGlass, createAuthorise } from "@benhan/core/access";
import type { AccessRequest } from "@benhan/core/lifecycle";
import type { AuditEvent, AuditStore, LoggedEvent } from "@benhan/core/ports";
import { afterEach, describe, expect, it } from "vitest";
import { auditStoreOf, clerk, doctor, facilityId, growingRecord, momentAt, openWard } from "./ward.ts";

type Ward = Awaited<ReturnType<typeof openWard>>;
const open: Ward[] = [];
afterEach(async () => {
  for (const ward of open.splice(0)) await ward.close();
});

const colleague = { kind: "practitioner", id: "000009/XX-GPHN" } as const;
const policy: AccessPolicy = {
  roles: {
    doctor: { category: "treating-staff", rights: ["view", "use", "update", "break-glass"] },
    importer: { category: "system", rights: ["create", "begin"], purpose: "nhập từ HIS" },
    office: { category: "records-office", rights: ["list", "extract"], purpose: "quản lý" },
  },
};

const contextOf = ({ by, requester }: AccessRequest): AccessFacts => ({
  account: by.kind === "system" ? "service" : "person",
  isInTeam: by.id === doctor.id,
  isOnTheSpot: true,
  tags: [],
  ...(requester?.id === "CV-1" && { officialRequest: { reference: "CV-1", legalBasis: "Đ69 k4" } }),
});

/** Records behind the rules, on a log that can be read. */
async function guarded() {
  const events: AuditEvent[] = [];
  const audit: AuditStore = {
    ...auditStoreOf((more) => {
      events.push(...more);
    }),
    async *listEvents({ actor, subject }) {
      for (const [index, event] of [...events].entries()) {
        if ((actor !== undefined && event.actor !== actor) || event.subject !== subject) continue;
        yield { writer: "ward", index, event, bytes: new Uint8Array() } satisfies LoggedEvent;
      }
    },
  };
  const platform = { clock: { now: () => momentAt("2026-07-08T08:00") } } as never;
  const authorise = createAuthorise({ policy, contextOf, audit, platform });
  const ward = await openWard("memory", { audit, authorise });
  open.push(ward);
  const { record } = growingRecord();
  const system = { by: clerk, role: "importer" };
  await ward.records.create(record, system);
  await ward.records.manage.begin(record.source, { ...system, expectedVersion: 1 });
  return { ...ward, audit, events, source: record.source, patient: events[0]?.patient };
}

describe("records behind the rules of access", () => {
  it("[KCB-05] [KCB-08] are read by the treating team for a purpose, with the rule on the log", async () => {
    const { records, events, source } = await guarded();
    await records.view(source, { by: doctor, role: "doctor", purpose: "điều trị" });
    expect(events.at(-1)).toMatchObject({
      ...{ action: "view", outcome: "done", role: "doctor", purpose: "điều trị" },
      ground: "KCB-05 Luật KCB 15/2023/QH15 Đ69 k3",
    });
    await expect(records.view(source, { by: doctor, role: "doctor" })).rejects.toMatchObject({
      code: "core.lifecycle.access_refused",
      issues: [{ code: "core.access.purpose_missing" }],
    });
    await expect(records.view(source, { by: doctor, purpose: "điều trị" })).rejects.toMatchObject({
      issues: [{ code: "core.access.role_unknown" }],
    });
    expect(events.slice(-2).map(({ outcome }) => outcome)).toEqual(["refused", "refused"]);
  });

  it("[KCB-06] are not handed to a court before they are archived, whoever asks", async () => {
    const { records, source } = await guarded();
    const acting = { by: { kind: "practitioner", id: "kho" }, role: "office", purpose: "tố tụng" } as const;
    const requester = { category: "court", id: "CV-1" };
    await expect(records.extract(source, { ...acting, requester, scope: "copy" })).rejects.toMatchObject({
      issues: [{ code: "core.access.not_in_table" }],
    });
    for (const category of ["police", "constructor"]) {
      await expect(
        records.extract(source, { ...acting, requester: { category, id: "CV-1" }, scope: "read" }),
      ).rejects.toMatchObject({ issues: [{ code: "core.access.requester_unknown" }] });
    }
  });

  it("[PDP-03] are opened in an emergency after the glass was broken", async () => {
    const { records, audit, events, source, patient } = await guarded();
    const acting = { by: colleague, role: "doctor", purpose: "cấp cứu" } as const;
    await expect(records.view(source, acting)).rejects.toMatchObject({
      issues: [{ code: "core.access.treating_team_missing" }],
    });
    const now = momentAt("2026-07-08T08:00");
    let next = 0;
    const platform = {
      clock: { now: () => now },
      ids: { next: () => `0198a000-0000-7000-8000-00000000000${next++}` },
    };
    const grant = await breakGlass(
      {
        ...{ by: colleague, role: "doctor", record: source, state: "in-treatment", reason: "ngừng tim" },
        ...{
          urgency: "life",
          facts: { account: "person", tags: [] },
          ...(patient !== undefined && { patient }),
        },
      },
      { audit, policy, platform: platform as never },
    );
    expect((await records.view(source, acting)).record.source).toEqual(source);
    expect(events.slice(-2)).toMatchObject([
      { action: "break-glass", outcome: "done", eventId: grant.id, patient },
      { action: "view", outcome: "done", patient, ground: expect.stringContaining(grant.id) },
    ]);
    const { subject } = grant;
    const review = { facilityId, eventId: "0198a000-0000-7000-8000-000000000099" as never, at: now };
    const found = { actor: "head", action: "review", outcome: "done", subject, object: grant.id } as const;
    await audit.appendEvents([{ ...review, ...found, ground: "unjustified" }]);
    await expect(records.view(source, acting)).rejects.toMatchObject({
      issues: [{ code: "core.access.treating_team_missing" }],
    });
  });

  it("[KCB-08] [CV365-05] are written for the purpose of the role where the call says none, and the log says so", async () => {
    const { events, records } = await guarded();
    expect(events.map(({ action, role, purpose }) => [action, role, purpose])).toEqual([
      ["create", "importer", "nhập từ HIS"],
      ["begin", "importer", "nhập từ HIS"],
    ]);
    const by = { kind: "practitioner", id: "kho" } as const;
    for await (const _ of records.manage.list({ by, role: "office" })) break;
    for await (const _ of records.manage.list({ by, role: "office", purpose: "kiểm kê" })) break;
    for await (const _ of records.manage.list({ by, role: "office", purpose: "\u200b" })) break;
    expect(events.slice(2).map(({ purpose }) => purpose)).toEqual(["quản lý", "kiểm kê", "quản lý"]);
  });

  it("[CV365-05] are listed by a role that may, and by no other", async () => {
    const { records } = await guarded();
    const list = async (role: string) => {
      for await (const _ of records.manage.list({
        by: { kind: "practitioner", id: "kho" },
        role,
        purpose: "x",
      }))
        return true;
      return false;
    };
    expect(await list("office")).toBe(true);
    await expect(list("doctor")).rejects.toMatchObject({ issues: [{ code: "core.access.right_missing" }] });
  });
});
