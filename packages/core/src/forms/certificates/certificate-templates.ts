import type { FormTemplate } from "../form-template.ts";
import { appointmentPaper } from "./appointment-paper.ts";
import { birthCertificate, surrogacyBirthCertificate } from "./birth-certificates.ts";
import { deathNotice } from "./death-notice.ts";
import { dischargePaper } from "./discharge-paper.ts";
import { injuryCertificate } from "./injury-certificate.ts";
import { pregnancyRestCertificate, sickLeaveCertificate } from "./leave-certificates.ts";
import { narcoticPapers } from "./narcotic-papers.ts";
import { decoctionPrescription, prescriptions } from "./prescriptions.ts";
import { recordSummary, summaryRequest } from "./record-summary.ts";
import { transferPaper } from "./transfer-paper.ts";
import {
  infertilityConfirmation,
  inpatientConfirmation,
  motherHealthConfirmation,
} from "./treatment-confirmations.ts";
import {
  assessmentForms,
  causeOfDeathForm,
  fitnessCertificate,
  forceMajeureConfirmation,
} from "./unseen-certificates.ts";

/** The 26 certificates, transfer papers and prescriptions, act by act. */
export const certificateTemplates: readonly FormTemplate[] = [
  injuryCertificate,
  dischargePaper,
  recordSummary,
  summaryRequest,
  deathNotice,
  inpatientConfirmation,
  sickLeaveCertificate,
  forceMajeureConfirmation,
  infertilityConfirmation,
  motherHealthConfirmation,
  pregnancyRestCertificate,
  ...assessmentForms,
  birthCertificate,
  surrogacyBirthCertificate,
  appointmentPaper,
  transferPaper,
  ...prescriptions,
  ...narcoticPapers,
  decoctionPrescription,
  causeOfDeathForm,
  fitnessCertificate,
];
