import { admissionMap } from "./admission.map.ts";
import { drugOrdersMap } from "./drug-orders.map.ts";
import type { GroupMap } from "./group-map.ts";
import { patientMap } from "./patient.map.ts";
import { operationSheetMap, procedureSheetMap } from "./procedures.map.ts";
import { imagingMap, laboratoryMap } from "./results.map.ts";
import { serviceOrdersMap } from "./service-orders.map.ts";
import { treatmentMap } from "./treatment.map.ts";

/**
 * The groups that say something, in the order in which they are read: what others refer to comes first. The items of
 * VIII and IX could not be read by anybody, so that nothing is mapped to them.
 */
export const groupMaps: readonly GroupMap[] = [
  patientMap,
  admissionMap,
  treatmentMap,
  drugOrdersMap,
  serviceOrdersMap,
  imagingMap,
  laboratoryMap,
  procedureSheetMap,
  operationSheetMap,
];
