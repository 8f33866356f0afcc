import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { isObject, kind, refuseCall } from "@benhan/core/options";
import type { RandomSource } from "@benhan/core/ports";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { lookUpCodeInvalid } from "./marks.faults.ts";

declare const lookUpCode: unique symbol;
/** `7KQ2-M9XD-3HFA-TB6W`: fifteen drawn characters (74 bits) and one that checks them. */
export type LookUpCode = string & { readonly [lookUpCode]: true };

/** Without 0 and O, 1, I and L. It has 31 characters, a prime: one check character then finds every slip below. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const drawnLength = 15;
/** With all the dashes and blanks that a person may put between. */
const mostTyped = 100;
/** Bytes from here on are drawn again, so that every character is equally likely. */
const fair = 256 - (256 % alphabet.length);

const randomSource = kind(
  "một RandomSource (systemRandom)",
  "a RandomSource (systemRandom)",
  (value) => isObject(value) && typeof value["bytes"] === "function",
);

/**
 * Draws a look-up code. The host keeps it with the paper and says at its address whose paper it is.
 *
 * @throws EmrError `core.options.wrong`
 */
export function createLookUpCode(random: RandomSource): LookUpCode {
  refuseCall("createLookUpCode", argumentIssues("random", random, randomSource), guides.print);
  let drawn = "";
  while (drawn.length < drawnLength) {
    for (const byte of random.bytes(drawnLength - drawn.length)) {
      if (byte < fair) drawn += alphabet.charAt(byte % alphabet.length);
    }
  }
  return grouped(drawn + checkCharacter(drawn));
}

/**
 * Reads a look-up code as a person types it: either case, with or without dashes and blanks. Any one wrong character
 * and any two that changed places are found. It says that the code was typed well, not that a paper has it.
 */
export function checkLookUpCode(text: string): Report<LookUpCode> {
  // Whoever asks over the network may send anything.
  const isTyped = typeof text === "string" && text.length <= mostTyped;
  const typed = isTyped ? text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, "") : "";
  const issues: Issue[] = [];
  const strange = [...typed].findIndex((character) => !alphabet.includes(character));
  if (strange >= 0) issues.push(strangeCharacter(strange + 1));
  if ([...typed].length !== drawnLength + 1) issues.push(wrongLength);
  if (issues.length === 0 && checkCharacter(typed.slice(0, drawnLength)) !== typed.slice(drawnLength))
    issues.push(wrongCheck);
  return reportOf(grouped(typed), issues);
}

/**
 * The code in the shape in which it was given.
 *
 * @throws `exchange.paper.look_up_code_invalid` with all findings
 */
export function parseLookUpCode(text: string): LookUpCode {
  return requireOk(checkLookUpCode(text), lookUpCodeInvalid);
}

/** Weights 1 to 15 modulo 31: no two are equal, so that no two characters can change places unseen. */
function checkCharacter(drawn: string): string {
  const sum = [...drawn].reduce((total, one, index) => total + (index + 1) * alphabet.indexOf(one), 0);
  // The check character itself has the weight 30, which is -1.
  return alphabet.charAt(sum % alphabet.length);
}

function grouped(characters: string): LookUpCode {
  return (characters.match(/.{1,4}/gu) ?? []).join("-") as LookUpCode;
}

const compare = {
  vi: "Đối chiếu từng ký tự với mã in trên giấy, hoặc quét mã QR.",
  en: "Compare each character with the code printed on the paper, or scan the QR code.",
};

const wrongLength: Issue = {
  code: "exchange.paper.look_up_code_length",
  severity: "error",
  path: [],
  text: {
    vi: `Mã tra cứu phải có ${drawnLength + 1} ký tự.`,
    en: `A look-up code has ${drawnLength + 1} characters.`,
  },
  nextStep: compare,
};

function strangeCharacter(at: number): Issue {
  return {
    code: "exchange.paper.look_up_code_character",
    severity: "error",
    path: [],
    text: {
      vi: `Ký tự thứ ${at} không dùng trong mã tra cứu (không có 0, O, 1, I, L).`,
      en: `Character ${at} is not used in look-up codes (there is no 0, O, 1, I, L).`,
    },
    nextStep: compare,
  };
}

const wrongCheck: Issue = {
  code: "exchange.paper.look_up_code_check",
  severity: "error",
  path: [],
  text: {
    vi: "Mã tra cứu gõ sai: ký tự kiểm tra không khớp.",
    en: "The look-up code was mistyped: its check character does not fit.",
  },
  nextStep: compare,
};
