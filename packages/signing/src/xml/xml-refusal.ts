import { Refusal } from "../refusal/refusal.ts";
import type { XmlReason } from "./xml.faults.ts";

/** An XML file is not read. */
export class XmlRefusal extends Refusal {
  readonly reason: XmlReason;

  constructor(reason: XmlReason) {
    super(async () => (await import("./xml.faults.ts")).xmlErrorOf(reason));
    this.reason = reason;
  }
}
