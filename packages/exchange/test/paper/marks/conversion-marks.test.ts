import type { DigestText, Instant } from "@benhan/core";
import { expect, it } from "vitest";
import type { LookUpCode } from "../../../src/paper/marks/look-up-code.ts";
import {
  checkPrintConversion,
  type PrintConversion,
  printMark,
} from "../../../src/paper/marks/print-mark.ts";
import { checkScanConversion, type ScanConversion, scanMark } from "../../../src/paper/marks/scan-mark.ts";
import { cannotScan, reason, scanned } from "./scanned.ts";

const digest = `sha-256:${"ab".repeat(32)}` as DigestText;
const code = "2222-2222-2222-2222" as LookUpCode;
const by = { name: "Trần Thị Mẫu", position: "nhân viên lưu trữ", organisation: "Bệnh viện Thử nghiệm" };
const scan: ScanConversion = {
  direction: "paper-to-electronic",
  title: "Bệnh án Nội khoa số HS000009, 24 trang",
  at: "2026-07-02T14:05:09+07:00" as Instant,
  by,
  digest,
};
const print: PrintConversion = {
  direction: "electronic-to-paper",
  title: "Giấy ra viện số 0042/2026",
  at: "2026-07-02T14:05:09.120+07:00" as Instant,
  by,
  system: "Hồ sơ bệnh án điện tử",
  owner: "Bệnh viện Thử nghiệm",
  lookUp: { address: "https://tracuu.benhvien.example/{code}", code: "2345-6789-ABCD-EFGX" as LookUpCode },
};

it("[ETX-05] [TT13-14] a scan bears its mark, time, converter and digest, and a place where the converting party signs", () => {
  expect(scanMark(scan)).toEqual({
    mark: {
      kind: "mark",
      title: "BẢN CHUYỂN ĐỔI TỪ VĂN BẢN GIẤY",
      lines: [
        "Văn bản: Bệnh án Nội khoa số HS000009, 24 trang",
        "Thời gian chuyển đổi: 14 giờ 05 phút 09 giây, ngày 02/07/2026 (+07:00)",
        "Bên chuyển đổi: Trần Thị Mẫu, nhân viên lưu trữ, Bệnh viện Thử nghiệm",
        `Giá trị băm SHA-256 của bản quét: ${"ab".repeat(32)}`,
      ],
    },
    signatures: {
      kind: "signatures",
      places: [
        {
          name: "sign.conversion",
          role: "signer-of-the-form",
          label: "BÊN CHUYỂN ĐỔI",
          hint: "(Ký số)",
          by: "Trần Thị Mẫu",
          required: true,
        },
      ],
    },
  });
});

it("[ETX-06] a print bears system, owner, look-up address and code, time and converter in letters", () => {
  const lookUp = { ...print.lookUp, code };
  expect(printMark({ ...print, lookUp }, { qr: false })).toEqual({
    kind: "mark",
    title: "BẢN CHUYỂN ĐỔI TỪ THÔNG ĐIỆP DỮ LIỆU",
    lines: [
      "Văn bản: Giấy ra viện số 0042/2026",
      "Hệ thống thông tin: Hồ sơ bệnh án điện tử",
      "Chủ quản hệ thống: Bệnh viện Thử nghiệm",
      `Tra cứu tại: https://tracuu.benhvien.example/${code}`,
      `Mã tra cứu: ${code}`,
      "Thời gian chuyển đổi: 14 giờ 05 phút 09 giây, ngày 02/07/2026 (+07:00)",
      "Người chuyển đổi: Trần Thị Mẫu, nhân viên lưu trữ, Bệnh viện Thử nghiệm",
    ],
  });
});

it.skipIf(cannotScan)(
  `[ETX-06] the QR of a print holds the address with the code and nothing else${reason}`,
  () => {
    const { picture } = printMark({ ...print, lookUp: { ...print.lookUp, code } });
    expect(picture && scanned(picture, "qrcode")).toBe(`https://tracuu.benhvien.example/${code}`);
  },
);

it("the words of a mark are the facility's", () => {
  expect(scanMark(scan, { title: "ĐÃ SỐ HÓA" }).mark.title).toBe("ĐÃ SỐ HÓA");
  expect(printMark({ ...print, lookUp: { ...print.lookUp, code } }, { title: "BẢN IN" }).title).toBe(
    "BẢN IN",
  );
});

it("[ETX-05] [ETX-06] everything that a conversion lacks is named at once", () => {
  const empty = { title: " ", at: "2026-07-02T14:05" as Instant, by: { name: "", organisation: "a\nb" } };
  const paths = (report: { readonly issues: readonly { readonly path: readonly unknown[] }[] }) =>
    report.issues.map(({ path }) => path.join("."));
  const wrongScan = { ...scan, ...empty, digest: "abc" as DigestText };
  expect(paths(checkScanConversion(wrongScan))).toEqual([
    "title",
    "by.name",
    "by.organisation",
    "at",
    "digest",
  ]);
  const wrongPrint = {
    ...print,
    ...empty,
    system: "",
    owner: "",
    lookUp: { address: "http://benhvien.example/{code}", code: "1" as LookUpCode },
  };
  expect(paths(checkPrintConversion(wrongPrint))).toEqual([
    "title",
    "by.name",
    "by.organisation",
    "at",
    "system",
    "owner",
    "lookUp.address",
    "lookUp.code",
  ]);
  expect(paths(checkScanConversion({} as never))).toHaveLength(5);
  expect(paths(checkPrintConversion({} as never))).toHaveLength(8);
  expect(() => scanMark(wrongScan)).toThrow(/conversion_incomplete.*5 thông tin/);
  expect(() => printMark(wrongPrint)).toThrow(/conversion_incomplete.*8 thông tin/);
});
