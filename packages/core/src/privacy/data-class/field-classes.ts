import type { DataClass } from "./data-class.ts";

/** Fields of one class: their common place, `*` for any one step, and their names; a name `**` is all that is below. */
export interface FieldRule {
  readonly dataClass: DataClass;
  readonly at: string;
  readonly names: readonly string[];
}

/** A line of the table: names stand in one text, a blank between. */
function fields(dataClass: DataClass, at: string, names: string): FieldRule {
  return { dataClass, at, names: names.split(" ") };
}

/** A number of a person in one of the numberings. */
function identifiersAt(at: string): readonly FieldRule[] {
  return [
    fields("identity", at, "value issuedOn issuedBy"),
    fields("administrative", at, "system status from to verification.method verification.at"),
  ];
}

/** The sums of a line of charges. */
const amounts =
  "hospital insured otherSources.stateBudget otherSources.foreign otherSources.domestic otherSources.remaining otherSources.total benefitPercent selfPaid copaid fundPaid";
const settlement =
  "drugs supplies hospital insured selfPaid copaid fundPaid otherSources fundPaidFeeForService year month paidAt";
const price = "insurancePercent unitPrice hospitalUnitPrice insuredUnitPrice servicePercent ceiling";

/** The kinds of entries. What the medical record tells of a patient is health data, unless a line above says else. */
const entryKinds =
  "administration attachment birth care charge consent consultation course-note death diagnosis discharge examination form-data handover history imaging-result laboratory-result narrative order prescription procedure transfer triage vital-signs";

const head: readonly FieldRule[] = [
  fields("none", "record", "facilityId facilityCode source.system medium.kind medium.electronicFrom"),
  fields("administrative", "record", "source.id recordNumber encounterNumber archiveNumber"),
  // The form tells the specialty, and by it the kind of illness.
  fields("health", "record", "form"),
  fields("none", "record.patient", "identity.kind birthEstimated"),
  fields("identity", "record.patient", "identity.foundAt identity.description identity.ordinal"),
  fields("identity", "record.patient", "identity.mother.system identity.mother.value"),
  ...identifiersAt("record.patient.identifiers"),
  fields("identity", "record.patient", "name gender birth nationality occupation workplace"),
  fields("origin", "record.patient", "ethnicGroup"),
  fields("contact", "record.patient", "phone"),
  fields("contact", "record.patient.addresses", "use text catalogue provinceCode districtCode communeCode"),
  fields("contact", "record.patient.addresses", "from to"),
  ...identifiersAt("record.patient.representatives.identifiers"),
  fields("identity", "record.patient.representatives", "relation name occupation legalBasis"),
  fields("contact", "record.patient.representatives", "phone address emergencyContact"),
  fields("administrative", "record.patient.representatives", "from to"),
  fields("health", "record.patient", "bloodGroup"),
  fields("identity", "record.coverages", "cardNumber"),
  fields("administrative", "record.coverages", "registeredFacility validFrom validTo livingArea verifiedAt"),
  fields("financial", "record.coverages", "copaymentExemptFrom fiveYearsFrom"),
  fields("financial", "record.episode", "payer visitCategory"),
  fields("administrative", "record.episode", "referral.paperNumber"),
  fields("identity", "record.episode", "stays.attending"),
  fields("health", "record.episode", "type careForm arrivedAt admittedAt entrance admissionOrdinal"),
  fields("health", "record.episode", "dayOfIllness visitReason admissionReason admissionReasonCode"),
  fields("health", "record.episode", "injuryCause endedAt referral.by referral.facilityCode"),
  fields("health", "record.episode", "referral.facilityName referral.diagnosis referral.codes.**"),
  fields("health", "record.episode", "stays.department stays.room stays.bed stays.from stays.to"),
];

const entries: readonly FieldRule[] = [
  fields("none", "record.entries.*", "source.system corrects.system author.kind status"),
  fields("none", "record.entries.*", "provenance.origin provenance.device"),
  fields(
    "administrative",
    "record.entries.*",
    "source.id corrects.id recordedAt provenance.recordedAtSource",
  ),
  fields("identity", "record.entries.*", "author.id performedBy readBy approvedBy decidedBy signedBy"),
  fields("identity", "record.entries.*", "headOfFacility givenBy attendedBy receivedBy explainedBy"),
  fields("identity", "record.entries", "attachment.conversion.by birth.intendedName birth.child.system"),
  fields("identity", "record.entries", "birth.child.value consent.givenBy.name consent.givenBy.relation"),
  fields("identity", "record.entries", "consultation.chair consultation.secretary consultation.members"),
  fields("identity", "record.entries", "course-note.coAuthors prescription.receiver.name"),
  fields("identity", "record.entries", "prescription.receiver.personalId prescription.companion.name"),
  fields("contact", "record.entries", "prescription.companion.phone"),
  fields("identity", "record.entries", "procedure.team.practitioner transfer.escort.name"),
  fields("administrative", "record.entries", "birth.certificateNumber transfer.fileNumber"),
  fields("administrative", "record.entries", "transfer.bookNumber transfer.paperNumber prescription.number"),
  fields("administrative", "record.entries.form-data.issue", "number series reissueOf replaces"),
  fields("administrative", "record.entries.form-data.issue", "electronic.lookUpCode"),
  fields("financial", "record.entries.charge.charge.line.amounts", amounts),
  fields("financial", "record.entries.charge.charge.line", price),
  fields("financial", "record.entries.charge.charge.line", "paymentMethod fundingSource tender scope"),
  fields("identity", "record.entries.charge.charge.line", "orderedBy performedBy"),
  fields("financial", "record.entries.charge.charge.sums", settlement),
  ...entryKinds.split(" ").map((kind) => fields("health", `record.entries.${kind}`, "**")),
];

const life: readonly FieldRule[] = [
  fields("none", "life", "record.system holds.by.kind cancelled.by.kind event.by.kind"),
  fields("administrative", "life", "record.id phase since holds.reference holds.since cancelled.since"),
  fields("administrative", "life.event", "command at role reference wrote.documentId wrote.version"),
  fields("administrative", "life.event", "wrote.digest previous decision.number decision.decidedOn"),
  fields("administrative", "life.event", "decision.role"),
  fields("identity", "life", "holds.by.id cancelled.by.id event.by.id event.decision.by"),
  // Reasons are free text about the record of a patient.
  fields("health", "life", "holds.reason cancelled.reason event.reason"),
];

const attestation: readonly FieldRule[] = [
  fields("administrative", "attestation", "of.documentId of.version of.digest what signatory.kind at"),
  fields("identity", "attestation", "signatory.id signatory.relation"),
  fields("administrative", "attestation.attestation", "form contentType signed.documentId signed.version"),
  fields("administrative", "attestation.attestation", "signed.digest method confirmedAt"),
  // Other confirmations share these members with the biometric one.
  fields("biometric", "attestation.attestation", "modality matchedAt verifier transaction evidence"),
];

const lines = ["visit.medications", "visit.services"];
const papers = "dischargePapers recordSummary transferPaper births maternityRest sickLeave appointment";

const visit: readonly FieldRule[] = [
  fields("none", "visit", "facilityId facilityCode source.system"),
  fields("administrative", "visit", "source.id encounterNumber livingArea"),
  fields("financial", "visit", "copaymentExemptFrom fiveYearsFrom"),
  fields("identity", "visit.patient", "identifiers.kind identifiers.value name gender birth nationality"),
  fields("identity", "visit.patient", "occupation"),
  fields("origin", "visit", "patient.ethnicGroup births.carer.ethnicGroup"),
  fields("contact", "visit.patient", "phone address.text address.provinceCode address.districtCode"),
  fields("contact", "visit.patient", "address.communeCode"),
  fields("health", "visit.patient", "bloodGroup weightKg"),
  fields("identity", "visit.coverages", "cardNumber"),
  fields("administrative", "visit.coverages", "registeredFacility validFrom validTo"),
  fields("administrative", "visit.episode", "recordNumber referralNumber"),
  fields("identity", "visit.episode", "headOfFacility"),
  fields("financial", "visit.episode", "visitCategory"),
  fields("health", "visit.episode", "careForm arrivedAt admittedAt endedAt visitReason admissionReason"),
  fields("health", "visit.episode", "admissionReasonCode referredFrom referredTo injuryCause departments"),
  fields("health", "visit.episode", "treatmentDays treatmentMethod outcome dischargeType advice"),
  fields("health", "visit.episode", "followUpDates birthWeightsGrams heightCm"),
  fields("financial", "visit.settlement", settlement),
  ...lines.flatMap((at) => [
    fields("financial", `${at}.amounts`, amounts),
    fields("financial", at, "insurancePercent paymentMethod tender scope"),
    fields("identity", at, "orderedBy"),
  ]),
  fields("financial", "visit.medications", "unitPrice fundingSource"),
  fields("financial", "visit.services", "hospitalUnitPrice insuredUnitPrice servicePercent ceiling"),
  fields("identity", "visit", "services.performedBy results.readBy courseNotes.authors"),
  fields("identity", "visit.dischargePapers", "headOfFacility signedBy signerName temporaryCard"),
  fields("identity", "visit.dischargePapers", "father.name father.socialInsuranceNumber"),
  fields("identity", "visit.dischargePapers", "mother.name mother.socialInsuranceNumber"),
  fields("identity", "visit.recordSummary", "fatherName motherName guardianName employer headOfFacility"),
  fields("identity", "visit.recordSummary", "temporaryCard"),
  fields("identity", "visit.transferPaper", "escortName decidedBy headOfFacility"),
  fields("identity", "visit.births.carer", "name birth nationality idNumber idIssuedOn idIssuedBy"),
  fields("identity", "visit.births.carer", "socialInsuranceNumber cardNumber"),
  fields("contact", "visit.births.carer", "address provinceCode districtCode communeCode"),
  fields("identity", "visit.births", "fatherName temporaryCard intendedName attendantName writerName"),
  fields("identity", "visit.births", "headOfFacility"),
  fields("identity", "visit.maternityRest", "employer headOfFacility signedBy signerName"),
  fields("identity", "visit.sickLeave", "employer socialInsuranceNumber cardNumbers fatherName motherName"),
  fields("identity", "visit.sickLeave", "headOfFacility signedBy temporaryCard"),
  fields("identity", "visit.appointment", "appointedBy headOfFacility"),
  ...`${papers} diagnoses medications services results courseNotes hivCare tuberculosisCare`
    .split(" ")
    .map((part) => fields("health", `visit.${part}`, "**")),
];

/**
 * The class of each field, by its place in the schemas; the first line that fits holds. Only sensitive classes may take
 * in all that is below a place: a new field is guarded until somebody has judged it.
 *
 * @legal NĐ 356/2025/NĐ-CP Đ4 k1
 */
export const fieldRules: readonly FieldRule[] = [...head, ...entries, ...life, ...attestation, ...visit];
