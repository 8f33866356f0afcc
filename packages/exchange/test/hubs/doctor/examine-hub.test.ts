import { createHash } from "node:crypto";
import { addMs, parseInstant } from "@benhan/core";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import type { Clock, HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { afterEach, describe, expect, test } from "vitest";
import { certificateFindings } from "../../../src/hubs/doctor/certificate-findings.ts";
import { diagnoseHubs, examineHub } from "../../../src/hubs/doctor/examine-hub.ts";
import {
  defaultHubExamLimits,
  type HubExamination,
  type HubExamOptions,
} from "../../../src/hubs/doctor/hub-examination.ts";
import type { HubConnector, HubVitals } from "../../../src/hubs/index.ts";
import { openSmallServer } from "../auth/small-server.ts";
import { facilityId, password } from "../bhxh/sample-entry.ts";
import { openSimulatedHub as openGateway } from "../bhxh/simulated-hub.ts";
import { openSimulatedAxis } from "../emrhub/simulated-axis.ts";
import { openSimulatedHub as openPrescriptions } from "../eprescription/simulated-hub.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function opened<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> {
  const hub = await opening;
  closing.push(hub.close);
  return hub;
}

const told = ({ findings }: HubExamination) =>
  findings.map(({ code, severity }) => `${severity} ${code.replace("exchange.hub_doctor.", "")}`);
const usual = ["information not_production", "information egress_not_told"];

/** A connector whose hub is a function, with other vitals. */
function connectorOf(vitals?: Partial<HubVitals>, change: Partial<HubConnector> = {}): HubConnector {
  return {
    ...{ hub: "own", facilityId, specVersion: "1", environment: "test", timeoutMs: 1_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    send: async () => ({ outcome: "UNKNOWN" }),
    interpret: () => ({ outcome: "UNKNOWN" }),
    ...(vitals && { vitals: { baseUrl: "https://hub.invalid", facilityCode: "01998", ...vitals } }),
    ...change,
  };
}

const answers = (answer: Partial<HttpAnswer>): HttpTransport => ({
  send: async () => ({ status: 404, headers: {}, body: new Uint8Array(), ...answer }),
});

describe("the simulated hubs", () => {
  test.each([
    ["bhxh", () => openGateway()],
    ["emrhub", () => openSimulatedAxis()],
    ["eprescription", () => openPrescriptions()],
  ] as const)("%s: nothing stands against sending, and nobody logs in", async (hub, open) => {
    const { connector, simulator } = await opened<{
      connector: HubConnector;
      simulator: Awaited<ReturnType<typeof openGateway>>["simulator"];
      close(): Promise<void>;
    }>(open());
    const found = await examineHub(connector);
    expect(told(found)).toEqual(usual);
    expect(found).toMatchObject({ hub, environment: "test", measured: { status: 404, aheadMs: 0 } });
    expect(Object.values(simulator.state().calls).every((count) => count === 0)).toBe(true);
  });

  test.each([
    [-120_000, "warning"],
    [600_000, "error"],
  ])("a clock that is %i ms off", async (offMs, severity) => {
    const { clock: system } = systemPlatform();
    const clock: Clock = { now: () => addMs(system.now(), offMs), sleep: system.sleep };
    const { connector } = await opened(openGateway({ clock }));
    const found = await examineHub(connector);
    expect(told(found)).toContain(`${severity} clock_differs`);
    expect(Math.abs((found.measured.aheadMs ?? 0) + offMs)).toBeLessThanOrEqual(2_000);
  });

  test("several are examined in one call, in their order", async () => {
    const { connector: one } = await opened(openGateway());
    const { connector: other } = await opened(openSimulatedAxis());
    expect((await diagnoseHubs([one, other])).map(({ hub }) => hub)).toEqual(["bhxh", "emrhub"]);
  });
});

describe("the login", () => {
  test("is tried when asked for, once, through the connector", async () => {
    const { connector, simulator } = await opened(openGateway());
    const found = await examineHub(connector, { login: true });
    expect([told(found), found.measured.login]).toEqual([usual, "ACCEPTED"]);
    expect(simulator.state().calls).toMatchObject({ token: 1, claim: 0 });
    const axis = await opened(openSimulatedAxis());
    expect((await examineHub(axis.connector, { login: true })).measured.login).toBe("ACCEPTED");
    const facility = await opened(openPrescriptions({}, { scope: "facility" }));
    expect((await examineHub(facility.connector, { login: true })).measured.login).toBe("ACCEPTED");
  });

  test("a wrong password is told without it", async () => {
    const secrets = { getSecret: async () => "sai-mat-khau-4711" };
    const { connector } = await opened(openGateway({}, { secrets }));
    const found = await examineHub(connector, { login: true });
    expect(told(found)[0]).toBe("error login_failed");
    expect(found.measured.login).toBe("AUTH_FATAL");
    const hash = createHash("md5").update("sai-mat-khau-4711").digest("hex");
    const everything = JSON.stringify(found).toLowerCase();
    for (const secret of ["sai-mat-khau-4711", hash, password]) expect(everything).not.toContain(secret);
  });

  test("sessions of doctors are not opened; that of the facility is, where it has a password", async () => {
    const { connector } = await opened(openPrescriptions());
    const found = await examineHub(connector, { login: true });
    expect(found.measured.login).toBe("ACCEPTED");
    expect(told(found)).toContain("information persons_not_tried");
    const secrets = { getSecret: async () => undefined };
    const without = await opened(openPrescriptions({}, { secrets }));
    const other = await examineHub(without.connector, { login: true });
    expect(told(other)).toEqual([...usual, "information login_not_tried"]);
    expect(without.simulator.state().calls["login"]).toBe(0);
    const wrong = await opened(openPrescriptions({}, { secrets: { getSecret: async () => "sai" } }));
    for (const _ of [1, 2])
      expect(told(await examineHub(wrong.connector, { login: true }))[0]).toBe("error login_failed");
    expect(wrong.simulator.state().calls["login"]).toBe(1);
  });

  test("who gives up does not wait for a secret that never comes", async () => {
    const secrets = { getSecret: () => new Promise<never>(() => undefined) };
    const gateway = await opened(openGateway({}, { secrets }));
    const prescriptions = await opened(openPrescriptions({}, { secrets }));
    const { vitals } = prescriptions.connector;
    if (vitals?.logIn === undefined) throw new Error("no login");
    const questions = [gateway.connector, connectorOf({ transport: answers({}), logIn: vitals.logIn })];
    for (const connector of questions) {
      const controller = new AbortController();
      const examined = examineHub(connector, { login: true, signal: controller.signal, timeoutMs: 60_000 });
      setTimeout(() => controller.abort("enough"), 50);
      await expect(examined).rejects.toBe("enough");
    }
  });

  test.each<[string, () => Promise<never>]>([
    ["never answers", () => new Promise<never>(() => undefined)],
    ["fails", () => Promise.reject(new Error("sai-mat-khau-4711"))],
    [
      "throws",
      () => {
        throw new Error("sai-mat-khau-4711");
      },
    ],
  ])("a connector of the host that %s is a finding", async (_, answer) => {
    const transport = answers({});
    const options = { login: true, timeoutMs: 1 };
    const ofLogin = await examineHub(connectorOf({ transport, logIn: answer }), options);
    expect(told(ofLogin)[0]).toBe("warning login_failed");
    const ofSecrets = await examineHub(connectorOf({ transport, missingSecrets: answer }), options);
    expect(told(ofSecrets)[0]).toBe("error secret_source_failed");
    expect(JSON.stringify([ofLogin, ofSecrets])).not.toContain("4711");
  });

  test("secrets that are missing are told by name, without a login", async () => {
    const none = { getSecret: async () => "" };
    const gateway = await opened(openGateway({}, { secrets: none }));
    const found = await examineHub(gateway.connector);
    expect(told(found)[0]).toBe("error secret_missing");
    expect(found.findings[0]?.text.en).toContain('secret "bhxh.password"');
    expect(gateway.simulator.state().calls["token"]).toBe(0);
    const vendors = await opened(openPrescriptions({}, { secrets: none, vendorHeaders: true }));
    const { findings } = await examineHub(vendors.connector, { login: true });
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(2);
    const secrets = { getSecret: () => Promise.reject(new Error("sai-mat-khau-4711")) };
    const failing = await opened(openGateway({}, { secrets }));
    const failed = await examineHub(failing.connector);
    expect(told(failed)[0]).toBe("error secret_source_failed");
    expect(JSON.stringify(failed)).not.toContain("4711");
  });

  test("is held back while something else is at fault", async () => {
    const { connector, simulator } = await opened(openGateway());
    const found = await examineHub(connector, { login: true, transport: answers({ status: 407 }) });
    expect(told(found)).toEqual([
      "error answered_by_proxy",
      "information not_production",
      "information egress_not_told",
      "information login_held_back",
    ]);
    expect(simulator.state().calls["token"]).toBe(0);
  });
});

describe("the line", () => {
  test("a closed port", async () => {
    const found = await examineHub(connectorOf({ baseUrl: "http://127.0.0.1:4" }));
    expect(told(found)[0]).toBe("error connection_refused");
    expect(found.measured).toEqual({});
  });

  test.each([
    ["ENOTFOUND", "name_unknown"],
    ["EAI_AGAIN", "name_unknown"],
    ["ECONNREFUSED", "connection_refused"],
    ["CERT_HAS_EXPIRED", "certificate_expired"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate_of_other_host"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate_issuer_unknown"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate_issuer_unknown"],
    ["HPE_INVALID_CONSTANT", "other_protocol"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "other_protocol"],
    ["EPROTO", "other_protocol"],
    ["UND_ERR_SOCKET", "connection_closed"],
    ["ECONNRESET", "connection_closed"],
    ["EPIPE", "line_broken"],
    ["something else", "line_broken"],
  ])("%s: %s", async (code, what) => {
    const broken = async () => {
      throw Object.assign(new TypeError("fetch failed"), { cause: { code } });
    };
    const found = await examineHub(connectorOf({ transport: createFetchTransport({ fetch: broken }) }));
    expect(told(found)[0]).toBe(`error ${what}`);
  });

  test("a server that says nothing", async () => {
    const server = await opened(openSmallServer(() => ({ body: "" })));
    const silent: HttpTransport = createFetchTransport({
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
        }),
    });
    const options = { timeoutMs: 20, transport: silent };
    const found = await examineHub(connectorOf({ baseUrl: server.baseUrl }), options);
    expect(told(found)[0]).toBe("error silent");
  });

  test.each<[string, Partial<HttpAnswer>, string | undefined]>([
    ["a proxy that wants a login", { status: 407 }, "error answered_by_proxy"],
    ["the login page of a network", { status: 511 }, "error answered_by_proxy"],
    [
      "a way to another host",
      { status: 302, headers: { location: "http://wifi.example/" } },
      "error answered_by_proxy",
    ],
    [
      "a way to another port",
      { status: 302, headers: { location: "https://hub.invalid:8443/?token=t-4711" } },
      "error redirected",
    ],
    [
      "a way to another scheme",
      { status: 307, headers: { location: "http://hub.invalid/" } },
      "error redirected",
    ],
    ["a way to itself", { status: 307, headers: { location: "/" } }, "warning redirected_to_itself"],
    ["a way within the hub", { status: 302, headers: { location: "/login" } }, undefined],
    [
      "an error page of squid",
      { status: 403, headers: { "x-squid-error": "ERR_ACCESS_DENIED 0" } },
      "error answered_by_proxy",
    ],
    ["503", { status: 503 }, "warning unavailable"],
    ["429", { status: 429 }, "warning unavailable"],
    [
      "a web page",
      { status: 200, headers: { "content-type": "text/html" } },
      "information answers_with_page",
    ],
    [
      "a page without a name",
      { body: new TextEncoder().encode("  <!DOCTYPE html>") },
      "information answers_with_page",
    ],
  ])("%s", async (_name, answer, expected) => {
    const codes = told(await examineHub(connectorOf({ transport: answers(answer) })));
    const others = [...usual, "information clock_not_told"];
    expect(codes.filter((code) => !others.includes(code))).toEqual(expected === undefined ? [] : [expected]);
  });

  test("of another address only scheme, host and port are shown", async () => {
    const location = "https://hub.invalid:8443/a?token=t-4711";
    const transport = answers({ status: 302, headers: { location } });
    const { findings } = await examineHub(connectorOf({ transport }));
    expect(findings[0]?.text.vi).toContain("https://hub.invalid:8443 ");
    expect(JSON.stringify(findings)).not.toContain("4711");
  });

  test("a slow answer, by the clock", async () => {
    const clock = createManualClock(parseInstant("2026-07-02T08:10:00.000+07:00"));
    const transport: HttpTransport = {
      async send(request) {
        clock.advance(5_001);
        return answers({}).send(request);
      },
    };
    const found = await examineHub(connectorOf({ transport }), { clock });
    expect(told(found)).toContain("warning slow");
    expect(found.measured.tookMs).toBe(5_001);
    const patient = { clock, limits: { slowMs: 6_000 } };
    expect(told(await examineHub(connectorOf({ transport }), patient))).not.toContain("warning slow");
  });

  test("asks for a page, with nothing in the question", async () => {
    const asked: HttpRequest[] = [];
    const transport: HttpTransport = {
      async send(request) {
        asked.push(request);
        return answers({}).send(request);
      },
    };
    await examineHub(connectorOf({ transport, baseUrl: "https://hub.invalid/base" }), { timeoutMs: 77 });
    expect(asked.map(({ method, url, body, timeoutMs }) => [method, url, body, timeoutMs])).toEqual([
      ["GET", "https://hub.invalid/base/", undefined, 77],
    ]);
    expect(Object.keys(asked[0]?.headers ?? {})).toEqual(["accept"]);
  });
});

describe("the certificate", () => {
  const now = parseInstant("2026-07-02T08:10:00.000+07:00");
  const days = (count: number) => addMs(now, count * 86_400_000);
  const good = { validFrom: days(-10), validTo: days(40), isOfHost: true, isIssuerKnown: true };

  test.each([
    ["a good one", {}, []],
    ["30 days left", { validTo: days(30) }, []],
    ["29 days left", { validTo: days(29.9) }, ["warning certificate_ending"]],
    ["its last moment", { validTo: now }, ["warning certificate_ending"]],
    ["past its end", { validTo: addMs(now, -1) }, ["error certificate_expired"]],
    ["before its time", { validFrom: addMs(now, 1) }, ["error certificate_not_yet_valid"]],
    ["of another host", { isOfHost: false }, ["error certificate_of_other_host"]],
    ["of an unknown issuer", { isIssuerKnown: false }, ["error certificate_issuer_unknown"]],
  ])("%s", async (_, change, expected) => {
    const findings = certificateFindings({ ...good, ...change }, now, defaultHubExamLimits);
    expect(findings.map(({ code, severity }) => `${severity} ${code.split(".").at(-1)}`)).toEqual(expected);
  });

  test("is read of the host and the port of the address, never over http", async () => {
    const asked: unknown[] = [];
    const readCertificate: HubExamOptions["readCertificate"] = async (server) => {
      asked.push(server);
      return good;
    };
    const transport = answers({});
    for (const baseUrl of ["https://hub.invalid", "https://[::1]:8443/a", "http://127.0.0.1:80"])
      await examineHub(connectorOf({ baseUrl, transport }), { readCertificate });
    expect(asked).toEqual([
      { host: "hub.invalid", port: 443 },
      { host: "::1", port: 8443 },
    ]);
  });

  test("a reader that fails does not end the examination", async () => {
    const readCertificate = async () => {
      throw new Error("no");
    };
    const found = await examineHub(connectorOf({ transport: answers({}) }), { readCertificate });
    expect(found.measured.status).toBe(404);
  });
});

describe("the egress address", () => {
  const transport = answers({});
  const examined = async (body: unknown, options: HubExamOptions = {}, vitals: Partial<HubVitals> = {}) => {
    const echo = await opened(openSmallServer(() => ({ body })));
    const given = { egressEcho: echo.baseUrl, transport: createFetchTransport(), ...options };
    return examineHub(connectorOf({ transport, baseUrl: echo.baseUrl, ...vitals }), given);
  };

  test.each([["203.0.113.7\n"], [{ ip: "203.0.113.7" }]])("is told by an echo service: %j", async (body) => {
    const found = await examined(body);
    expect(found.measured.egressAddress).toBe("203.0.113.7");
    expect(told(found)).not.toContain("information egress_not_told");
  });

  test.each([["<html>"], ["face"], [{ address: "203.0.113.7" }], [""]])("is not told by %j", async (body) => {
    expect(told(await examined(body))).toContain("information egress_not_told");
  });

  test("is compared with the registered ones, and with what the host knows", async () => {
    const registeredAddresses = ["203.0.113.7"];
    expect(told(await examined("203.0.113.7", { registeredAddresses }))).not.toContain(
      "error egress_not_registered",
    );
    const found = await examined(
      "2001:db8::1",
      { registeredAddresses },
      { egressAddress: () => "203.0.113.7" },
    );
    expect(told(found)).toEqual(
      expect.arrayContaining(["error egress_not_registered", "warning egress_changed"]),
    );
  });

  test("is that of the host where no echo is set", async () => {
    const failing = connectorOf({
      transport,
      egressAddress: () => {
        throw new Error("no net");
      },
    });
    expect((await examineHub(failing)).measured).not.toHaveProperty("egressAddress");
    const found = await examineHub(connectorOf({ transport, egressAddress: () => "203.0.113.9" }));
    expect(found.measured.egressAddress).toBe("203.0.113.9");
  });
});

describe("the settings", () => {
  const transport = answers({});
  test.each<[string, Partial<HubVitals>, Partial<HubConnector>, string]>([
    [
      "an account of another facility",
      { account: "01999_BV", accountPrefix: "01998" },
      {},
      "error account_of_other_facility",
    ],
    [
      "a test facility on the real hub",
      { facilityCode: "79999" },
      { environment: "production" },
      "error test_facility_in_production",
    ],
    [
      "a test number on the real axis",
      { facilityCode: "0000000000000" },
      { environment: "production" },
      "error test_facility_in_production",
    ],
    [
      "production on this machine",
      { baseUrl: "http://127.0.0.1:4" },
      { environment: "production" },
      "error environment_differs",
    ],
    ["an open line", { baseUrl: "http://hub.invalid" }, {}, "error address_insecure"],
    ["no address", { baseUrl: "hub" }, {}, "error address_unreadable"],
  ])("%s", async (_, vitals, change, expected) => {
    expect(told(await examineHub(connectorOf({ transport, ...vitals }, change)))).toContain(expected);
  });

  test("a good account of the real hub has no finding", async () => {
    const vitals = { transport, account: "01998_BV", accountPrefix: "01998" };
    const found = await examineHub(connectorOf(vitals, { environment: "production" }));
    expect(told(found)).toEqual(["information clock_not_told", "information egress_not_told"]);
  });

  test("a connector without vitals is said to tell nothing", async () => {
    expect(told(await examineHub(connectorOf()))).toEqual(["information no_vitals"]);
  });
});

describe("the call", () => {
  test("an abort ends it with its reason", async () => {
    const reason = new Error("stop");
    const controller = new AbortController();
    const transport: HttpTransport = {
      send: () => {
        controller.abort(reason);
        return Promise.reject(reason);
      },
    };
    await expect(examineHub(connectorOf({ transport }), { signal: controller.signal })).rejects.toBe(reason);
    await expect(examineHub(connectorOf(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test.each([
    [undefined, {}],
    [connectorOf(), { timeoutMs: -1 }],
    [connectorOf(), { logIn: true }],
    [connectorOf(), { limits: { slow: 1 } }],
    [connectorOf(), { egressEcho: "echo" }],
  ])("wrong ones are refused: %#", async (connector, options) => {
    await expect(examineHub(connector as never, options as never)).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });

  test("every finding says in both languages what it is", async () => {
    const found = await examineHub(
      connectorOf({ baseUrl: "http://hub.invalid", transport: answers({ status: 503 }) }),
    );
    for (const { text, path } of found.findings) {
      expect(text.vi).not.toBe("");
      expect(text.en).not.toBe("");
      expect(path).toHaveLength(1);
    }
  });
});
