import { isInstant } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  exitCodes,
  oneOf,
  openOutput,
  takes,
} from "@benhan/core/command-line";
import { isDigestText } from "@benhan/core/digest";
import type { SignaturePolicyEdition } from "../../policy/signature-policy.ts";
import { renderReportHtml, renderReportText } from "../../report/render-vietnamese-report.ts";
import { vietnameseReportOf } from "../../report/vietnamese-report.ts";
import type { DocumentReport } from "../../verification/document-report.ts";
import { isSignerIdentity, type SignerIdentity } from "../../verification/signer-identity.ts";
import { verifyDocument } from "../../verification/verify-document.ts";
import { otherFile } from "../cli.faults.ts";
import { type FileSort, sortOf } from "../input/file-sort.ts";
import { evidenceOptions, readEvidence } from "../input/read-evidence.ts";
import { readInput } from "../input/read-input.ts";
import { wrongLine } from "../program.ts";
import { englishReportOf } from "../verify/english-report.ts";
import { jsonTextOf } from "../verify/json-report.ts";
import { evidenceOfWeb } from "../web.ts";

const name = "verify";

/** Files that carry no signature to judge, and are easily given in place of one that does. */
const noDocuments: readonly FileSort[] = ["certificate", "list", "answer", "pkcs12", "private-key", "font"];

/** `benhan-signing verify`: judges all signatures of a file. */
export const verifyCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE",
  options: {
    detached: "text",
    "time-stamp": "flag",
    root: "text",
    signer: "texts",
    "signer-file": "text",
    "later-pictures": "flag",
    ...evidenceOptions,
    at: "text",
    policy: "text",
    revocation: "text",
    online: "flag",
    format: "text",
  },
  help: {
    vi: `benhan-signing verify TỆP --trust GỐC  …  kiểm tra mọi chữ ký của tệp XML, PDF, CMS, JWS, dấu thời gian

  --detached TỆP   tài liệu đã ký, khi chữ ký nằm ở tệp riêng
  --time-stamp     tệp đúng là dấu thời gian (.tsr): không có cờ này thì dấu thời gian không được tính là chữ ký
  --root TÊN       phần tử XML phải được ký, ví dụ GIAMDINHHS
  --signer AI      người phải ký: CCCD:…, MST:…, hoặc dấu vân tay chứng thư sha-256:…; nhắc lại được
  --signer-file TỆP  như --signer, mỗi dòng một người: số CCCD không hiện trong danh sách tiến trình của máy
  --later-pictures PDF: đã nhìn từng trang, hình của chữ ký ký sau không che nội dung nào
  --trust TỆP      chứng thư số gốc được tin (PEM, DER); nhắc lại được. Không có: không kết luận được người ký là ai
  --cert TỆP       chứng thư trung gian, không được tin; nhắc lại được
  --crl, --ocsp TỆP   danh sách thu hồi, trả lời OCSP; nhắc lại được
  --revocation     prefer (mặc định: chưa biết thì cảnh báo) | require | offline-evidence | none
  --online         tìm thêm bằng chứng thu hồi theo địa chỉ trong chứng thư, chỉ ở máy chủ công khai
  --at THỜI_ĐIỂM   kiểm tra như tại thời điểm này, ví dụ 2026-07-02T08:30:00+07:00
  --policy         vn-deployed (mặc định) | vn-tt15-2025 | legacy-verify
  --format         text (mặc định) | json | html (theo TT 15/2025, Điều 6)

Mã thoát: 0 mọi chữ ký HỢP LỆ (TOTAL_PASSED); 1 không hợp lệ, chưa đủ căn cứ hoặc không có chữ ký; 2 tệp hỏng, thiếu, sai loại.`,
    en: `benhan-signing verify FILE --trust ANCHOR  …  verifies all signatures of an XML, PDF, CMS, JWS or time-stamp

  --detached FILE  what was signed, where the signature is a file of its own
  --time-stamp     the file is meant to be a time-stamp (.tsr): without this one never counts as a signature
  --root NAME      the XML element that must be signed, such as GIAMDINHHS
  --signer WHO     who must have signed: CCCD:…, MST:…, or the certificate's fingerprint sha-256:…; may be repeated
  --signer-file FILE  the same, one a line: no citizen's number is seen in the machine's list of processes
  --later-pictures PDF: the pages were looked at, pictures of later signatures cover nothing
  --trust FILE     a trusted certificate (PEM, DER); may be repeated. Without any nobody knows who signed
  --cert FILE      a certificate between, not trusted; may be repeated
  --crl, --ocsp FILE   revocation lists, OCSP answers; may be repeated
  --revocation     prefer (default: what is unknown is a warning) | require | offline-evidence | none
  --online         looks for more evidence where certificates say it is, on public hosts only
  --at MOMENT      verifies as at this moment, such as 2026-07-02T08:30:00+07:00
  --policy         vn-deployed (default) | vn-tt15-2025 | legacy-verify
  --format         text (default) | json | html (in Vietnamese, by circular 15/2025, art. 6)

Exit code: 0 every signature is TOTAL_PASSED; 1 failed, indeterminate or no signature; 2 the file is broken, missing or of another sort.`,
  },
  async run(line, { language, say }) {
    const format = oneOf(name, line, "format", ["text", "json", "html"]);
    const policies = ["vn-deployed", "vn-tt15-2025", "legacy-verify"] as const;
    const policy: SignaturePolicyEdition = oneOf(name, line, "policy", policies);
    const modes = ["prefer", "require", "offline-evidence", "none"] as const;
    const revocation = oneOf(name, line, "revocation", modes);
    const at = line.text("at");
    if (at !== undefined && !isInstant(at))
      throw wrongLine(name, [takes("--at", "2026-07-02T08:30:00+07:00")]);
    const [file = ""] = line.positionals;
    const bytes = await readInput(file);
    const seems = sortOf(bytes);
    if (noDocuments.includes(seems)) throw otherFile({ file, place: "FILE", seems, wanted: "signed" });
    const beside = line.text("detached");
    const isTimeStamp = line.has("time-stamp");
    const root = line.text("root");
    const signers = [...line.texts("signer"), ...(await readSigners(line))].map(identityOf);
    const detached = beside === undefined ? undefined : await readInput(beside);
    const report = await verifyDocument(bytes, {
      ...(await readEvidence(line)),
      policy,
      revocation,
      ...(detached && { detached }),
      expect: {
        timeStamp: isTimeStamp,
        ...(root !== undefined && { root }),
        ...(line.has("later-pictures") && { laterPictures: true }),
        ...(signers.length > 0 && { signers }),
      },
      ...(at !== undefined && { at }),
      ...(line.has("online") && { evidence: evidenceOfWeb() }),
    });
    const output = openOutput(undefined);
    await output.write(rendered(report, { format, language, isTimeStamp }));
    await output.end();
    if (line.texts("trust").length === 0) say(noAnchor[language]);
    if (!report.isReadable) return exitCodes.trouble;
    return report.indication === "TOTAL_PASSED" ? exitCodes.clean : exitCodes.findings;
  },
};

interface Rendering {
  readonly format: "text" | "json" | "html";
  readonly language: "vi" | "en";
  readonly isTimeStamp: boolean;
}

function rendered(report: DocumentReport, { format, language, isTimeStamp }: Rendering): string {
  if (format === "json") return jsonTextOf(report, isTimeStamp);
  if (format === "html") return renderReportHtml(vietnameseReportOf(report));
  return language === "en" ? englishReportOf(report) : renderReportText(vietnameseReportOf(report));
}

/** Who must have signed, one a line. An expectation that is empty would be none. */
async function readSigners(line: CommandLine): Promise<readonly string[]> {
  const file = line.text("signer-file");
  if (file === undefined) return [];
  const lines = new TextDecoder().decode(await readInput(file)).split(/\r?\n/);
  const named = lines.map((one) => one.trim()).filter((one) => one !== "");
  return named.length > 0 ? named : [""];
}

/** @throws EmrError when it names nobody */
function identityOf(text: string): SignerIdentity {
  const identity = isDigestText(text) ? { fingerprint: text } : { id: text };
  // What stands there may be a person's number: no message repeats it.
  if (!isSignerIdentity(identity))
    throw wrongLine(name, [takes("--signer, --signer-file", "CCCD:… | MST:… | sha-256:…")]);
  return identity;
}

const noAnchor = {
  vi: "Chưa có --trust: chỉ biết nội dung có nguyên vẹn hay không, không biết ai ký.",
  en: "There is no --trust: it is known whether the content is intact, not who signed.",
};
