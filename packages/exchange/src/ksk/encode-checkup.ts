import type { FacilityId, OutgoingDocument } from "@benhan/core";
import { type Issue, reportOf, requireOk } from "@benhan/core/faults";
import { isObject, object, plainObject, text, word } from "@benhan/core/options";
import { ByteWriter } from "../bhyt/codec/byte-writer.ts";
import { markup } from "../bhyt/codec/plain-scanner.ts";
import { isDay } from "./age-form.ts";
import { checkupIssues, fieldOf } from "./check-checkup.ts";
import { checkFindings } from "./check-findings.data.ts";
import type { Checkup } from "./checkup.data.ts";
import type { CheckupBlock } from "./checkup-block.ts";
import { findingAt } from "./checkup-finding.ts";
import { encodeFindings } from "./encode-findings.data.ts";
import { allFiles, blockOf, checkupEdition } from "./field-table.ts";
import { checkupCannotEncode } from "./ksk.faults.ts";
import { type CheckupOptions, requireCall } from "./ksk-options.ts";

/** For whom a check-up is written, and how, where the decision leaves it open. */
export interface EncodeCheckupOptions extends CheckupOptions {
  readonly facilityId: FacilityId;
  /** Default the day of NGAY_VAO, so that the same check-up gives the same bytes. @official NGAYLAP, yyyyMMdd */
  readonly createdOn?: string;
  /**
   * What stands in MACSKCB: the number of 13 digits, as in the official sample and with the clients that reach the axis, or
   * the code of 5 characters, as one text says (setting `ksk.facilityNumber`). Default `gln`.
   */
  readonly facilityNumber?: "gln" | "insurance";
  /** Whether XML2 tells the form in TYPE, which annex and sample do not have (setting `ksk.type`). Default `leave-out`. */
  readonly type?: "leave-out" | "write";
  /** Files that the form does not have: left out, or with an empty element (setting `ksk.unusedFiles`). Default `leave-out`. */
  readonly unusedFiles?: "leave-out" | "empty";
  /**
   * Results in DANH_SACH_CLS as the table of the annex has it, or straight in the element as the sample of one result
   * has it (setting `ksk.results`). Default `list`.
   */
  readonly results?: "list" | "flat";
}

const options = /* @__PURE__ */ object<EncodeCheckupOptions>(
  {
    facilityId: text,
    createdOn: text,
    edition: /* @__PURE__ */ word("qd2062"),
    facilityNumber: /* @__PURE__ */ word("gln", "insurance"),
    type: /* @__PURE__ */ word("leave-out", "write"),
    unusedFiles: /* @__PURE__ */ word("leave-out", "empty"),
    results: /* @__PURE__ */ word("list", "flat"),
  },
  ["facilityId"],
);

const types = { child: "ChildUnder", minor: "Minor", adult: "Adult" } as const;

/**
 * Writes a check-up as the XML document of the axis, unsigned and ready for the signer: the same check-up always gives
 * the same bytes. Ask {@link checkCheckup} first: what it calls an error is refused here, too.
 *
 * @official KHAMSUCKHOE; QĐ 2062/QĐ-BYT annex 02 section 6
 * @throws EmrError `exchange.ksk.cannot_encode` with every such place; `core.options.wrong`;
 *   `exchange.ksk.edition_not_supported`
 */
export function encodeCheckup(checkup: Checkup, given: EncodeCheckupOptions): OutgoingDocument {
  requireCall("encodeCheckup", ["checkup", checkup, plainObject], given, options);
  const issues = [...checkupIssues(checkup), ...encodingIssues(checkup, given)];
  requireOk(reportOf(undefined, issues), checkupCannotEncode);
  const { MA_LK = "", MA_GTIN_CSKCB: gln, MA_CSKCB: code, NGAY_VAO } = checkup.THONG_TIN_CHUNG_VE_LAN_KHAM;
  const out = new ByteWriter();
  const put = (piece: string) => out.put(markup(piece));
  put(
    '<?xml version="1.0" encoding="utf-8"?><KHAMSUCKHOE xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
  );
  put(
    `<THONGTINDONVI><MACSKCB>${given.facilityNumber === "insurance" ? code : gln}</MACSKCB></THONGTINDONVI>`,
  );
  put(`<THONGTINHOSO><NGAYLAP>${given.createdOn ?? NGAY_VAO.slice(0, 8)}</NGAYLAP>`);
  put("<SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO>");
  for (const [file, root] of allFiles()) writeFile(out, file, root, checkup, given);
  put("</HOSO></DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></KHAMSUCKHOE>");
  return {
    facilityId: given.facilityId,
    // The number by which the axis knows the facility.
    facilityCode: gln,
    kind: "ksk-checkup",
    edition: checkupEdition,
    chain: MA_LK,
    contentType: "application/xml",
    bytes: out.taken(),
  };
}

/** What a check-up needs besides to become a document. */
function encodingIssues(checkup: Checkup, { createdOn, results }: EncodeCheckupOptions): readonly Issue[] {
  const blocks: Readonly<Record<string, unknown>> = { ...checkup };
  const chain = fieldOf(blocks, "THONG_TIN_CHUNG_VE_LAN_KHAM", "MA_LK");
  const rows = blocks["KHAM_CAN_LAM_SANG"];
  const issues: Issue[] = [];
  if (chain === undefined || String(chain).trim() === "") {
    const path = ["THONG_TIN_CHUNG_VE_LAN_KHAM", "MA_LK"];
    issues.push(findingAt(encodeFindings.chain, { path, official: "XML2.MA_LK" }));
  }
  if (createdOn !== undefined && !isDay(createdOn)) {
    const place = { path: ["createdOn"], official: "NGAYLAP" };
    issues.push(findingAt(checkFindings.stamp, place, { format: "yyyyMMdd" }));
  }
  if (results === "flat" && Array.isArray(rows) && rows.length > 1)
    issues.push(findingAt(encodeFindings.flat, { path: ["KHAM_CAN_LAM_SANG"], official: "XML11" }));
  return issues;
}

function writeFile(
  out: ByteWriter,
  file: string,
  root: string,
  checkup: Checkup,
  { results = "list", unusedFiles, type }: EncodeCheckupOptions,
): void {
  const put = (piece: string) => out.put(markup(piece));
  const block = blockOf(checkup.form, root);
  if (block === undefined && unusedFiles !== "empty") return;
  put(`<FILEHOSO><LOAIHOSO>${file}</LOAIHOSO><NOIDUNGFILE>`);
  const value: unknown = Reflect.get(checkup, root);
  if (block === undefined) put(`<${root}/>`);
  else if (block.repeats) {
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    put(results === "list" ? `<${root}><DANH_SACH_CLS>` : `<${root}>`);
    for (const row of results === "flat" && rows.length === 0 ? [{}] : rows) {
      if (results === "list") put("<CHI_TIET_CLS>");
      writeFields(out, block, row);
      if (results === "list") put("</CHI_TIET_CLS>");
    }
    put(results === "list" ? `</DANH_SACH_CLS></${root}>` : `</${root}>`);
  } else {
    put(`<${root}>`);
    writeFields(out, block, value);
    if (file === "XML2" && type === "write") put(`<TYPE>${types[checkup.form]}</TYPE>`);
    put(`</${root}>`);
  }
  put("</NOIDUNGFILE></FILEHOSO>");
}

/** Every official element in its order, empty ones too: receivers count on finding them. */
function writeFields(out: ByteWriter, { fields }: CheckupBlock, row: unknown): void {
  for (const { name, no } of fields) {
    const value = isObject(row) ? row[name] : undefined;
    if (typeof value === "string" && value !== "") {
      out.put(markup(`<${name}>`));
      out.putText(value);
      out.put(markup(`</${name}>`));
    } else if (no !== undefined) out.put(markup(`<${name}/>`));
  }
}
