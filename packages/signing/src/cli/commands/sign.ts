import { type Command, type CommandLine, exitCodes, plainText } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import type { SignaturePolicyEdition } from "../../policy/signature-policy.ts";
import type { SignatureLevel } from "../../signature/signature-format.ts";
import { otherFile } from "../cli.faults.ts";
import { type FileSort, sortOf } from "../input/file-sort.ts";
import { evidenceOptions, readEvidence } from "../input/read-evidence.ts";
import { readInput, readSort } from "../input/read-input.ts";
import { readPassphrase } from "../input/read-passphrase.ts";
import { wrongLine } from "../program.ts";
import { findBrokenSignatures } from "../sign/find-broken-signatures.ts";
import { formatChoiceOf } from "../sign/format-choice.ts";
import { signParts } from "../sign/sign-options.ts";
import { evidenceOfWeb, timestampServiceAt } from "../web.ts";
import { requireNew, writeFile } from "../write-file.ts";
import { signHelp } from "./sign-help.ts";

const name = "sign";

/** `benhan-signing sign`: signs a file with a key file. */
export const signCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE",
  options: {
    key: "text",
    "passphrase-file": "text",
    "passphrase-env": "text",
    format: "text",
    layout: "text",
    id: "text",
    role: "texts",
    detached: "flag",
    level: "text",
    tsa: "text",
    ...evidenceOptions,
    field: "text",
    page: "text",
    rect: "text",
    reason: "text",
    location: "text",
    text: "texts",
    font: "text",
    policy: "text",
    out: "text",
    force: "flag",
  },
  help: signHelp,
  async run(line, terminal) {
    const parts = signParts(line);
    if (parts.length > 0) throw wrongLine(name, parts);
    const [file = ""] = line.positionals;
    const [key = "", out = ""] = [line.text("key"), line.text("out")];
    const force = line.has("force");
    requireNew([out], { force });
    const bytes = await readInput(file);
    requireFit(file, bytes, line.text("format"));
    const keyBytes = await readSort(key, "--key", "pkcs12");
    const choice = await formatChoiceOf(line);
    const level = await levelOf(line);
    // Loaded late: who only asks for the help waits for no library.
    const { openPkcs12 } = await import("../../pkcs12/open-pkcs12.ts");
    const { signDocument } = await import("../../signature/sign-document.ts");
    const policy = line.text("policy") as SignaturePolicyEdition | undefined;
    const opened = await openPkcs12(keyBytes, await readPassphrase(line));
    const signing = { ...choice, key: opened, digest: nodeDigest, ...(policy && { policy }) };
    const signed = await signDocument({ bytes }, { ...signing, ...(level && { level }) }).catch((error) => {
      // What the level lacks says that a signature can be raised later; here there is none yet.
      if (level !== undefined) terminal.say(nothingWritten[terminal.language]);
      throw error;
    });
    const inputs = [file, key, ...["font", "passphrase-file"].flatMap((option) => line.texts(option))];
    await writeFile(out, signed.bytes, { force, inputs });
    const { signer, format, report } = signed.signature;
    const reached = [format, report?.level ?? "B-B"].join(", ");
    const who = plainText(signer.commonName ?? signer.subject);
    terminal.say(
      {
        vi: `Đã ký (${format === "xmldsig" ? format : reached}): ${who}. Đã ghi ${out}.`,
        en: `Signed (${format === "xmldsig" ? format : reached}): ${who}. Wrote ${out}.`,
      }[terminal.language],
    );
    // The others stand around the file or beside it, and hold one signature.
    const isInside = format === "pades" || format === "xades" || format === "xmldsig";
    const broken = isInside ? await findBrokenSignatures(signed.bytes) : [];
    if (broken.length === 0) return exitCodes.clean;
    terminal.say(earlierBroken(broken)[terminal.language]);
    return exitCodes.findings;
  },
};

const nothingWritten: Bilingual = {
  vi: "Chưa ghi tệp nào: tài liệu chưa được ký. Ký lại khi đã sửa, hoặc ký mức B-B trước rồi nâng sau bằng benhan-signing extend.",
  en: "Nothing was written: the document is not signed. Sign again when this is mended, or sign at B-B now and raise it later by benhan-signing extend.",
};

function earlierBroken(names: readonly string[]): Bilingual {
  const list = names.map(plainText).join("; ");
  return {
    vi: `CẢNH BÁO: tệp đã có chữ ký không còn đúng với nội dung (${list}). Chạy benhan-signing verify để xem, và lấy lại bản gốc nếu cần.`,
    en: `WARNING: signatures that the file had do not hold for its content (${list}). See benhan-signing verify, and get the original if need be.`,
  };
}

/** Of the formats that stand in a file of their kind; the others take any file but a key. */
function requireFit(file: string, bytes: Uint8Array, format: string | undefined): void {
  const seems = sortOf(bytes);
  const kinds: Readonly<Record<string, FileSort>> = { pades: "pdf", xades: "xml", xmldsig: "xml" };
  const wanted = kinds[format ?? ""];
  const isKey = seems === "pkcs12" || seems === "private-key";
  if ((wanted !== undefined && seems !== wanted) || isKey)
    throw otherFile({ file, place: "FILE", seems, wanted: wanted ?? "document" });
}

/** What raises the new signature, when that is asked for. */
async function levelOf(line: CommandLine) {
  const to = (line.text("level") ?? "B-B") as SignatureLevel;
  if (to === "B-B") return undefined;
  const { trustAnchors, ...given } = await readEvidence(line);
  return {
    to,
    timestampAuthority: timestampServiceAt(line.text("tsa") ?? ""),
    evidence: evidenceOfWeb(),
    ...given,
    ...(trustAnchors.length > 0 && { trustAnchors }),
  };
}
