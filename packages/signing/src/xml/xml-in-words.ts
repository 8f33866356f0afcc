import type { EmrError } from "@benhan/core/faults";
import {
  xmlDoctypeForbidden,
  xmlEncodingUnsupported,
  xmlLimitExceeded,
  xmlNotWellFormed,
} from "./xml.faults.ts";
import { type XmlReason, XmlRefusal } from "./xml-refusal.ts";

/** The error that tells why an XML file is not read. */
export function xmlErrorOf(reason: XmlReason): EmrError {
  const { line, column } = reason;
  switch (reason.fault) {
    case "shape":
      return xmlNotWellFormed({ line, column, defect: reason.defect });
    case "limit":
      return xmlLimitExceeded({ line, column, limit: reason.limit, most: reason.most });
    case "encoding":
      return xmlEncodingUnsupported({ line, column });
    case "doctype":
      return xmlDoctypeForbidden({ line, column });
  }
}

/** Reads, and puts a refusal into words at once: for callers that do not wait. */
export function readInWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof XmlRefusal ? xmlErrorOf(error.reason) : error;
  }
}
