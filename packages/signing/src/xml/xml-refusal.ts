import { Refusal } from "../refusal/refusal.ts";
import type { XmlDefect, XmlPosition } from "./xml.faults.ts";

/** Why an XML file is not read, and where. */
export type XmlReason = XmlPosition &
  (
    | { readonly fault: "shape"; readonly defect: XmlDefect }
    | { readonly fault: "limit"; readonly limit: string; readonly most: number }
    | { readonly fault: "encoding" | "doctype" }
  );

/** An XML file is not read. */
export class XmlRefusal extends Refusal {
  readonly reason: XmlReason;

  constructor(reason: XmlReason) {
    super(async () => (await import("./xml-in-words.ts")).xmlErrorOf(reason));
    this.reason = reason;
  }
}
