import { parseInstant } from "@benhan/core";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { expect } from "vitest";
import {
  checkPrescription,
  type PrescriptionDraft,
  preparePrescription,
  qd808LettersWithT,
} from "../../../src/eprescription/index.ts";
import {
  eprescriptionFacility,
  eprescriptionHub,
  interpretEprescriptionAnswer,
} from "../../../src/hubs/index.ts";
import { changed, code, samplePrescription } from "../../eprescription/sample-prescription.ts";
import {
  connectionCode,
  doctor,
  doctorPassword,
  facilityCode,
  facilityId,
  facilityPassword,
  sampleEntry,
  vendor,
} from "../eprescription/sample-entry.ts";
import { secrets } from "../eprescription/simulated-hub.ts";
import { conform } from "./conform.ts";
import { eprescriptionCodeTable, eprescriptionFieldTable } from "./eprescription-fields.spec-rows.ts";
import { eprescriptionFunctionTable, eprescriptionPathTable } from "./function-fields.spec-rows.ts";
import { eprescriptionAnswerTable } from "./hub-rows.spec-rows.ts";
import type { SpecRow } from "./spec-table.ts";
import { fieldsIn, inside, placed, valueAt } from "./wire-values.ts";

const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify(value)),
});
const good = {
  login: { token: "tok-1", token_type: "bearer" },
  send: { success: "Gửi đơn thuốc thành công", checksum: "c-1" },
  doctor: { message: "Thành công" },
};

/** Sends a prescription, or tells the hub of a doctor, with these answers. */
async function call(what: "send" | "add" | "remove", answers: Partial<typeof good> = {}) {
  const told = { ...good, ...answers };
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      if (request.url.includes("/api/auth/")) return json(told.login);
      return json(request.url.endsWith("/gui-don-thuoc") ? told.send : told.doctor);
    },
  };
  const access = {
    ...{ facilityId, facilityCode, connectionCode, secrets, transport, vendorHeaders: true },
    clock: createManualClock(parseInstant("2026-07-02T09:30:00.000+07:00")),
    environment: { baseUrl: "https://erx.invalid" },
  };
  const facility = eprescriptionFacility(access);
  const answer = await (what === "send"
    ? eprescriptionHub({ ...access, prescriberOf: () => doctor }).send(sampleEntry())
    : facility[what === "add" ? "addPractitioner" : "removePractitioner"](doctor));
  const { raw: _, fault: __, ...result } = answer;
  return { result, login: sent[0], request: sent[1] };
}

const values: Readonly<Record<string, string>> = { token: "tok-1", ...vendor };
const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "?");

conform(eprescriptionFunctionTable, async ({ key, means, value, seen }) => {
  const [id = "", at = "", name = ""] = key.split(" ");
  const of = id.replace("eprescription.", "") as keyof typeof good;
  const what = of === "doctor" ? "add" : "send";
  const usual = await call(what);
  if (means === "sent") {
    expect(valueAt(usual.request, at, name)).toBe(filled(value));
    return;
  }
  const changes = await call(what, { [of]: placed(good[of], name, value) });
  if (seen === "refused") {
    expect([changes.result.outcome, changes.request]).toEqual(["CONFIG", undefined]);
    return;
  }
  const [place = "", wanted = ""] = seen.split("=");
  expect(inside({ ...changes.result, ...changes.request?.headers }, place)).toBe(wanted);
  expect(inside({ ...usual.result, ...usual.request?.headers }, place)).not.toBe(wanted);
});

conform(eprescriptionPathTable, async ({ key, means }) => {
  const { login, request } = await call(key === "eprescription.doctor" ? "add" : "send");
  const called = key === "eprescription.login" ? login : request;
  expect([called?.method, called?.url]).toEqual(["POST", `https://erx.invalid${means}`]);
});

conform(eprescriptionAnswerTable, ({ key, means, body }) => {
  const status = Number(key.split(" ")[0]);
  const read = interpretEprescriptionAnswer(json(JSON.parse(body), status));
  expect([read.outcome, read.code]).toEqual([means, String(status)]);
});

/** A value of another type, one that is one character too long, and the sample's own. */
const wrong: Readonly<Record<string, unknown>> = {
  ...{ string: 7, digits: "7x", number: "7", date: "1985-05-17", datetime: "02/07/2026 09:20", array: "x" },
};

conform(eprescriptionFieldTable, async (row) => {
  const { key } = row;
  const name = key.split(".").at(-1) ?? "";
  if (key.startsWith("send")) return proveOfPrescription(row, name);
  const secret = key.startsWith("auth.doctor") ? doctorPassword : facilityPassword;
  const wanted = {
    ...{ ma_lien_thong_bac_si: doctor, ma_lien_thong_co_so_kham_chua_benh: connectionCode, password: secret },
  };
  const { login, request } = await call(
    key.startsWith("auth.doctor") ? "send" : key === "doctor.remove.ma_lien_thong_bac_si" ? "remove" : "add",
  );
  const at = key.startsWith("auth") ? login : request;
  expect(fieldsIn(at)[name]).toBe(Reflect.get(wanted, name));
  const paths = {
    ...{ "auth.facility": "auth/dang-nhap-co-so-kham-chua-benh", "auth.doctor": "auth/dang-nhap-bac-si" },
    ...{ "doctor.add": "v1/them-bac-si", "doctor.remove": "v1/xoa-bac-si" },
  };
  expect(at?.url).toBe(`https://erx.invalid/api/${Reflect.get(paths, key.slice(0, key.lastIndexOf(".")))}`);
});

/** In the bytes under its name; its type, size and whether it must be there are looked at. */
function proveOfPrescription({ key, means, type, size }: SpecRow<"type" | "size">, name: string): void {
  const container = key.split(".").length === 3 ? (key.split(".")[1] ?? "") : undefined;
  const own = container === undefined ? samplePrescription : first(container);
  const sample: unknown = Reflect.get(own, name);
  const put = (value: unknown): PrescriptionDraft =>
    changed(container === undefined ? { [name]: value } : { [container]: [{ ...own, [name]: value }] });
  const wire = JSON.parse(new TextDecoder().decode(prepared(samplePrescription)));
  const place = container === undefined ? wire : [wire[container]].flat()[0];
  if (type === "array") expect(place[name]).toBeDefined();
  else expect(place[name]).toEqual(sample);

  const found = (draft: PrescriptionDraft) =>
    checkPrescription(draft)
      .issues.filter(({ path, severity }) => path.at(-1) === name && severity === "error")
      .map((issue) => issue.code.replace("exchange.eprescription.", ""));
  expect(found(put(wrong[type]))).toContain("wrong_type");
  if (size !== "" && type === "string")
    expect(found(put("x".repeat(Number(size) + 1))).some((one) => /too_long|code/.test(one))).toBe(true);
  if (size !== "" && type === "digits")
    expect(found(put("7".repeat(Number(size) + 1)))).toContain("too_long");
  const absent = found(put(undefined));
  if (means === "required") expect(absent).toContain("missing");
  if (means === "optional") expect(absent).toEqual([]);
  if (means === "conditional") expect(conditions[name]?.(found)).toBe(true);
}

/** When a field that is marked so must be there, as the description says it. */
const conditions: Readonly<
  Record<string, (found: (draft: PrescriptionDraft) => readonly string[]) => boolean>
> = {
  // A child under 72 months.
  thong_tin_nguoi_giam_ho: (found) =>
    found(changed({ thong_tin_nguoi_giam_ho: undefined, ngay_sinh_benh_nhan: "17/05/2024" })).length > 0 &&
    found(changed({ thong_tin_nguoi_giam_ho: undefined })).length === 0,
  hinh_thuc_dieu_tri: (found) =>
    found(changed({ hinh_thuc_dieu_tri: undefined })).length > 0 &&
    found(changed({ ...ofType("n"), hinh_thuc_dieu_tri: undefined })).length === 0,
  dot_dung_thuoc: (found) =>
    ["h", "n", "y"].every(
      (type) => found(changed({ ...ofType(type), dot_dung_thuoc: undefined })).length > 0,
    ) && found(changed({ dot_dung_thuoc: undefined })).length === 0,
  so_thang_thuoc: (found) => {
    const dot_dung_thuoc = [{ ...first("dot_dung_thuoc"), so_thang_thuoc: undefined }];
    return (
      found(changed({ ...ofType("y"), dot_dung_thuoc })).length > 0 &&
      found(changed({ dot_dung_thuoc })).length === 0
    );
  },
};

conform(eprescriptionCodeTable, ({ key, means }) => {
  const [name = "", value = ""] = key.split(" ");
  const put = (given: string): PrescriptionDraft =>
    name === "loai_don_thuoc" ? changed(ofType(given)) : changed({ [name]: Number(given) });
  const found = (draft: PrescriptionDraft, options = {}) =>
    checkPrescription(draft, options).issues.filter(({ path }) => path[0] === name);
  const options = means === "by setting" ? { letters: qd808LettersWithT } : {};
  expect(found(put(value), options)).toEqual([]);
  if (means === "by setting") expect(found(put(value))).not.toEqual([]);
  expect(found(put(name === "loai_don_thuoc" ? "z" : "9"), options)).not.toEqual([]);
  const wire = JSON.parse(new TextDecoder().decode(prepared(put(value), options)));
  expect(String(wire[name])).toBe(value);
});

function ofType(type: string) {
  return { loai_don_thuoc: type, ma_don_thuoc: `${code.slice(0, -1)}${type}` };
}

function first(container: string): object {
  const list: unknown = Reflect.get(samplePrescription, container);
  return Array.isArray(list) ? list[0] : {};
}

function prepared(draft: PrescriptionDraft, options = {}): Uint8Array {
  const report = preparePrescription(draft, { facilityId, facilityCode, ...options });
  if (!report.ok) throw new Error(report.issues.map((issue) => issue.text.en).join(" "));
  return report.value.bytes;
}
