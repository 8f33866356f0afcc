import type { TransferEntry } from "../../record/entries/transfer.ts";
import type { TransferReason } from "../../visit/paper.ts";
import { codeWords } from "../code-lookup.ts";
import { choicesOf } from "../form-choices.ts";
import { authorOf, bindEntry, selectEntries } from "./entry-binding.ts";

const bind = bindEntry({ kind: "transfer" });

/** The way to another facility. @official SO_HOSO, SO_CHUYENTUYEN, MA_NOI_DEN, MA_LYDO_CT, DAU_HIEU_LS … */
export const transferBindings = {
  at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  fileNumber: bind("fileNumber", "identifier", (entry) => entry.fileNumber),
  bookNumber: bind("bookNumber", "identifier", (entry) => entry.bookNumber),
  paperNumber: bind("paperNumber", "identifier", (entry) => entry.paperNumber),
  to: bind("to", "code", (entry) => entry.to, { codeList: "MA_CSKCB" }),
  /** The same by its name, for a paper that addresses it. */
  addressee: bind("to", "code", (entry) => entry.to, {
    codeList: "MA_CSKCB",
    print: (code, source, codes) =>
      codeWords(codes, "MA_CSKCB", code, source.on) ??
      selectEntries(source, { kind: "transfer" }).at(-1)?.toName ??
      code,
  }),
  toName: bind("toName", "text", (entry) => entry.toName),
  direction: bind("direction", "choice", (entry) => entry.direction, {
    choices: choicesOf<NonNullable<TransferEntry["direction"]>>({
      higher: ["Tuyến trên", "Higher level"],
      lower: ["Tuyến dưới", "Lower level"],
      specialised: ["Chuyên khoa", "Specialised"],
    }),
  }),
  reason: bind("transferReason", "choice", (entry) => entry.transferReason, {
    choices: choicesOf<TransferReason>({
      "conditions-met": ["Đủ điều kiện chuyển", "Conditions met"],
      "beyond-capability": ["Vượt khả năng chuyên môn", "Beyond capability"],
      "on-request": ["Theo yêu cầu người bệnh hoặc đại diện", "On request"],
    }),
  }),
  clinicalSigns: bind("clinicalSigns", "text", (entry) => entry.clinicalSigns),
  resultSummary: bind("resultSummary", "text", (entry) => entry.resultSummary),
  treatment: bind("treatment", "text", (entry) => entry.treatment),
  condition: bind("condition", "text", (entry) => entry.condition),
  plan: bind("plan", "text", (entry) => entry.plan),
  transport: bind("transport", "text", (entry) => entry.transport),
  escortName: bind("escort.name", "text", (entry) => entry.escort?.name),
  escortTitle: bind("escort.title", "text", (entry) => entry.escort?.title),
  decidedBy: bind("decidedBy", "practitioner", (entry) => entry.decidedBy),
  headOfFacility: bind("headOfFacility", "practitioner", (entry) => entry.headOfFacility),
  author: bind("author", "practitioner", authorOf),
};
