import type { CommandLine } from "@benhan/core/command-line";
import {
  largeReserve,
  type PdfSignatureOptions,
  type PdfSignaturePlace,
} from "../../pdf/pdf-signature-options.ts";
import type { CreatedFormat, FormatChoice } from "../../signature/signature-request.ts";
import type { XmlSignatureLayoutName } from "../../xmldsig/xml-signature-layout.ts";
import { readSort } from "../input/read-input.ts";
import { rectOf } from "./sign-options.ts";

/** The format with its own options, out of a line that was checked. */
export async function formatChoiceOf(line: CommandLine): Promise<FormatChoice> {
  const format = line.text("format") as CreatedFormat;
  const packaging = line.has("detached") ? "detached" : "attached";
  switch (format) {
    case "cades":
    case "jws":
      return { format, packaging };
    case "pades":
      return { format, ...(await pdfOptionsOf(line)) };
    case "xades": {
      const roles = line.texts("role");
      return { format, ...xmlOptionsOf(line), ...(roles.length > 0 && { roles }) };
    }
    case "xmldsig":
      return { format, ...xmlOptionsOf(line) };
  }
}

function xmlOptionsOf(line: CommandLine) {
  const id = line.text("id");
  const layout = (line.text("layout") ?? "enveloped") as XmlSignatureLayoutName;
  return { layout, ...(id !== undefined && { id }) };
}

async function pdfOptionsOf(line: CommandLine): Promise<PdfSignatureOptions> {
  const place = placeOf(line);
  const [reason, location, file, level] = ["reason", "location", "font", "level"].map((name) =>
    line.text(name),
  );
  const font = file === undefined ? undefined : await readSort(file, "--font", "font");
  const lines = line.texts("text");
  return {
    ...(place && { place }),
    ...(reason !== undefined && { reason }),
    ...(location !== undefined && { location }),
    ...(level?.startsWith("B-LT") && { reserve: largeReserve }),
    ...(font && { visible: { font, ...(lines.length > 0 && { lines }) } }),
  };
}

function placeOf(line: CommandLine): PdfSignaturePlace | undefined {
  const field = line.text("field");
  if (field !== undefined) return { field };
  const rect = rectOf(line.text("rect") ?? "");
  return rect && { page: Number(line.text("page")), rect };
}
