import type { OutgoingDocument } from "@benhan/core";
import {
  eprescriptionAppKey,
  eprescriptionAppName,
  eprescriptionHub,
  eprescriptionPractitionerPassword,
} from "@benhan/exchange/hubs";
import type { PlannedMessage } from "../plan.ts";
import { type ChaosHub, facilityId, padded, type Secrets } from "./chaos-hub.ts";

const facilityCode = "79999";
const connectionCode = "7979999";
const doctors = ["BS-0001", "BS-0002", "BS-0003"];
const appName = "phan-mem-thu";

/** Prescriptions. Each code is taken once: a second content under one code ends as a matter for a person. */
export const eprescription: ChaosHub = {
  hasSide: false,
  replaces: false,
  keyOf: (message) => `prescription ${codeOf(message)}`,
  versionOf: (message) => (keepsCode(message) ? message.version : 1),
  simulator: ({ marks: { passwords } }) => ({
    ...{ hub: "eprescription", facilityCode, connectionCode, password: passwords.account },
    practitioners: doctors.map((code) => ({ code, password: passwords.doctor })),
    vendor: { appName, appKey: passwords.appKey },
  }),
  connector: ({ marks: { passwords } }, { baseUrl, transport, clock }) => {
    const held: Readonly<Record<string, string>> = {
      ...Object.fromEntries(
        doctors.map((code) => [eprescriptionPractitionerPassword(code), passwords.doctor]),
      ),
      [eprescriptionAppName]: appName,
      [eprescriptionAppKey]: passwords.appKey,
    };
    return eprescriptionHub({
      ...{ facilityId, facilityCode, connectionCode, transport, clock, inFlight: 4, vendorHeaders: true },
      environment: { baseUrl },
      secrets: { getSecret: async ({ name }) => held[name] },
      prescriberOf: ({ chain }) => doctors[Number(chain.slice(-3, -2))],
    });
  },
  documentOf: async (message, secrets): Promise<OutgoingDocument> => ({
    ...{ facilityId, facilityCode, kind: "eprescription" },
    // No connector sends an edition that nobody knows.
    edition: message.fate === "unsendable" ? "qd0000" : "qd808",
    chain: codeOf(message),
    contentType: "application/json",
    bytes: new TextEncoder().encode(JSON.stringify(prescription(message, secrets))),
    idempotencyKey: codeOf(message),
  }),
};

/** The last figure but the letter of the kind tells the doctor. */
function codeOf(message: PlannedMessage): string {
  const { subject, version } = message;
  const letter = keepsCode(message) ? "a" : "abc"[version - 1];
  return `${facilityCode}${letter}${padded(subject, 5)}${subject % doctors.length}-c`;
}

/** A correction is a new prescription with a code of its own; software that does not know that uses the old one. */
function keepsCode({ subject }: PlannedMessage): boolean {
  return subject % 8 === 0;
}

function prescription(message: PlannedMessage, { marks: { patient } }: Secrets): object {
  const { index, version, fate } = message;
  const { birth } = patient;
  return {
    loai_don_thuoc: "c",
    ma_don_thuoc: codeOf(message),
    ho_ten_benh_nhan: `${patient.name} ${index}`,
    ngay_sinh_benh_nhan: `${birth.slice(6)}/${birth.slice(4, 6)}/${birth.slice(0, 4)}`,
    ma_dinh_danh_cong_dan: patient.citizenId,
    gioi_tinh: 3,
    ma_so_the_bao_hiem_y_te: patient.card,
    // The hub refuses what has no address.
    dia_chi: fate === "refused" ? "" : patient.address,
    chan_doan: [{ ma_chan_doan: "R51", ten_chan_doan: "Đau đầu", ket_luan: "Đau đầu (R51)" }],
    hinh_thuc_dieu_tri: 1,
    thong_tin_don_thuoc: [
      {
        ma_thuoc: "VD-00000-00",
        biet_duoc: "Paracetamol",
        ten_thuoc: "Thuốc mẫu 500mg",
        don_vi_tinh: "Viên",
        so_luong: version,
        cach_dung: "Uống, 1 viên, sáng, tối, 5 ngày",
      },
    ],
    so_dien_thoai_nguoi_kham_benh: patient.phone,
    ngay_gio_ke_don: "2026-07-02 09:20:00",
  };
}
