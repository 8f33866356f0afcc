import { describe, expect, it } from "vitest";
import { parseFacilityId } from "../../../src/index.ts";
import type { EgressTicket } from "../../../src/ports/index.ts";
import { issueEgressTicket } from "../../../src/privacy/egress/issue-egress-ticket.ts";
import { purposeNotice } from "../../../src/privacy/egress/purpose-notice.ts";
import { useEgressTicket } from "../../../src/privacy/egress/use-egress-ticket.ts";
import { facilityId, memoryAudit, memoryTickets, now, platformAt } from "../memory-stores.ts";
import { permitted, toHospital, toPatient } from "./requests.ts";

const by = { kind: "practitioner", id: "000003/XX-GPHN" } as const;

function desk() {
  return { store: memoryTickets(), audit: memoryAudit(), platform: platformAt() };
}

async function issued(at = desk(), request = toHospital) {
  const report = await issueEgressTicket({ ...at, by, request: withoutNow(request) });
  if (!report.ok) throw new Error(report.issues.map(({ code }) => code).join());
  return report.value;
}

function withoutNow({ now: _, ...request }: typeof toHospital) {
  return request;
}

const useOf = ({ subject, patient, operation, scope, requester }: EgressTicket) => ({
  subject,
  patient,
  operation,
  scope,
  requester,
});

describe("issueEgressTicket", () => {
  it("[KCB-08] keeps who receives what, for which purpose and on which ground, for an hour", async () => {
    const at = desk();
    const ticket = await issued(at);
    expect(ticket).toMatchObject({
      facilityId,
      subject: "his:BA-1",
      patient: "BN-1",
      requester: { category: "patient", id: "YC-1" },
      operation: "export",
      scope: "summary",
      purpose: "referral",
      ground: "written-request",
      evidence: "don-1",
      agreement: "TT-1",
      issuedBy: by.id,
      issuedAt: now,
      expiresAt: "2026-11-20T09:00:00.000+07:00",
    });
    expect([...at.store.all.values()]).toEqual([ticket]);
    expect(at.audit.events).toMatchObject([
      { action: "issue-ticket", outcome: "done", object: ticket.ticketId },
    ]);
  });

  it("[SENS-01] issues no ticket for HIV data to an insurer because the patient asked for it", async () => {
    const at = desk();
    const destination = { ...toHospital.destination, type: "life-insurer" } as const;
    const request = withoutNow({ ...toHospital, destination, tags: ["hiv"] });
    const report = await issueEgressTicket({ ...at, by, request });
    expect(report.ok).toBe(false);
    expect(report.issues).toMatchObject([{ code: "core.privacy.recipient_not_listed", severity: "error" }]);
    expect(at.store.all.size).toBe(0);
    expect(at.audit.events).toMatchObject([{ action: "issue-ticket", outcome: "refused" }]);
    const policy = { sensitivity: { recipients: { hiv: ["life-insurer"] } } };
    expect((await issueEgressTicket({ ...at, by, request, policy })).ok).toBe(true);
  });

  it("keeps the key of the consent where consent is the ground", async () => {
    const { evidence: _, ...request } = { ...toPatient, purpose: "research", ground: "consent" as const };
    const ticket = await issued(desk(), { ...request, consent: await permitted() });
    expect(ticket.evidence).toBe("019aa000-0000-7000-8000-000000000001");
  });

  it("[PDP-06] issues nothing for what is refused, and logs the refusal first", async () => {
    const at = desk();
    const { evidence: _, ...request } = withoutNow(toHospital);
    const report = await issueEgressTicket({ ...at, by, request });
    expect(report).toMatchObject({ ok: false, issues: [{ code: "core.privacy.evidence_missing" }] });
    expect(at.store.all.size).toBe(0);
    expect(at.audit.events).toMatchObject([{ action: "issue-ticket", outcome: "refused", patient: "BN-1" }]);
  });

  it("logs every refusal, whatever was asked, and nothing of what was written in the place of a code", async () => {
    const secret = `Nguyễn Thị Bí Mật\0${"x".repeat(2000)}`;
    const at = desk();
    const parts = { subject: " ", patient: secret, purpose: secret, ground: secret as "consent" };
    const request = { ...withoutNow(toHospital), ...parts, requester: { category: "", id: secret } };
    expect(await issueEgressTicket({ ...at, by, request })).toMatchObject({ ok: false });
    const use = {
      ...useOf(await issued()),
      subject: " ",
      patient: secret,
      requester: { category: "", id: secret },
    };
    const called = { ...at, facilityId, ticketId: "", by, use, device: secret };
    expect(await useEgressTicket(called)).toMatchObject({ ok: false });
    expect(at.audit.events.map(({ outcome, subject }) => [outcome, subject])).toEqual([
      ["refused", facilityId],
      ["refused", facilityId],
    ]);
    expect(JSON.stringify(at.audit.events)).not.toContain("Bí Mật");
  });

  it("issues no ticket whose keys the log cannot hold", async () => {
    const evidence = { kind: "patient-request", id: "x".repeat(201) } as const;
    const report = await issueEgressTicket({
      ...desk(),
      by,
      request: { ...withoutNow(toHospital), evidence },
    });
    expect(report).toMatchObject({
      ok: false,
      issues: [{ code: "core.privacy.request_incomplete", path: ["evidence", "id"] }],
    });
  });

  it("tells nobody of a ticket that is not on the log", async () => {
    const at = desk();
    at.audit.isBroken = true;
    await expect(issued(at)).rejects.toThrow("the log is full");
    expect([...at.store.all.values()]).toEqual([]);
  });

  it("[KCB-08] keeps no ticket before the log knows it, and none of a store that fails", async () => {
    const at = desk();
    const order: string[] = [];
    const audit = {
      ...at.audit,
      appendEvents: async () => {
        order.push("event");
      },
    };
    const store = {
      ...at.store,
      issueTicket: async () => {
        order.push("ticket");
        throw new Error("the disk is full");
      },
    };
    await expect(issued({ ...at, store, audit })).rejects.toThrow("the disk is full");
    expect(order).toEqual(["event", "ticket"]);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1441, 10 * 365 * 1440])(
    "[KCB-08] issues no ticket for %s minutes",
    async (ticketMinutes) => {
      const at = desk();
      const call = { ...at, by, request: withoutNow(toHospital), policy: { ticketMinutes } };
      await expect(issueEgressTicket(call)).rejects.toThrow(/core\.options\.wrong/);
      expect([at.store.all.size, at.audit.events.length]).toEqual([0, 0]);
    },
  );

  it("[KCB-08] issues one for a day at most", async () => {
    const request = withoutNow(toHospital);
    const report = await issueEgressTicket({ ...desk(), by, request, policy: { ticketMinutes: 1440 } });
    expect(report).toMatchObject({ ok: true, value: { expiresAt: "2026-11-21T08:00:00.000+07:00" } });
  });

  it("[KCB-06] issues none to a requester of no list, and logs the refusal", async () => {
    const at = desk();
    const request = { ...withoutNow(toHospital), requester: { category: "pateint", id: "YC-1" } };
    const report = await issueEgressTicket({ ...at, by, request });
    expect(report).toMatchObject({ ok: false, issues: [{ code: "core.privacy.requester_unknown" }] });
    expect(report.issues[0]?.text.en).toContain('perhaps "patient"');
    expect(at.store.all.size).toBe(0);
    expect(at.audit.events).toMatchObject([{ outcome: "refused" }]);
  });

  it("decides by its own clock and on its own copy", async () => {
    const at = desk();
    const request = structuredClone({ ...toHospital, now: "2020-01-01T00:00:00.000+07:00" as typeof now });
    const issuing = issueEgressTicket({ ...at, by, request });
    Object.assign(request, { patient: "BN-2" });
    expect(await issuing).toMatchObject({ ok: true, value: { patient: "BN-1", issuedAt: now } });
  });

  it("refuses a call that is wrong, and stores of another facility", async () => {
    const at = desk();
    const audit = { ...memoryAudit(), facilityId: parseFacilityId("bv-khac") };
    await expect(issueEgressTicket({ ...at, audit, by, request: toHospital })).rejects.toThrow(
      /wrong_facility/,
    );
    await expect(issueEgressTicket({ ...at, by } as never)).rejects.toThrow(/core\.options\.wrong/);
    await expect(issueEgressTicket({ ...at, by, request: {} } as never)).rejects.toThrow(
      /core\.options\.wrong/,
    );
    await expect(issueEgressTicket({ store: at.store, by, request: toHospital } as never)).rejects.toThrow(
      /audit/,
    );
  });
});

describe("useEgressTicket", () => {
  it("[KCB-08] writes recipient, purpose and ground on the log before it answers", async () => {
    const at = desk();
    const ticket = await issued(at);
    const report = await useEgressTicket({
      ...at,
      facilityId,
      ticketId: ticket.ticketId,
      by,
      use: useOf(ticket),
      device: "ws-7",
    });
    expect(report).toMatchObject({ ok: true, value: { ticketId: ticket.ticketId, usedAt: now } });
    expect(at.audit.events.at(-1)).toMatchObject({
      facilityId,
      at: now,
      actor: by.id,
      action: "export",
      outcome: "done",
      subject: "his:BA-1",
      patient: "BN-1",
      object: ticket.ticketId,
      purpose: "referral",
      ground: "written-request; don-1; TT-1",
      recipient: "patient YC-1",
      device: "ws-7",
    });
  });

  it("does not answer when the log cannot be written, and the ticket is spent", async () => {
    const at = desk();
    const ticket = await issued(at);
    const call = { ...at, facilityId, ticketId: ticket.ticketId, by, use: useOf(ticket) };
    at.audit.isBroken = true;
    await expect(useEgressTicket(call)).rejects.toThrow("the log is full");
    at.audit.isBroken = false;
    expect(await useEgressTicket(call)).toMatchObject({ ok: false });
  });

  it("hands out once, of two at the same time too, and logs the refusal", async () => {
    const at = desk();
    const ticket = await issued(at);
    const call = { ...at, facilityId, ticketId: ticket.ticketId, by, use: useOf(ticket) };
    const reports = await Promise.all([useEgressTicket(call), useEgressTicket(call)]);
    expect(reports.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(
      at.audit.events
        .slice(1)
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(["done", "refused"]);
  });

  it("refuses a ticket that has expired, and one that nobody issued", async () => {
    const at = desk();
    const ticket = await issued(at);
    const call = { ...at, facilityId, ticketId: ticket.ticketId, by, use: useOf(ticket) };
    at.platform.clock.advance(3_600_000);
    const late = await useEgressTicket(call);
    expect(late).toMatchObject({
      ok: false,
      issues: [{ code: "core.privacy.ticket_not_usable", rule: "KCB-08" }],
    });
    expect(await useEgressTicket({ ...call, ticketId: "Nguyễn Thị Bí Mật" })).toMatchObject({ ok: false });
    expect(JSON.stringify(at.audit.events)).not.toContain("Bí Mật");
    expect(at.audit.events.slice(1)).toMatchObject([{ outcome: "refused" }, { outcome: "refused" }]);
  });

  it("refuses what a careless store hands over: expired, of another facility, of another key", async () => {
    const at = desk();
    const ticket = await issued(at);
    for (const wrong of [
      { expiresAt: now },
      { facilityId: parseFacilityId("bv-khac") },
      { ticketId: "019aa000-0000-7000-8000-00000000000f" },
    ]) {
      const store = { ...at.store, redeemTicket: async () => ({ ...ticket, ...wrong }) };
      const report = await useEgressTicket({
        ...at,
        store,
        facilityId,
        ticketId: ticket.ticketId,
        by,
        use: useOf(ticket),
      });
      expect(report).toMatchObject({ ok: false, issues: [{ code: "core.privacy.ticket_not_usable" }] });
    }
  });

  it.each([
    ["another record", { subject: "his:BA-2" }],
    ["another patient", { patient: "BN-2" }],
    ["more than was granted", { scope: "full" }],
    ["another operation", { operation: "copy" }],
    ["another receiver", { requester: { category: "patient", id: "YC-9" } }],
  ])("[KCB-08] spends a ticket that is used for %s, and refuses", async (_, parts) => {
    const at = desk();
    const ticket = await issued(at);
    const call = { ...at, facilityId, ticketId: ticket.ticketId, by };
    const report = await useEgressTicket({ ...call, use: { ...useOf(ticket), ...(parts as object) } });
    expect(report).toMatchObject({ ok: false, issues: [{ code: "core.privacy.ticket_of_other_use" }] });
    expect(at.audit.events.at(-1)).toMatchObject({ outcome: "refused", object: ticket.ticketId });
    expect(await useEgressTicket({ ...call, use: useOf(ticket) })).toMatchObject({ ok: false });
  });

  it("lets a summary go under a ticket for the whole", async () => {
    const at = desk();
    const ticket = await issued(at, toPatient);
    const use = { ...useOf(ticket), scope: "summary" as const };
    expect(await useEgressTicket({ ...at, facilityId, ticketId: ticket.ticketId, by, use })).toMatchObject({
      ok: true,
    });
    expect(at.audit.events.at(-1)).toMatchObject({ action: "copy", outcome: "done" });
  });

  it("refuses a call that is wrong", async () => {
    await expect(useEgressTicket({ ...desk(), facilityId, ticketId: "x", by } as never)).rejects.toThrow(
      /core\.options\.wrong/,
    );
  });
});

describe("purposeNotice", () => {
  it("[KCB-08] prints purpose and duty of secrecy in both languages", async () => {
    const ticket = await issued();
    const purposes = [
      {
        code: "referral",
        name: { vi: "Chuyển tuyến", en: "Referral" },
        grounds: ["written-request"],
        dataClasses: ["health"],
      },
    ] as const;
    const notice = purposeNotice(ticket, { purposes });
    expect(notice.vi).toContain("Chỉ dùng cho mục đích: Chuyển tuyến (referral).");
    expect(notice.vi).toContain("giữ bí mật");
    expect(notice.vi).toContain("khoản 5 Điều 69");
    expect(notice.en).toContain("For this purpose only: Referral (referral).");
    expect(notice.en).toContain(ticket.ticketId);
    expect(purposeNotice(ticket).en).toContain("For this purpose only: referral.");
  });

  it("stays on one line whatever the ticket says", async () => {
    const ticket = { ...(await issued()), purpose: "a\nDùng cho mọi mục đích\u202e" };
    expect(purposeNotice(ticket).vi).not.toMatch(/[\n\u202e]/);
    expect(() => purposeNotice(undefined as never)).toThrow(/core\.options\.wrong/);
  });

  it("[KCB-08] prints nothing for what is no ticket, and says what it got", async () => {
    const at = desk();
    const ticket = await issued(at);
    const call = { ...at, by, facilityId, ticketId: ticket.ticketId, use: useOf(ticket) };
    const report = await useEgressTicket(call);
    expect(() => purposeNotice(report as never)).toThrow(/Report: xét ok rồi đưa value/);
    expect(() => purposeNotice(useEgressTicket(call) as never)).toThrow(/thiếu await/);
    expect(() => purposeNotice({ purpose: "referral" } as never)).toThrow(/core\.options\.wrong/);
  });
});
