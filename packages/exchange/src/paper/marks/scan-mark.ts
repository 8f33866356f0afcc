import { type DigestText, isDigestText } from "@benhan/core";
import { type Report, reportOf, requireOk } from "@benhan/core/faults";
import { given, object, refuseCall, text } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { MarkBlock, SignaturesBlock } from "../paper-document.ts";
import {
  type Conversion,
  conversionIssue,
  conversionIssues,
  printedMoment,
  printedParty,
} from "./conversion.ts";
import { conversionIncomplete } from "./marks.faults.ts";

/**
 * The conversion of a paper into an electronic document: what a host keeps beside the scan.
 *
 * @legal NĐ 137/2024/NĐ-CP Đ4; Luật Giao dịch điện tử Đ12
 */
export interface ScanConversion extends Conversion {
  readonly direction: "paper-to-electronic";
  /** Of the bytes that the scanner gave, before any mark was put on them: by it the scan is known to be whole. */
  readonly digest: DigestText;
}

/** What stands on the converted document: the mark, and the place where the converting party signs it. */
export interface ScanMark {
  readonly mark: MarkBlock;
  readonly signatures: SignaturesBlock;
}

/** Says what a conversion from paper still lacks. */
export function checkScanConversion(conversion: ScanConversion): Report<ScanConversion> {
  return reportOf(conversion, [
    ...conversionIssues(conversion),
    ...(isDigestText(conversion?.digest)
      ? []
      : [conversionIssue(["digest"], { vi: "giá trị băm của bản quét", en: "the digest of the scan" })]),
  ]);
}

const optionsShape = object<{ readonly title?: string }>({ title: text });

/**
 * The mark of a scan. It is valid once the converting party has signed the file that bears it.
 *
 * @param options.title Words of the mark, by the facility's rule. Default `BẢN CHUYỂN ĐỔI TỪ VĂN BẢN GIẤY`: the decree asks
 * for a mark of its own, its exact words are not known to us.
 * @throws `exchange.paper.conversion_incomplete` with all findings; `core.options.wrong`
 */
export function scanMark(conversion: ScanConversion, options: { readonly title?: string } = {}): ScanMark {
  refuseCall(
    "scanMark",
    [...argumentIssues("conversion", conversion, given), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const { title, at, by, digest } = requireOk(checkScanConversion(conversion), conversionIncomplete);
  return {
    mark: {
      kind: "mark",
      title: options.title ?? "BẢN CHUYỂN ĐỔI TỪ VĂN BẢN GIẤY",
      lines: [
        `Văn bản: ${title}`,
        `Thời gian chuyển đổi: ${printedMoment(at)}`,
        `Bên chuyển đổi: ${printedParty(by)}`,
        `Giá trị băm SHA-256 của bản quét: ${digest.slice("sha-256:".length)}`,
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
          by: by.name,
          required: true,
        },
      ],
    },
  };
}
