import { element, type Xml, xmlFile } from "../xml/xml-writer.ts";
import type { FullDescription } from "./describe-record.ts";
import type { PackagedRecord } from "./package-record.ts";

/**
 * What a record is, for a catalogue: EAD 2002 with the fields that the circular names. How its annex calls the elements is
 * not known to us: the fields stand where EAD has them.
 *
 * @legal TT 05/2025/TT-BNV, phụ lục I
 */
export function eadOf(record: PackagedRecord, description: FullDescription): string {
  const {
    fileCode,
    title,
    startedOn,
    endedOn,
    keepUntil,
    accessLevel,
    pageCount,
    confidenceLevel,
    language,
  } = description;
  const header = element(
    "eadheader",
    { countryencoding: "iso3166-1", dateencoding: "iso8601", langencoding: "iso639-2b" },
    element("eadid", { countrycode: "VN" }, `urn:uuid:${record.episodeId}`),
    element("filedesc", {}, element("titlestmt", {}, element("titleproper", {}, title))),
  );
  const identification = element(
    "did",
    {},
    element("unitid", { label: "fileCode" }, fileCode),
    element("unittitle", { label: "title" }, title),
    element("unitdate", { normal: `${startedOn}/${endedOn}`, type: "inclusive" }, `${startedOn}/${endedOn}`),
    element("physdesc", { label: "totalDoc" }, element("extent", {}, String(record.documents.length))),
    pageCount === undefined
      ? undefined
      : element("physdesc", { label: "pageCount" }, element("extent", {}, String(pageCount))),
    element("langmaterial", {}, element("language", { langcode: language }, language)),
  );
  return xmlFile(
    element(
      "ead",
      { xmlns: "urn:isbn:1-931666-22-9" },
      header,
      element(
        "archdesc",
        { level: "file" },
        identification,
        said("accessrestrict", "accessLevel", accessLevel),
        said("appraisal", "keepUntil", keepUntil),
        confidenceLevel === undefined ? undefined : said("odd", "confidenceLevel", confidenceLevel),
      ),
    ),
  );
}

const said = (name: string, type: string, text: string): Xml =>
  element(name, { type }, element("p", {}, text));
