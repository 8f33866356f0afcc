import type { Issue } from "../faults/issue.ts";
import { formatPath, type JsonPath } from "../faults/json-path.ts";
import { compare } from "../options/compare-shape.ts";
import { argumentIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { argumentKind, optionMissing } from "../options/options.faults.ts";
import { bytes, text } from "../options/plain-shapes.ts";
import type { OutgoingDocument } from "./outgoing-document.ts";

/**
 * What is wrong with a document that is to be queued, by the names of `enqueue`. What it has besides does no harm:
 * encoders put more beside the bytes. What its texts may hold is for the store to say.
 */
export function outgoingIssues(hub: unknown, document: unknown): readonly Issue[] {
  const issues: Issue[] = [...argumentIssues("hub", hub, text)];
  compare(outgoing, document, ["document"], {
    unknown: () => undefined,
    wrong: (path, wanted) => issues.push({ ...argumentKind(nameOf(path), wanted), path }),
    missing: (path, wanted) => issues.push(optionMissing(path, wanted)),
  });
  return issues;
}

const nameOf = (path: JsonPath): string => formatPath(path).replace(/^\$\.?/, "");

const outgoing = /* @__PURE__ */ object<OutgoingDocument>(
  {
    facilityId: text,
    facilityCode: text,
    kind: text,
    edition: text,
    chain: text,
    contentType: text,
    bytes,
    idempotencyKey: text,
  },
  ["facilityId", "facilityCode", "kind", "edition", "chain", "contentType", "bytes"],
);
