import { parseInstant } from "@benhan/core";
import type {
  BiometricMethod,
  ClickMethod,
  ConfirmationInput,
  ConfirmationMethod,
  OtpMethod,
  PadMethod,
} from "@benhan/signing/confirmation";
import { encode } from "../visit-file.ts";

/** An invented consent paper, as it would be frozen. */
export const paper = encode("%PDF-1.7 giấy cam kết phẫu thuật, bản thử nghiệm");
export const strokes = encode('{"strokes":[[1,2,3],[2,3,4]]}');
export const at = parseInstant("2026-11-21T09:30:00+07:00");

export const run = { verifier: "Hệ thống thử nghiệm", transaction: "GD-000001", outcome: "passed" } as const;

export const fingerprint: BiometricMethod = {
  kind: "fingerprint",
  template: "mau-000001",
  liveness: "passed",
  detail: "score 98/100",
  ...run,
};
export const otp: OtpMethod = {
  kind: "otp",
  channel: "sms",
  sentTo: "+84900000000",
  sentAt: parseInstant("2026-11-21T09:29:10+07:00"),
  ...run,
};
export const pad: PadMethod = { kind: "signature-pad", strokes: "net-viet.json", ...run };
export const click: ClickMethod = {
  kind: "click",
  account: "bs-thu",
  login: "password+otp",
  loggedInAt: parseInstant("2026-11-21T09:00:00+07:00"),
  ...run,
};

/** One of every kind. */
export const methods: readonly ConfirmationMethod[] = [
  fingerprint,
  { kind: "face", template: "mau-000001", ...run },
  { kind: "iris", template: "mau-000001", ...run },
  { kind: "voice", template: "mau-000001", ...run },
  otp,
  pad,
  click,
  { kind: "other", name: "Xác nhận qua VNeID", ...run },
];

/** What a patient confirmed. */
export function consent(
  method: ConfirmationMethod,
  more: Partial<ConfirmationInput> = {},
): ConfirmationInput {
  return {
    facility: { name: "Bệnh viện Thử nghiệm", code: "99999" },
    document: {
      name: "Giấy cam kết phẫu thuật",
      form: "01/BV2",
      contentType: "application/pdf",
      bytes: paper,
      shown: { as: "document", words: "Tôi đã đọc và đồng ý." },
    },
    by: {
      as: { kind: "representative", relation: "mother" },
      name: "Nguyễn Thị Mẫu",
      role: "patient-or-representative",
      identifiedBy: [{ system: "cccd", value: "079185000000", verifiedBy: "xem thẻ" }],
    },
    method,
    device: { name: "Máy tính bảng 01", serial: "TEST-01", address: "10.0.0.5" },
    at,
    witnesses: [{ name: "Trần Văn Thử", role: "nurse", identifiedBy: [] }],
    consent: { reference: "DY-000001" },
    attachments: [{ name: "net-viet.json", contentType: "application/json", bytes: strokes }],
    ...more,
  };
}
