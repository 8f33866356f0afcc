import type { OutgoingDocument, Visit } from "@benhan/core";
import type { DemandedReport } from "@benhan/core/forms";
import { type PaperDocument, paperOf, renderPdf } from "@benhan/exchange/paper";
import { loadPaperFonts } from "@benhan/exchange/paper-fonts";
import { signDocument } from "@benhan/signing";
import type { Desk } from "../desk.ts";
import { facility } from "../facility.ts";
import { paperKinds } from "../paper-files.ts";
import { platformFor } from "../platform-for.ts";

/** Where the paper leaves room for the signature of the facility. */
const sealField = "sign.facility-seal";

/**
 * Prints the documents of a record as PDFs and signs each with the key of the facility: seen in the place that the paper
 * leaves for the seal, unseen on papers without one. The persons on the papers sign with keys of their own, each in the
 * place below their title; `examples/remote-signing` shows that.
 */
export async function signPapers(
  { key, screen }: Pick<Desk, "key" | "screen">,
  visit: Visit,
  documents: readonly DemandedReport[],
): Promise<readonly OutgoingDocument[]> {
  const fonts = await loadPaperFonts();
  const kinds = paperKinds(documents);
  const signed: OutgoingDocument[] = [];
  // The same moment in every run, so that the bytes are the same in a run that goes on with an earlier one.
  const { clock } = platformFor("papers");
  for (const [index, { report }] of documents.entries()) {
    if (!report.ok) continue;
    const paper = paperOf(report.value);
    const { bytes } = await renderPdf([paper], { fonts });
    const place = hasSeal(paper) && { place: { field: sealField }, visible: { font: fonts.regular } };
    const document = {
      facilityId: facility.id,
      facilityCode: facility.code,
      kind: kinds[index] ?? "",
      edition: "pades",
      chain: visit.encounterNumber,
      contentType: "application/pdf",
      bytes,
    };
    signed.push(await signDocument(document, { key, format: "pades", clock, ...place }));
  }
  if (signed.length > 0) {
    screen.line(
      "done",
      { vi: "Ký PDF", en: "Sign PDFs" },
      {
        vi: `${signed.length} giấy tờ in từ bệnh án thành PDF, cơ sở ký số từng tệp (PAdES B-B)`,
        en: `${signed.length} documents of the record printed as PDFs, each signed by the facility (PAdES B-B)`,
      },
    );
  }
  return signed;
}

function hasSeal({ blocks }: PaperDocument): boolean {
  return blocks.some(
    (block) => block.kind === "signatures" && block.places.some(({ name }) => name === sealField),
  );
}
