import { dateOf } from "../../time/local-minute.ts";
import type { Representative } from "../patient.ts";
import { claimWarning } from "./as-visit.issues.ts";
import {
  type Copy,
  childDeathOf,
  courseOf,
  isUnder,
  type Member,
  nameOf,
  narrative,
  ofDischarge,
  type Paper,
  type PaperSource,
  parent,
  resultsOf,
  treatmentOf,
} from "./paper-members.ts";
import { latest, ofKind } from "./placed-entries.ts";
import { putAppointment, putBirths, putMaternityRest, putSickLeave } from "./put-certificates.ts";
import { copiesOf, putPaper } from "./put-paper.ts";
import { putTold, type ToldPaper, toldPapers } from "./told-papers.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** The papers that travel with a claim. */
export type VisitPaper = "discharge-paper" | "record-summary" | "transfer-paper" | ToldPaper;

/** The papers: as the statement of an imported claim has them, else made of the entries and the issued copies. */
export function putPapers(draft: VisitDraft, source: PaperSource, without: ReadonlySet<VisitPaper>): void {
  draft.put(["dischargePapers"], [], ["entries"]);
  if (!without.has("discharge-paper")) putDischargePapers(draft, source);
  if (!without.has("record-summary")) putSummary(draft, source);
  if (!without.has("transfer-paper")) putTransfer(draft, source);
  for (const paper of toldPapers) {
    if (!without.has(paper.kind) && !putTold(draft, source.entries, paper))
      putCertificate[paper.kind]?.(draft, source);
  }
}

/** How a paper is made that no form data tells whole; care programmes have no certificate to make it of. */
const putCertificate: { readonly [kind in ToldPaper]?: (draft: VisitDraft, source: PaperSource) => void } = {
  "birth-paper": putBirths,
  "maternity-rest": putMaternityRest,
  "sick-leave": putSickLeave,
  appointment: putAppointment,
};

function putDischargePapers(draft: VisitDraft, source: PaperSource): void {
  const { record, entries, stated } = source;
  const told = stated?.statement.dischargePapers;
  if (stated !== undefined && told !== undefined) {
    told.forEach((paper, index) => {
      draft.put(["dischargePapers", index], paper, [...stated.path, "dischargePapers", index]);
    });
    return;
  }
  const discharge = latest(ofKind(entries, "discharge"));
  const copies = copiesOf(entries, "TT25-02");
  const isDue = record.episode.type === "inpatient" || record.episode.type === "day-care";
  const papers = copies.length > 0 ? copies : isDue && discharge !== undefined ? [undefined] : [];
  papers.forEach((copy, index) => {
    putPaper(draft, ["dischargePapers", index], dischargePaper(draft, source, copy), copy, [
      "note",
      "temporaryCard",
      "reserve",
    ]);
  });
}

function dischargePaper(draft: VisitDraft, source: PaperSource, copy: Copy | undefined): Paper {
  const { record, entries, masters } = source;
  const discharge = latest(ofKind(entries, "discharge"));
  // Only a copy tells when it was issued: a paper that is made here has the day of the discharge.
  const issued = copy ?? discharge;
  const issuedOn = issued && dateOf(issued.entry.occurredAt);
  const { stays } = record.episode;
  const signedBy = ofDischarge(entries, "signedBy");
  return {
    archiveNumber: [record.archiveNumber, ["archiveNumber"], "archiveNumber"],
    department: [stays.at(-1)?.department, ["episode", "stays", stays.length - 1, "department"]],
    diagnosis: [draft.at(["diagnoses", "atEnd"]), ["entries"], "endDiagnosis"],
    treatment: treatmentOf(entries),
    note: ofDischarge(entries, "advice"),
    pregnancyEnd: ofDischarge(entries, "pregnancyEnd"),
    headOfFacility: ofDischarge(entries, "headOfFacility"),
    signedBy,
    signerName: [nameOf(masters, discharge?.entry.signedBy, issuedOn), signedBy[1], signedBy[2]],
    issuedOn: issued ? [issuedOn, [...issued.path, "occurredAt"]] : [undefined, ["entries"], "discharge"],
    leave: ofDischarge(entries, "leave"),
    ...(issuedOn !== undefined &&
      isUnder(16, record, issuedOn) && {
        father: parent(record, "father"),
        mother: parent(record, "mother"),
      }),
  };
}

function putSummary(draft: VisitDraft, source: PaperSource): void {
  const { record, entries, stated } = source;
  const told = stated?.statement.recordSummary;
  if (stated !== undefined && told !== undefined) {
    draft.put(["recordSummary"], told, [...stated.path, "recordSummary"]);
    return;
  }
  const copy = copiesOf(entries, "TT25-03").at(-1);
  const course = narrative(entries, "course-summary");
  if (copy === undefined && course === undefined) return;
  const discharge = latest(ofKind(entries, "discharge"));
  const issued = copy ?? discharge;
  const issuedOn = issued && dateOf(issued.entry.occurredAt);
  const nameOf = (relation: Representative["relation"]): Member => {
    const index = record.patient.representatives.findIndex((one) => one.relation === relation);
    return [record.patient.representatives[index]?.name, ["patient", "representatives", index, "name"]];
  };
  putPaper(
    draft,
    ["recordSummary"],
    {
      history: courseOf(entries),
      resultSummary: resultsOf(entries),
      treatment: treatmentOf(entries),
      diagnosisOnArrival: [draft.at(["diagnoses", "onArrival"]), ["entries"], "arrivalDiagnosis"],
      diagnosisAtEnd: [draft.at(["diagnoses", "atEnd"]), ["entries"], "endDiagnosis"],
      outcome: ofDischarge(entries, "outcome"),
      fatherName: nameOf("father"),
      motherName: nameOf("mother"),
      guardianName: nameOf("guardian"),
      employer: [record.patient.workplace, ["patient", "workplace"]],
      childDeath: childDeathOf(entries, copy),
      headOfFacility: ofDischarge(entries, "headOfFacility"),
      issuedOn: issued ? [issuedOn, [...issued.path, "occurredAt"]] : [undefined, ["entries"], "discharge"],
    },
    copy,
    ["fatherName", "motherName", "guardianName", "employer", "note", "temporaryCard", "reserve"],
  );
}

function putTransfer(draft: VisitDraft, source: PaperSource): void {
  const { record, entries, stated } = source;
  const told = stated?.statement.transferPaper;
  if (stated !== undefined && told !== undefined) {
    draft.put(["transferPaper"], told, [...stated.path, "transferPaper"]);
    return;
  }
  const transfers = ofKind(entries, "transfer");
  const transfer = latest(transfers);
  if (transfer === undefined) return;
  for (const other of transfers) if (other !== transfer) draft.find(claimWarning("several", other.path));
  const { entry, path } = transfer;
  const of = (member: keyof typeof entry): Member => [entry[member], [...path, member]];
  const either = (first: Member, second: Member): Member =>
    first[0] === undefined && second[0] !== undefined ? second : first;
  const cameFrom = record.episode.referral?.facilityCode;
  putPaper(
    draft,
    ["transferPaper"],
    {
      fileNumber: of("fileNumber"),
      bookNumber: of("bookNumber"),
      paperNumber: of("paperNumber"),
      cameFrom: [cameFrom && [cameFrom], ["episode", "referral", "facilityCode"]],
      clinicalSigns: of("clinicalSigns"),
      history: courseOf(entries),
      resultSummary: either(of("resultSummary"), resultsOf(entries)),
      treatment: either(of("treatment"), treatmentOf(entries)),
      conditionAtTransfer: of("condition"),
      reason: of("transferReason"),
      plan: of("plan"),
      transport: of("transport"),
      escortName: [entry.escort?.name, [...path, "escort", "name"]],
      escortTitle: [entry.escort?.title, [...path, "escort", "title"]],
      decidedBy: of("decidedBy"),
      headOfFacility: either(of("headOfFacility"), ofDischarge(entries, "headOfFacility")),
    },
    copiesOf(entries, "TT01-VI").at(-1),
    ["reserve"],
  );
}
