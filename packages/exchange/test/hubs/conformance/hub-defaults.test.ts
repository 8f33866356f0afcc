import { isEmrError } from "@benhan/core/faults";
import type { HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { expect, test } from "vitest";
import { preparePrescription } from "../../../src/eprescription/index.ts";
import {
  type BhxhGatewayOptions,
  bhxhGateway,
  defaultReceiverId,
  defaultTestFacilityCodes,
  defaultUsedPhrases,
  defaultUsualMessages,
  emrhub,
  eprescriptionHub,
  interpretBhxhAnswer,
  interpretEprescriptionAnswer,
  prepareCheckupMessage,
} from "../../../src/hubs/index.ts";
import { encodeCheckup, readCheckup } from "../../../src/ksk/index.ts";
import { changed, samplePrescription } from "../../eprescription/sample-prescription.ts";
import { adult, gln } from "../../ksk/sample-checkups.ts";
import { goodQuery, json, start, wiredLookUps } from "../bhxh/look-up/open-look-ups.ts";
import { account, facilityCode, facilityId, sampleEntry } from "../bhxh/sample-entry.ts";
import { secrets } from "../bhxh/simulated-hub.ts";
import { axisEntry, signed, signer } from "../emrhub/axis-entry.ts";
import { secrets as axisSecrets } from "../emrhub/simulated-axis.ts";
import { doctor, sampleEntry as prescriptionEntry } from "../eprescription/sample-entry.ts";
import { secrets as prescriptionSecrets } from "../eprescription/simulated-hub.ts";

// The defaults of the settings in docs/reference/unknowns.md: each is what happens when nothing is configured.

const noSecond = { maKetQua: "200", maGiaoDich: "GD1" };

function gateway(answer: object = noSecond, options: Partial<BhxhGatewayOptions> = {}) {
  const { transport, sent } = recorder((request) =>
    request.url.endsWith("/api/token/take")
      ? { maKetQua: "200", APIKey: { access_token: "t", id_token: "i" } }
      : answer,
  );
  const base = { facilityId, facilityCode, account, secrets, transport, clock: createManualClock(start) };
  const environment = { baseUrl: "https://gateway.invalid" };
  return { connector: bhxhGateway({ ...base, environment, ...options }), sent };
}

function axis() {
  const { transport, sent } = recorder((request) =>
    request.url.endsWith("/login")
      ? { data: { token: "t", duration: 86_400 } }
      : { header: { res_code: "CM_SUCCESS" } },
  );
  const clock = createManualClock(start);
  const environment = { baseUrl: "https://axis.invalid" };
  const options = { facilityId, gln, account: "a", secrets: axisSecrets, environment, transport, clock };
  return { connector: emrhub(options), sent, clock };
}

function prescriptions() {
  const { transport, sent } = recorder((request) =>
    request.url.includes("/auth/")
      ? { token: "t", token_type: "bearer" }
      : { success: "Đã nhận", checksum: "c" },
  );
  const clock = createManualClock(start);
  const connector = eprescriptionHub({
    ...{
      facilityId,
      facilityCode,
      connectionCode: "7979999",
      secrets: prescriptionSecrets,
      transport,
      clock,
    },
    ...{ environment: { baseUrl: "https://erx.invalid" }, prescriberOf: () => doctor },
  });
  return { connector, sent, clock };
}

function recorder(answer: (request: HttpRequest) => object) {
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      return json(answer(request));
    },
  };
  return { transport, sent };
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const unsigned = new TextEncoder().encode("<X><CHUKYDONVI/></X>");

test("bhyt.limits: 10 MiB, one at a time, and what nobody knows is held for a person", async () => {
  const { connector, sent } = gateway();
  const answer = await connector.send(sampleEntry({ bytes: new Uint8Array(10 * 1024 * 1024 + 1) }));
  expect([answer.outcome, sent.length, connector.inFlight]).toEqual(["REJECTED_DATA", 0, 1]);
  for (const told of [json({ maKetQua: "4711" }), json({}, 400), json({}, 413), json({}, 422)])
    expect(interpretBhxhAnswer(told).outcome).toBe("CONFIG");
});

test("bhxh.usualMessages: four sentences", () => {
  expect(defaultUsualMessages).toHaveLength(4);
  for (const thongDiep of defaultUsualMessages)
    expect(interpretBhxhAnswer(json({ ...noSecond, thongDiep })).outcome).toBe("ACCEPTED");
});

test("bhxh.testFacilityCodes: 00000, 79999 and 99999 never reach production", () => {
  expect([...defaultTestFacilityCodes].sort()).toEqual(["00000", "79999", "99999"]);
  for (const code of defaultTestFacilityCodes)
    expect(() =>
      gateway({}, { environment: "production", facilityCode: code, account: `${code}_BV` }),
    ).toThrow(isRefusal("exchange.hub.test_facility_in_production"));
});

test("bhxh.unsigned: refused; bhxh.catalogueSignature: not looked at", async () => {
  const { connector, sent } = gateway();
  expect((await connector.send(sampleEntry({ bytes: unsigned }))).fault?.code).toBe(
    "exchange.hub.not_signed",
  );
  expect(sent).toEqual([]);
  const kind = "bhxh-catalogue-drugs";
  expect((await connector.send(sampleEntry({ kind, bytes: unsigned }))).outcome).toBe("ACCEPTED");
});

test("bhxh.tokenLife: nine minutes at most", async () => {
  const clock = createManualClock(start);
  const { connector, sent } = gateway(noSecond, { clock });
  for (const ms of [0, 539_999, 1]) {
    clock.advance(ms);
    await connector.send(sampleEntry());
  }
  expect(sent.filter(({ url }) => url.endsWith("/api/token/take"))).toHaveLength(2);
});

test("bhxh.lookUpStyle: a form", async () => {
  const { lookUps, sent } = wiredLookUps(() => json({ maKetQua: "000" }));
  await lookUps.lookUpCard(goodQuery);
  expect(sent[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
});

test("bhxh.coPaymentPause: 15 minutes; bhxh.coPaymentTimeout: 120 seconds", async () => {
  const { lookUps, sent, clock } = wiredLookUps(() => json({ MaKetQua: "200" }));
  await lookUps.lookUpCoPayment(goodQuery);
  expect(sent[0]?.timeoutMs).toBe(120_000);
  clock.advance(899_999);
  expect((await lookUps.lookUpCoPayment(goodQuery)).from).toBe("held-back");
  clock.advance(1);
  expect((await lookUps.lookUpCoPayment(goodQuery)).from).toBe("gateway");
});

test("bhxh.lookUpInFlight: four at once", async () => {
  let most = 0;
  let now = 0;
  const { lookUps } = wiredLookUps(async () => {
    most = Math.max(most, ++now);
    await new Promise((done) => setImmediate(done));
    now--;
    return json({ maKetQua: "000" });
  });
  await Promise.all(Array.from({ length: 9 }, () => lookUps.lookUpCard(goodQuery)));
  expect(most).toBe(4);
});

test("ksk.facilityNumber, type, unusedFiles, results, cks: 13 digits, none, left out, a list, empty", () => {
  const text = textOf(encodeCheckup(adult, { facilityId }).bytes);
  expect(text).toContain(`<MACSKCB>${gln}</MACSKCB>`);
  expect(text).not.toMatch(/<TYPE>|<LOAIHOSO>XML3<|CKS_/);
  expect(text).toContain("<DANH_SACH_CLS><CHI_TIET_CLS>");
  expect(text.endsWith("<CHUKYDONVI/></KHAMSUCKHOE>")).toBe(true);
});

test("ksk.hosoPerMessage: one is written, a file of several is refused", () => {
  const text = textOf(encodeCheckup(adult, { facilityId }).bytes);
  const two = text.replace(/<HOSO>.*<\/HOSO>/s, (one) => one + one);
  const { ok, issues } = readCheckup(new TextEncoder().encode(two));
  expect([ok, issues.map(({ code }) => code)]).toEqual([false, ["exchange.ksk.one_record_expected"]]);
});

test("emrhub.receiverId: TDLBYT; emrhub.unsigned: refused", async () => {
  const message = await prepareCheckupMessage(signed(), { gln, signer });
  expect([defaultReceiverId, JSON.parse(textOf(message.bytes)).header.receiver_id]).toEqual([
    "TDLBYT",
    "TDLBYT",
  ]);
  await expect(
    prepareCheckupMessage(encodeCheckup(adult, { facilityId }), { gln, signer }),
  ).rejects.toMatchObject({ code: "exchange.hub.not_signed" });
});

test("emrhub.session, emrhub.refresh: a new login after an hour; emrhub.timeout: 120 seconds", async () => {
  const { connector, sent, clock } = axis();
  const entry = await axisEntry();
  for (const ms of [0, 3_599_999, 1]) {
    clock.advance(ms);
    await connector.send(entry);
  }
  expect(sent.filter(({ url }) => url.endsWith("/login"))).toHaveLength(2);
  expect(connector.timeoutMs).toBe(120_000);
});

test("emrhub.status, erx.status: no connector claims to ask for states", () => {
  for (const { connector } of [axis(), prescriptions()])
    expect([connector.capabilities.reconcile, connector.reconcile]).toEqual([false, undefined]);
});

test("erx.courseShape: an object; erx.signature: left out unless given; erx.letters: lower case", () => {
  const wire = (draft: object) => {
    const report = preparePrescription(changed({ ...draft }), { facilityId, facilityCode });
    if (!report.ok) throw new Error(report.issues.map(({ code }) => code).join());
    return JSON.parse(textOf(report.value.bytes));
  };
  expect(wire({}).dot_dung_thuoc).toEqual(samplePrescription.dot_dung_thuoc?.[0]);
  expect([wire({}).signature, wire({ signature: undefined }).signature]).toEqual(["c2ln", undefined]);
  expect(wire({ loai_don_thuoc: "C" }).loai_don_thuoc).toBe("c");
});

test("erx.tokenScope: the doctor's; erx.vendorHeaders: none; erx.tokenLife: seven days less an hour", async () => {
  const { connector, sent, clock } = prescriptions();
  for (const ms of [0, 7 * 86_400_000 - 3_600_001, 1]) {
    clock.advance(ms);
    await connector.send(prescriptionEntry());
  }
  const logins = sent.filter(({ url }) => url.includes("/auth/"));
  expect(logins.map(({ url }) => url.split("/").at(-1))).toEqual(["dang-nhap-bac-si", "dang-nhap-bac-si"]);
  for (const { headers } of sent) expect(Object.keys(headers)).not.toContain("app-key");
});

test("erx.usedPhrases: eight", () => {
  expect(defaultUsedPhrases).toHaveLength(8);
  for (const phrase of defaultUsedPhrases) {
    const told = json({ danh_sach_cac_loi: [`Mã đơn thuốc ${phrase}`] }, 422);
    expect(interpretEprescriptionAnswer(told).outcome).toBe("DUPLICATE");
  }
});

function isRefusal(code: string) {
  return expect.toSatisfy((error: unknown) => isEmrError(error) && JSON.stringify(error).includes(code));
}
