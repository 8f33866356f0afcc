import { instantOf } from "@benhan/core";
import { getName } from "../certificate/distinguished-name.ts";
import type { SignerChoice } from "../signature/signature-container.ts";
import type { PdfSignatureOptions } from "./pdf-signature-options.ts";

/** What a visible signature says by itself. */
export function signatureLines(
  { certificate, signingTime }: Pick<SignerChoice, "certificate" | "signingTime">,
  { name, reason, location, zoneMinutes }: PdfSignatureOptions,
): readonly string[] {
  const { subject } = certificate;
  const organization = getName(subject, "O");
  const signer = name ?? getName(subject, "CN") ?? subject.text;
  const moment = instantOf(signingTime, zoneMinutes);
  const [year, month, day] = moment.slice(0, 10).split("-");
  const zone = moment.slice(23);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Ký bởi", signer],
    ["Cơ quan", organization === signer ? undefined : organization],
    ["Thời gian ký", `${moment.slice(11, 19)} ${day}/${month}/${year} ${zone}`],
    ["Lý do", reason],
    ["Nơi ký", location],
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`]));
}
