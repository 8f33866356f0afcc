import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, it, test } from "vitest";
import { eprescriptionGroups } from "../../../src/eprescription/index.ts";
import {
  type EprescriptionHubOptions,
  eprescriptionFacility,
  eprescriptionHub,
  eprescriptionPractitionerPassword,
} from "../../../src/hubs/index.ts";
import {
  connectionCode,
  doctor,
  doctorPassword,
  facilityCode,
  facilityId,
  facilityPassword,
  sampleEntry,
  vendor,
} from "./sample-entry.ts";
import { secrets } from "./simulated-hub.ts";

const start = parseInstant("2026-07-02T09:30:00.000+07:00");
const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify(value)),
});
const taken = json({ success: "Gửi đơn thuốc thành công", checksum: "abc" });
const isLogin = ({ url }: HttpRequest) => url.includes("/api/auth/");
const bodyOf = (request: HttpRequest | undefined) =>
  JSON.parse(new TextDecoder().decode(request?.body)) as Record<string, string>;

/** A connector whose hub is a function; `sent` holds what went over the wire. */
function wired(
  answer: (request: HttpRequest, count: number) => HttpAnswer = (request) =>
    isLogin(request) ? json({ token: "tok", token_type: "bearer" }) : taken,
  options: Partial<EprescriptionHubOptions> = {},
) {
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      return answer(request, sent.length);
    },
  };
  const clock = createManualClock(start);
  const access = {
    ...{ facilityId, facilityCode, connectionCode, secrets, transport, clock },
    environment: { baseUrl: "https://erx.invalid" },
    ...options,
  };
  return {
    sent,
    clock,
    connector: eprescriptionHub({ prescriberOf: () => doctor, ...access }),
    facility: eprescriptionFacility(access),
  };
}

describe("what goes over the wire", () => {
  const fields = (group: string) => {
    const found = eprescriptionGroups.find(({ name }) => name === group);
    return { path: found?.path, names: found?.fields.map(({ name }) => name).sort() };
  };

  test("the login of the doctor with its three fields, then the bytes of the entry with its token", async () => {
    const { connector, sent } = wired();
    const entry = sampleEntry();
    expect(await connector.send(entry)).toMatchObject({ outcome: "ACCEPTED", transactionCode: "abc" });
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST https://erx.invalid${fields("auth.doctor").path}`,
      `POST https://erx.invalid${fields("send").path}`,
    ]);
    expect(bodyOf(sent[0])).toEqual({
      ma_lien_thong_bac_si: doctor,
      ma_lien_thong_co_so_kham_chua_benh: connectionCode,
      password: doctorPassword,
    });
    expect(Object.keys(bodyOf(sent[0])).sort()).toEqual(fields("auth.doctor").names);
    expect(sent[1]?.body).toBe(entry.bytes);
    expect(sent[1]?.headers).toEqual({
      "content-type": "application/json",
      accept: "application/json",
      authorization: "Bearer tok",
    });
  });

  test("the login of the facility with its two, where the host chose that", async () => {
    const { connector, sent } = wired(undefined, { scope: "facility", prescriberOf: () => undefined });
    expect((await connector.send(sampleEntry())).outcome).toBe("ACCEPTED");
    expect(sent[0]?.url).toBe(`https://erx.invalid${fields("auth.facility").path}`);
    expect(bodyOf(sent[0])).toEqual({
      ma_lien_thong_co_so_kham_chua_benh: connectionCode,
      password: facilityPassword,
    });
    expect(Object.keys(bodyOf(sent[0])).sort()).toEqual(fields("auth.facility").names);
  });

  test.each([
    ["doctor.add", "addPractitioner"],
    ["doctor.remove", "removePractitioner"],
  ] as const)("%s has the session of the facility and one field", async (group, act) => {
    const { facility, sent } = wired((request) =>
      isLogin(request) ? json({ token: "tok" }) : json({ message: "Thành công" }),
    );
    expect((await facility[act]("BS-0002")).outcome).toBe("ACCEPTED");
    expect(sent.map(({ url }) => url)).toEqual([
      `https://erx.invalid${fields("auth.facility").path}`,
      `https://erx.invalid${fields(group).path}`,
    ]);
    expect(bodyOf(sent[1])).toEqual({ ma_lien_thong_bac_si: "BS-0002" });
    expect(Object.keys(bodyOf(sent[1]))).toEqual(fields(group).names);
  });

  test.each<readonly [unknown, unknown, string | undefined]>([
    [undefined, {}, "practitioner"],
    [" ", {}, "practitioner"],
    [{ code: "BS-0002" }, {}, "practitioner"],
    ["BS-0002", null, undefined],
    ["BS-0002", { signal: 1 }, "signal"],
  ])("a doctor %o with the options %o: the call is refused, nothing is sent", async (code, call, path) => {
    const { facility, sent } = wired();
    for (const act of ["addPractitioner", "removePractitioner"] as const) {
      const error: unknown = await facility[act](code as never, call as never).catch((caught) => caught);
      if (!isEmrError(error, "core.options.wrong")) throw error;
      expect([error.text.vi.includes(act), error.issues.map((issue) => issue.path[0])]).toEqual([
        true,
        [path],
      ]);
    }
    expect(sent).toEqual([]);
  });

  test("vendor headers on every call, out of the secret source, only where they are asked for", async () => {
    const headers = { "app-name": vendor.appName, "app-key": vendor.appKey };
    const { connector, sent } = wired(undefined, { vendorHeaders: true });
    await connector.send(sampleEntry());
    for (const request of sent) expect(request.headers).toMatchObject(headers);
    for (const wrong of [undefined, "a\r\nb: c"]) {
      const without = wired(undefined, {
        vendorHeaders: true,
        secrets: { getSecret: async ({ name }) => (name.endsWith("key") ? wrong : "x") },
      });
      expect((await without.connector.send(sampleEntry())).outcome).toBe("CONFIG");
      expect(without.sent).toEqual([]);
    }
  });

  test.each([
    ["production", "https://api.donthuocquocgia.vn"],
    ["training", "https://api-beta.donthuocquocgia.vn"],
  ] as const)("the environment %s means %s", async (environment, host) => {
    const own = { environment, facilityCode: "01998" };
    const { connector, sent } = wired(undefined, own);
    await connector.send(sampleEntry({ facilityCode: "01998" }));
    expect(sent.length === 2 && sent.every(({ url }) => url.startsWith(`${host}/api/`))).toBe(true);
    expect(connector.environment).toBe(environment);
  });
});

describe("sessions", () => {
  test("each doctor has its own, for seven days less an hour where the hub says nothing", async () => {
    const doctors = ["BS-0001", "BS-0002"];
    let calls = 0;
    const { connector, sent, clock } = wired(undefined, {
      prescriberOf: () => doctors[calls++ % 2],
      secrets: { getSecret: async ({ name }) => `password of ${name}` },
    });
    for (const _ of [1, 2, 3, 4]) await connector.send(sampleEntry());
    expect(sent.filter(isLogin).map((one) => bodyOf(one)["ma_lien_thong_bac_si"])).toEqual(doctors);
    expect(bodyOf(sent[0])["password"]).toBe(`password of ${eprescriptionPractitionerPassword("BS-0001")}`);
    clock.advance(7 * 86_400_000 - 3_600_000 - 1);
    for (const _ of [1, 2]) await connector.send(sampleEntry());
    expect(sent.filter(isLogin)).toHaveLength(2);
    clock.advance(1);
    await connector.send(sampleEntry());
    expect(sent.filter(isLogin)).toHaveLength(3);
  });

  test.each([
    [
      "the token itself",
      (exp: number) => ({ token: `x.${btoa(JSON.stringify({ exp })).replace(/=+$/, "")}.y` }),
    ],
    ["the answer", (exp: number) => ({ token: "tok", expires_in: exp })],
  ])("ends a minute before the end that %s tells", async (_where, body) => {
    const exp = Date.parse("2026-07-02T10:30:00+07:00") / 1000;
    const { connector, sent, clock } = wired((request) => (isLogin(request) ? json(body(exp)) : taken));
    await connector.send(sampleEntry());
    clock.advance(59 * 60_000 - 1);
    await connector.send(sampleEntry());
    expect(sent.filter(isLogin)).toHaveLength(1);
    clock.advance(1);
    await connector.send(sampleEntry());
    expect(sent.filter(isLogin)).toHaveLength(2);
  });

  test.each([
    ["a misprinted type", json({ token: "tok", tocken_type: "Bearer" }), "ACCEPTED"],
    ["no type", json({ token: "tok" }), "ACCEPTED"],
    ["another type", json({ token: "tok", token_type: "mac" }), "CONFIG"],
    ["a token that no header can hold", json({ token: "a\nb" }), "CONFIG"],
    ["no token", json({}), "CONFIG"],
    ["422, as the hub refuses passwords", json({ danh_sach_cac_loi: ["x"] }, 422), "AUTH_FATAL"],
    ["401", json({}, 401), "AUTH_FATAL"],
    ["404", json({}, 404), "CONFIG"],
    ["503", json({}, 503), "RETRYABLE"],
    ["a page", { status: 200, headers: {}, body: new TextEncoder().encode("<html>") }, "RETRYABLE"],
  ] as const)("a login answer with %s", async (_name, login, outcome) => {
    const { connector, sent } = wired((request) => (isLogin(request) ? login : taken));
    const answer = await connector.send(sampleEntry());
    expect(answer.outcome).toBe(outcome);
    expect(sent).toHaveLength(outcome === "ACCEPTED" ? 2 : 1);
    if (outcome !== "ACCEPTED") expect(answer.raw).toBeUndefined();
  });

  test("a doctor's wrong password holds up that doctor's entries alone, and is not tried again at once", async () => {
    const codes = ["BS-0001", "BS-0001", "BS-0002", "BS-0001"];
    let passwords = "wrong";
    const { connector, sent, clock } = wired(
      (request) =>
        !isLogin(request)
          ? taken
          : bodyOf(request)["password"] === "wrong"
            ? json({}, 401)
            : json({ token: "tok" }),
      {
        prescriberOf: () => codes.shift(),
        secrets: { getSecret: async ({ name }) => (name.endsWith("BS-0001") ? passwords : "right") },
      },
    );
    const send = async () => {
      const { outcome, keepsHubOpen, fault } = await connector.send(sampleEntry());
      if (outcome === "AUTH_FATAL") {
        // The facility is not at fault, and its hub is not to be opened: it is not closed.
        expect(fault?.code).toBe("exchange.hub.person_account_refused");
        expect(`${fault?.text.vi} ${fault?.text.en}`).toContain("BS-0001");
        expect(fault?.nextStep?.vi).toMatch(/outbox resend MÃ_MỤC/);
        expect(fault?.nextStep?.vi).not.toContain("release");
      }
      return [outcome, keepsHubOpen];
    };
    expect(await send()).toEqual(["AUTH_FATAL", true]);
    clock.advance(59_000);
    expect(await send()).toEqual(["AUTH_FATAL", true]);
    expect(sent).toHaveLength(1);
    expect(await send()).toEqual(["ACCEPTED", undefined]);
    passwords = "mended";
    expect(await send()).toEqual(["ACCEPTED", undefined]);
  });

  test("a doctor without a password is held alone, a wrong address stops everybody", async () => {
    const none = wired(undefined, { secrets: { getSecret: async () => undefined } });
    const held = await none.connector.send(sampleEntry());
    expect(held).toMatchObject({ outcome: "CONFIG", keepsHubOpen: true });
    expect(held.fault?.code).toBe("exchange.hub.person_password_missing");
    expect(held.fault?.text.vi).toContain(eprescriptionPractitionerPassword(doctor));
    const lost = wired((request) => (isLogin(request) ? json({}, 404) : taken));
    const answer = await lost.connector.send(sampleEntry());
    expect([answer.outcome, answer.keepsHubOpen]).toEqual(["CONFIG", undefined]);
  });

  test("a refused doctor's session never falls back to that of the facility", async () => {
    const { connector, sent } = wired((request) =>
      isLogin(request) ? json({ token: "tok" }) : json({}, 401),
    );
    const answer = await connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code]).toEqual([
      "AUTH_FATAL",
      "exchange.hub.person_account_refused",
    ]);
    expect(sent.filter(isLogin).every(({ url }) => url.endsWith("dang-nhap-bac-si"))).toBe(true);
    expect(sent.filter(isLogin)).toHaveLength(2);
  });
});

type Prescribers = readonly (readonly [
  name: string,
  prescriberOf: NonNullable<EprescriptionHubOptions["prescriberOf"]>,
  outcome: string,
  code: string,
])[];

describe("who prescribed", () => {
  const prescribers: Prescribers = [
    ["nobody", () => undefined, "REJECTED_DATA", "exchange.eprescription.prescriber_unknown"],
    ["a blank", async () => " ", "REJECTED_DATA", "exchange.eprescription.prescriber_unknown"],
    [
      "an error",
      () => {
        throw new Error("BN-BI-MAT");
      },
      "RETRYABLE",
      "exchange.eprescription.prescriber_source_failed",
    ],
    [
      "no answer",
      () => new Promise<never>(() => {}),
      "RETRYABLE",
      "exchange.eprescription.prescriber_source_failed",
    ],
  ];

  it.each(prescribers)("%s: nothing is sent", async (_name, prescriberOf, outcome, code) => {
    const { connector, sent } = wired(undefined, { prescriberOf, timeoutMs: 50 });
    const answer = await connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code, sent.length]).toEqual([outcome, code, 0]);
    expect(JSON.stringify(answer)).not.toContain("BI-MAT");
  });

  it("tells the kind of an error of the host and its place, or that it was late", async () => {
    const failing = async () => {
      throw Object.assign(new Error("BN-BI-MAT"), { code: "ENOENT" });
    };
    const { connector } = wired(undefined, { prescriberOf: failing });
    const { fault } = await connector.send(sampleEntry());
    expect(fault?.text.vi).toMatch(/\(ENOENT, eprescription-hub\.test\.ts:\d+\)/);
    expect(fault?.text.vi).not.toContain("BI-MAT");
    expect(fault?.nextStep?.vi).toContain("prescriberOf");
    const late = wired(undefined, { prescriberOf: () => new Promise<never>(() => {}), timeoutMs: 50 });
    expect((await late.connector.send(sampleEntry())).fault?.text.vi).toContain("(timeout, ");
  });

  it("an abort does not wait for the key of the software, nor for the turn", async () => {
    const never = { getSecret: () => new Promise<never>(() => undefined) };
    const { connector, facility } = wired(undefined, {
      ...{ scope: "facility", vendorHeaders: true, secrets: never },
    });
    const calls = [
      (signal: AbortSignal) => connector.send(sampleEntry(), { signal }),
      (signal: AbortSignal) => facility.addPractitioner(doctor, { signal }),
    ];
    for (const call of [...calls, ...calls]) {
      const end = new AbortController();
      const sending = call(end.signal);
      void call(new AbortController().signal);
      end.abort(new Error("stop"));
      await expect(sending).rejects.toThrow("stop");
    }
  });

  it("an abort does not wait for the answer", async () => {
    const { connector, sent } = wired(undefined, { prescriberOf: () => new Promise<never>(() => {}) });
    const end = new AbortController();
    const sending = connector.send(sampleEntry(), { signal: end.signal });
    end.abort(new Error("stop"));
    await expect(sending).rejects.toThrow("stop");
    expect(sent).toEqual([]);
  });

  it("is asked by the entry, whose chain is the code", async () => {
    const asked: string[] = [];
    const { connector } = wired(undefined, {
      prescriberOf: ({ chain }) => {
        asked.push(chain);
        return doctor;
      },
    });
    await connector.send(sampleEntry());
    expect(asked).toEqual(["79999a1b2c3d-c"]);
  });
});

describe("a code that was used", () => {
  const used = json({ success: "Lỗi", danh_sach_cac_loi: ["Mã đơn thuốc đã được sử dụng"] }, 422);
  const answer = (request: HttpRequest) => (isLogin(request) ? json({ token: "tok" }) : used);

  test("is DUPLICATE for the first content under it", async () => {
    expect(await wired(answer).connector.send(sampleEntry({ attempts: 2 }))).toMatchObject({
      outcome: "DUPLICATE",
      fault: { code: "exchange.eprescription.code_already_used" },
    });
  });

  test("[RX-06] is for a person when another content was queued under it before", async () => {
    expect(await wired(answer).connector.send(sampleEntry({ sequence: 2, attempts: 2 }))).toMatchObject({
      outcome: "REJECTED_DATA",
      fault: { code: "exchange.eprescription.content_unclear" },
    });
  });
});

describe("options", () => {
  test("every mistake is told at once", () => {
    const caught = (() => {
      try {
        eprescriptionHub({
          facilityCode: "1",
          scope: "doctor",
          vendorHeaders: 1,
          usedPhrases: [""],
        } as never);
      } catch (error) {
        return error;
      }
    })();
    expect(
      isEmrError(caught, "exchange.hub.options_invalid") && caught.issues.map(({ path }) => path[0]),
    ).toEqual([
      ...["facilityId", "facilityCode", "connectionCode", "vendorHeaders", "scope", "usedPhrases"],
      ...["secrets", "environment"],
    ]);
    const withoutPrescriber = {
      facilityId,
      facilityCode,
      connectionCode,
      secrets,
      environment: "training",
    } as const;
    expect(() => eprescriptionHub(withoutPrescriber)).toThrow(/prescriberOf/);
    expect(() => eprescriptionHub({ ...withoutPrescriber, scope: "facility" })).not.toThrow();
    expect(() => eprescriptionFacility({ ...withoutPrescriber, environment: "production" })).toThrow(
      /thử nghiệm/,
    );
  });

  test("what it cannot do is not declared", () => {
    const { connector } = wired();
    expect(connector.capabilities).toEqual({
      reconcile: false,
      lookUp: false,
      cancel: false,
      replace: false,
    });
    expect(connector.reconcile).toBeUndefined();
  });
});
