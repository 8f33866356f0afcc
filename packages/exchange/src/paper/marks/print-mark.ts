import { type Report, reportOf, requireOk } from "@benhan/core/faults";
import { flag, given, object, refuseCall, text } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { MarkBlock } from "../paper-document.ts";
import {
  type Conversion,
  conversionIssue,
  conversionIssues,
  printedMoment,
  printedParty,
  textIssues,
} from "./conversion.ts";
import { isLookUpAddress, lookUpAddress } from "./look-up-address.ts";
import { checkLookUpCode, type LookUpCode, parseLookUpCode } from "./look-up-code.ts";
import { conversionIncomplete } from "./marks.faults.ts";
import { qrPicture } from "./qr-picture.ts";

/**
 * The conversion of an electronic document into paper: what a host keeps for every print, by its look-up code.
 *
 * @legal NĐ 137/2024/NĐ-CP Đ5
 */
export interface PrintConversion extends Conversion {
  readonly direction: "electronic-to-paper";
  /** Name of the system that holds the document: "Hồ sơ bệnh án điện tử Bệnh viện Mẫu". */
  readonly system: string;
  /** Who owns that system. */
  readonly owner: string;
  readonly lookUp: {
    /** `https://tracuu.benhvien.example/{code}`, configuration of the facility. */
    readonly address: string;
    readonly code: LookUpCode;
  };
}

/** Says what a conversion to paper still lacks. */
export function checkPrintConversion(conversion: PrintConversion): Report<PrintConversion> {
  const { system, owner, lookUp }: Partial<PrintConversion> = conversion ?? {};
  const { address = "", code = "" }: { readonly address?: string; readonly code?: string } = lookUp ?? {};
  return reportOf(conversion, [
    ...conversionIssues(conversion),
    ...textIssues(system, ["system"], { vi: "tên hệ thống thông tin", en: "the name of the system" }),
    ...textIssues(owner, ["owner"], { vi: "chủ quản hệ thống", en: "the owner of the system" }),
    ...(isLookUpAddress(address)
      ? []
      : [
          conversionIssue(["lookUp", "address"], {
            vi: "địa chỉ tra cứu (https, có {code})",
            en: "the look-up address (https, with {code})",
          }),
        ]),
    ...(checkLookUpCode(code).ok
      ? []
      : [conversionIssue(["lookUp", "code"], { vi: "mã tra cứu", en: "the look-up code" })]),
  ]);
}

const optionsShape = object<{ readonly title?: string; readonly qr?: boolean }>({ title: text, qr: flag });

/**
 * The mark of a print, with a QR of the look-up address. The QR holds the address and the code and nothing else.
 *
 * @param options.title Words of the mark. Default `BẢN CHUYỂN ĐỔI TỪ THÔNG ĐIỆP DỮ LIỆU`: the decree asks for a mark in letters,
 * its exact words are not known to us.
 * @param options.qr Default true; the decree leaves it to the facility.
 * @throws `exchange.paper.conversion_incomplete` with all findings; `exchange.paper.qr_too_long`;
 *   `core.options.wrong`
 */
export function printMark(
  conversion: PrintConversion,
  options: { readonly title?: string; readonly qr?: boolean } = {},
): MarkBlock {
  refuseCall(
    "printMark",
    [...argumentIssues("conversion", conversion, given), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const { title, at, by, system, owner, lookUp } = requireOk(
    checkPrintConversion(conversion),
    conversionIncomplete,
  );
  const address = lookUpAddress(lookUp.address, lookUp.code);
  return {
    kind: "mark",
    title: options.title ?? "BẢN CHUYỂN ĐỔI TỪ THÔNG ĐIỆP DỮ LIỆU",
    lines: [
      `Văn bản: ${title}`,
      `Hệ thống thông tin: ${system}`,
      `Chủ quản hệ thống: ${owner}`,
      `Tra cứu tại: ${address}`,
      `Mã tra cứu: ${parseLookUpCode(lookUp.code)}`,
      `Thời gian chuyển đổi: ${printedMoment(at)}`,
      `Người chuyển đổi: ${printedParty(by)}`,
    ],
    ...(options.qr !== false && { picture: qrPicture(address, "Mã QR của địa chỉ tra cứu") }),
  };
}
