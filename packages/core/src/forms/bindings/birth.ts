import type { BirthEntry } from "../../record/entries/birth.ts";
import type { Gender } from "../../visit/patient.ts";
import { choicesOf } from "../form-choices.ts";
import { column } from "../form-field.ts";
import { authorOf, bindEntry, bindRows } from "./entry-binding.ts";

const bind = bindEntry({ kind: "birth" });

const genders = choicesOf<Gender>({
  male: ["Nam", "Male"],
  female: ["Nữ", "Female"],
  undetermined: ["Chưa xác định", "Undetermined"],
});
const deliveries = choicesOf<BirthEntry["delivery"]>({
  vaginal: ["Đẻ thường", "Vaginal"],
  assisted: ["Đẻ có can thiệp", "Assisted"],
  caesarean: ["Mổ", "Caesarean"],
});
const states = choicesOf<BirthEntry["state"]>({
  alive: ["Sống", "Alive"],
  stillborn: ["Thai chết lưu", "Stillborn"],
  died: ["Chết sau sinh", "Died after birth"],
});

/** A child that was born, out of the mother's record. @legal TT 22/2025/TT-BYT */
export const birthBindings = {
  at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  ordinal: bind("ordinal", "number", (entry) => entry.ordinal),
  gender: bind("gender", "choice", (entry) => entry.gender, { choices: genders }),
  weightGrams: bind("weightGrams", "number", (entry) => entry.weightGrams, { unit: "g" }),
  lengthCm: bind("lengthCm", "number", (entry) => entry.lengthCm, { unit: "cm" }),
  headCm: bind("headCm", "number", (entry) => entry.headCm, { unit: "cm" }),
  apgar1: bind("apgar1", "number", (entry) => entry.apgar1),
  apgar5: bind("apgar5", "number", (entry) => entry.apgar5),
  apgar10: bind("apgar10", "number", (entry) => entry.apgar10),
  gestationWeeks: bind("gestationWeeks", "number", (entry) => entry.gestationWeeks, { unit: "tuần" }),
  delivery: bind("delivery", "choice", (entry) => entry.delivery, { choices: deliveries }),
  state: bind("state", "choice", (entry) => entry.state, { choices: states }),
  malformation: bind("malformation", "text", (entry) => entry.malformation),
  attendedBy: bind("attendedBy", "practitioner", (entry) => entry.attendedBy),
  intendedName: bind("intendedName", "text", (entry) => entry.intendedName),
  certificateNumber: bind("certificateNumber", "identifier", (entry) => entry.certificateNumber),
  author: bind("author", "practitioner", authorOf),
  /** Every child of this birth, one a row. */
  children: bindRows(
    "birth.children",
    { kind: "birth" },
    [
      column("at", "ngày giờ", "Time", "minute", "1"),
      column("gender", "giới", "Sex", "choice", "1", { choices: genders }),
      column("weightGrams", "cân nặng", "Weight", "number", "1", { unit: "g" }),
      column("apgar1", "Apgar 1", "Apgar 1", "number"),
      column("apgar5", "Apgar 5", "Apgar 5", "number"),
      column("apgar10", "Apgar 10", "Apgar 10", "number"),
      column("malformation", "dị tật", "Malformation"),
    ],
    (entry) => ({
      at: entry.occurredAt,
      gender: entry.gender,
      weightGrams: entry.weightGrams,
      apgar1: entry.apgar1,
      apgar5: entry.apgar5,
      apgar10: entry.apgar10,
      malformation: entry.malformation,
    }),
  ),
};
