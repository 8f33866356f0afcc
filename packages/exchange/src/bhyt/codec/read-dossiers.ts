import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { fileUnreadable } from "./bhyt-file.faults.ts";
import { CrossCheck } from "./cross-check.ts";
import { envelopeIssues } from "./envelope-issues.ts";
import { fileIssue } from "./file-findings.ts";
import { type EnvelopeFile, readEnvelope } from "./read-envelope.ts";
import { readEpisode } from "./read-episode.ts";
import { readPlainEnvelope } from "./read-plain-envelope.ts";
import { refusalReasons, refusalSlots } from "./refusal-reasons.ts";
import { defaultXmlLimits, type XmlLimits } from "./xml-limits.ts";

/** Tells the edition of an episode from its documents. */
export type EditionChoice = (documents: readonly EnvelopeFile[]) => BhytEdition;

/** How a file of treatment episodes is read. */
export interface ReadDossiersOptions<Tables = BhytTables> {
  /**
   * The edition by which the file was written, or who tells it of each episode: `editionOfDocuments` of
   * `@benhan/exchange/editions`. Default QĐ 3176.
   */
  readonly edition?: BhytEdition<Tables> | EditionChoice;
  readonly limits?: Partial<XmlLimits>;
  /**
   * Whether an empty CHUKYDONVI is worth a warning. Default `expected`. Say `not-expected` for the `signedBytes` of a
   * verification report: a signature is not part of what it signs, so that CHUKYDONVI is always empty in them.
   */
  readonly signature?: "expected" | "not-expected";
}

/** What the envelope says about itself, as written. */
export interface BhytEnvelope {
  /** @official MACSKCB */
  readonly facilityCode: string;
  /** @official NGAYLAP */
  readonly createdOn: string;
  /** @official SOLUONGHOSO */
  readonly declaredCount: string;
  /** CHUKYDONVI holds something. Whether it is a good signature is for the verifier to say. */
  readonly signed: boolean;
}

/** A file that was read: its envelope, its episodes, and what was odd about its form. */
export interface DecodedDossiers<Tables = BhytTables> {
  readonly envelope: BhytEnvelope;
  readonly dossiers: readonly Tables[];
  /** By which each of them was read. Around the day of a change, a file holds episodes of two. */
  readonly editions: readonly BhytEdition[];
  /** Warnings and information about the form of the file. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a file of treatment episodes from any sender and reports everything about its form; the content of the
 * tables is checked by `checkTables`. Text becomes NFC; an empty element becomes an absent key. Only UTF-8 without a
 * DOCTYPE is read, within the limits.
 *
 * Of a signed file, read the `signedBytes` of the verification report with `signature: "not-expected"`, never the file
 * a second time.
 *
 * @official GIAMDINHHS
 */
export function readDossiers<Tables = BhytTables>(
  bytes: Uint8Array,
  options: ReadDossiersOptions<Tables> = {},
): Report<DecodedDossiers<Tables>> {
  requireArguments("readDossiers", ["bytes", bytes, "bytes"], ["options", options, "object"]);
  const limits = { ...defaultXmlLimits, ...options.limits };
  const budget = { left: limits.elements };
  const envelope = readPlainEnvelope(bytes, limits, budget) ?? readEnvelope(bytes, limits, budget);
  if (envelope.refusal !== undefined) {
    const why = refusalSlots(envelope.refusal, envelope.at);
    return { ok: false, issues: [fileIssue("refused", "GIAMDINHHS", [], why)] };
  }
  const issues = envelopeIssues(envelope, envelope.episodes.length, options.signature);
  const dossiers: BhytTables[] = [];
  const editions: BhytEdition[] = [];
  const cross = new CrossCheck(0);
  const acrossEpisodes: Issue[] = [];
  for (const files of envelope.episodes) {
    const index = dossiers.length;
    const edition = chosenEdition(options.edition, files);
    const tables = readEpisode(files, edition, index, limits, budget, issues);
    dossiers.push(tables);
    editions.push(edition);
    for (const issue of cross.episode(tables, index, envelope.facilityCode)) acrossEpisodes.push(issue);
    if (issues.length + acrossEpisodes.length >= limits.findings) {
      issues.push(fileIssue("refused", "GIAMDINHHS", [], refusalReasons.findings));
      return { ok: false, issues };
    }
  }
  for (const issue of acrossEpisodes) issues.push(issue);
  issues.push(...cross.end(envelope));
  const { facilityCode, createdOn, declaredCount, signed } = envelope;
  const decoded = {
    envelope: { facilityCode, createdOn, declaredCount, signed },
    dossiers,
    editions,
    issues,
  };
  // Each row has exactly the columns of its table in its edition.
  return reportOf(decoded as unknown as DecodedDossiers<Tables>, issues);
}

/** The edition that an option says, of an episode with these documents. */
export function chosenEdition<Tables>(
  option: BhytEdition<Tables> | EditionChoice | undefined,
  files: readonly EnvelopeFile[],
): BhytEdition {
  return typeof option === "function" ? option(files) : (option ?? qd3176);
}

/**
 * Reads a file of treatment episodes, or throws.
 *
 * @throws EmrError `exchange.bhyt.file_unreadable` with all issues of {@link readDossiers}.
 */
export function decodeDossiers<Tables = BhytTables>(
  bytes: Uint8Array,
  options: ReadDossiersOptions<Tables> = {},
): DecodedDossiers<Tables> {
  return requireOk(readDossiers(bytes, options), fileUnreadable);
}
