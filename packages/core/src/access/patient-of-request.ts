import type { Issue } from "../faults/issue.ts";
import { patientKeyOf } from "../lifecycle/patient-key.ts";
import { documentSourceOf, headDocument } from "../lifecycle/record-document.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { contentOf } from "../shape/content-document.ts";
import { wrongFacility } from "../store/store.faults.ts";
import { type BreakGlassFinding, isSource } from "./break-glass-issues.ts";
import type { BreakGlassOptions, BreakGlassRequest } from "./break-glass-request.ts";

/** Of whom the record of a request is, and what stands against the request. */
export interface RequestPatient {
  readonly patient?: string | undefined;
  readonly finding?: readonly [name: BreakGlassFinding, path: Issue["path"]];
}

/** What the store says, or without one what the call says. */
export async function patientOfRequest(
  { record, patient }: BreakGlassRequest,
  { store, audit, patientKey = patientKeyOf }: BreakGlassOptions,
  call: CallOptions,
): Promise<RequestPatient> {
  if (store === undefined || !isSource(record)) return { patient };
  const { facilityId } = store;
  if (facilityId !== audit.facilityId) throw wrongFacility({ count: 1 }, { path: ["store"] });
  const source = documentSourceOf(headDocument.kind, record);
  const head = await store.findBySource({ facilityId, source }, call);
  const stored = head && (await store.readDocument({ facilityId, documentId: head.documentId }, call));
  if (stored === undefined) return { finding: ["record_absent", ["record"]] };
  const own = patientKey(contentOf(headDocument, stored.body).patient);
  const isOther = patient !== undefined && patient !== own;
  return { patient: own, ...(isOther && { finding: ["patient_differs", ["patient"]] }) };
}
