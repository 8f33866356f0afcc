import { hybridPdf, packedPdf } from "../pdf/hand-written-pdf.ts";
import { samplePdf } from "../pdf/pdf-samples.ts";
import type { Dice } from "./dice.ts";
import { pdfShapes } from "./pdf-judges.ts";
import type { WorkFolder } from "./work-folder.ts";

const fields = ["sign.doctor", "Chữ ký (1)", "c"];

/** A PDF by hand, by pdfkit or one of those given, most of them written anew by qpdf in another shape. */
export async function randomPdf(
  dice: Dice,
  folder: WorkFolder,
  others: readonly Uint8Array[],
): Promise<Uint8Array> {
  const plain = await drawn(dice, others);
  if (dice.isOneOf(3)) return plain;
  const [, how] = dice.pick(pdfShapes);
  folder.put("plain.pdf", plain);
  folder.run("qpdf", ...how, "plain.pdf", "shaped.pdf");
  return folder.read("shaped.pdf");
}

async function drawn(dice: Dice, others: readonly Uint8Array[]): Promise<Uint8Array> {
  const kind = dice.below(8);
  const content = `q ${dice.below(200)} ${dice.below(200)} m ${dice.below(200)} 9 l S Q`.repeat(
    1 + dice.below(300),
  );
  if (kind === 0) return packedPdf(content);
  if (kind === 1) return hybridPdf(content);
  if (kind < 4 && others.length > 0) return dice.pick(others);
  return samplePdf({
    pages: 1 + dice.below(4),
    places: fields.slice(0, dice.below(4)),
    pdfA: dice.isOneOf(2),
    ...(dice.isOneOf(2) && { textField: "note" }),
  });
}
